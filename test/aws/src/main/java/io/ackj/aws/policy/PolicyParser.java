package io.ackj.aws.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a policy. It is lenient where DynamoDB is (a statement that stands alone, lists
 * of one, {@code allow} for {@code Allow}), and refuses the rest in DynamoDB's words.
 */
final class PolicyParser {
  private static final int MAXIMUM_BYTES = 20_480;
  private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");
  private static final Set<String> MEMBERS = Set.of("Version", "Id", "Statement");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String text;

  PolicyParser(String text) {
    this.text = text;
  }

  /**
   * Returns the policy.
   *
   * @throws AwsException a {@code ValidationException} if the text is no policy or too long
   */
  PolicyDocument parse() {
    if (text.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
      throw PolicyRefusal.tooLong(MAXIMUM_BYTES);
    }
    JsonNode root = readTree();
    requireKnownMembers(root);
    return new PolicyDocument(version(root), optionalText(root, "Id"), statements(root));
  }

  private JsonNode readTree() {
    JsonNode root = readJson();
    if (root.isMissingNode() || root.isArray()) {
      throw PolicyRefusal.invalid("This policy contains invalid Json");
    }
    if (!root.isObject()) {
      throw PolicyRefusal.invalid("This text appears not to be a policy");
    }
    return root;
  }

  private JsonNode readJson() {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw PolicyRefusal.invalid("This policy contains invalid Json");
    }
  }

  private void requireKnownMembers(JsonNode root) {
    for (var member : root.properties()) {
      if (!MEMBERS.contains(member.getKey())) {
        throw syntaxError("/" + member.getKey());
      }
    }
  }

  private @Nullable String version(JsonNode root) {
    String version = optionalText(root, "Version");
    if (version != null && !VERSIONS.contains(version)) {
      throw PolicyRefusal.invalid("The policy must contain a valid version string");
    }
    return version;
  }

  private @Nullable String optionalText(JsonNode object, String member) {
    JsonNode value = object.path(member);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isTextual()) {
      throw syntaxError("/" + member);
    }
    return value.asText();
  }

  private List<PolicyStatement> statements(JsonNode root) {
    JsonNode value = root.path("Statement");
    if (value.isObject()) {
      return List.of(new StatementParser(value, "/Statement", this::syntaxError).parse());
    }
    if (!value.isArray()) {
      throw syntaxError("/Statement");
    }
    if (value.isEmpty()) {
      throw PolicyRefusal.invalid("Could not parse the policy: Statement is empty!");
    }
    List<PolicyStatement> statements = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      String pointer = "/Statement/" + i;
      statements.add(new StatementParser(value.get(i), pointer, this::syntaxError).parse());
    }
    return statements;
  }

  private AwsException syntaxError(String pointer) {
    return PolicyRefusal.invalid("Syntax error at position " + TextPosition.of(text, pointer));
  }

  /** Returns a value with every list of one written as its element, at any depth. */
  static JsonNode withoutListsOfOne(JsonNode value) {
    if (value.isArray() && value.size() == 1) {
      return withoutListsOfOne(value.get(0));
    }
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> list.add(withoutListsOfOne(element)));
      return list;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(member -> object.set(member.getKey(), withoutListsOfOne(member.getValue())));
      return object;
    }
    return value;
  }
}
