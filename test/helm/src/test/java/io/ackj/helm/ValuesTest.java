package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A values file that was written for ACK's chart gives with this one what it gives with ACK's, and
 * our own values have their effect.
 */
class ValuesTest {
  static Stream<Named<JsonNode>> ackRows() {
    return Project.rows("/ack-values.yaml");
  }

  static Stream<Named<JsonNode>> ownRows() {
    return Project.rows("/own-values.yaml");
  }

  @ParameterizedTest
  @MethodSource("ackRows")
  void aValueHasTheEffectThatItHasInAcksChart(JsonNode row) {
    Rendered rendered = Chart.render(row.path("given").toString());

    assertThat(differences(row, rendered)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ownRows")
  void aValueOfOursHasItsEffect(JsonNode row) {
    Rendered rendered = Chart.render(row.path("given").toString());

    assertThat(differences(row, rendered)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"ackRows", "ownRows"})
  void theControllerTakesWhatItIsStartedWith(JsonNode row) {
    ContainerProcess process = Chart.render(row.path("given").toString()).process();

    assertThat(process.config().region()).isEqualTo(process.environment().get("AWS_REGION"));
  }

  private static List<String> differences(JsonNode row, Rendered rendered) {
    ContainerProcess process = rendered.process();
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> variable : row.path("env").properties()) {
      String value = process.environment().get(variable.getKey());
      JsonNode actual = value == null ? MissingNode.getInstance() : TextNode.valueOf(value);
      compare(variable.getKey(), variable.getValue(), actual, found);
    }
    for (JsonNode flag : row.path("flags")) {
      if (!process.arguments().contains(flag.asText())) {
        found.add(flag.asText() + " is missing in " + process.arguments());
      }
    }
    for (JsonNode flag : row.path("noFlags")) {
      process.arguments().stream()
          .filter(argument -> argument.split("=", 2)[0].equals(flag.asText()))
          .forEach(argument -> found.add(argument + " should not be there"));
    }
    row.path("fields")
        .properties()
        .forEach(field -> compare(field.getKey(), field.getValue(), at(field, rendered), found));
    for (JsonNode object : row.path("objects")) {
      if (!rendered.names().contains(object.asText())) {
        found.add(object.asText() + " is missing in " + rendered.names());
      }
    }
    return found;
  }

  private static JsonNode at(Map.Entry<String, JsonNode> field, Rendered rendered) {
    String[] place = field.getKey().split(" ", 2);
    JsonNode object = rendered.find(place[0]).orElse(MissingNode.getInstance());
    return place.length == 1 ? object : object.at(place[1]);
  }

  private static void compare(String what, JsonNode expected, JsonNode actual, List<String> found) {
    boolean same = expected.isNull() ? actual.isMissingNode() : expected.equals(actual);
    if (!same) {
      found.add(what + " should be " + expected + ", but is " + actual);
    }
  }
}
