package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.identity.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads what IAM policies allow; conditions are not looked at. */
final class PolicyDocuments {
  private PolicyDocuments() {}

  static List<Statement> statements(JsonNode policy) {
    assertThat(policy.path("Version").asText()).isEqualTo("2012-10-17");
    List<Statement> statements = new ArrayList<>();
    for (JsonNode statement : policy.path("Statement")) {
      assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
      statements.add(
          new Statement(texts(statement.path("Action")), texts(statement.path("Resource"))));
    }
    return statements;
  }

  static boolean allow(List<Statement> statements, String action, String resource) {
    return statements.stream().anyMatch(statement -> statement.allows(action, resource));
  }

  private static List<String> texts(JsonNode oneOrMany) {
    if (oneOrMany.isTextual()) {
      return List.of(oneOrMany.asText());
    }
    List<String> texts = new ArrayList<>();
    oneOrMany.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
