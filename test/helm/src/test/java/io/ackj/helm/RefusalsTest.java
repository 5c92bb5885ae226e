package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.runtime.config.FeatureGate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with values is told before anything is installed. */
class RefusalsTest {
  private final JsonNode schema = Project.yaml("helm/values.schema.json");

  static Stream<Named<JsonNode>> rows() {
    return Project.rows("/refusals.yaml");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aWrongValueIsRefusedWithItsPath(JsonNode row) {
    List<String> wanted = new ArrayList<>();
    row.path("says").forEach(part -> wanted.add(part.asText()));

    assertThat(Chart.refusal(Chart.LEAST, row.path("given").toString())).contains(wanted);
  }

  @Test
  void withoutARegionOneSentenceSaysWhatToDo() {
    assertThat(Chart.refusal("{}"))
        .contains(
            "aws.region is not set; give the AWS Region of the resources that name none, for"
                + " example with --set aws.region=eu-west-1");
  }

  @Test
  void groupsOfTheSchemaAreClosedUnlessTheirKeysAreTheUsers() {
    List<String> open = new ArrayList<>();
    collectOpenGroups("", schema, open);

    assertThat(open).as("objects with known properties that take unknown ones").isEmpty();
  }

  @Test
  void theSchemaKnowsTheGatesAndKindsThatTheControllerKnows() {
    Set<String> gates = new TreeSet<>();
    Stream.of(FeatureGate.values()).map(Enum::name).forEach(gates::add);

    assertThat(names(schema.at("/properties/featureGates/properties"))).isEqualTo(gates);
    assertThat(names(schema.at("/definitions/countsOfKinds/properties")))
        .isEqualTo(DynamoDbController.kindNames());
  }

  @Test
  void theGatesAreOnAndOffAsInTheController() {
    JsonNode gates = Project.yaml("helm/values.yaml").path("featureGates");

    for (FeatureGate gate : FeatureGate.values()) {
      assertThat(gates.path(gate.name()).asBoolean())
          .as(gate.name())
          .isEqualTo(gate.isOnByDefault());
    }
  }

  private static void collectOpenGroups(String path, JsonNode node, List<String> open) {
    if (node.path("properties").isObject() && node.path("additionalProperties").asBoolean(true)) {
      open.add(path);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      collectOpenGroups(path + '/' + member.getKey(), member.getValue(), open);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }
}
