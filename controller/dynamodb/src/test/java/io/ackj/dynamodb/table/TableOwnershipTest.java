package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.NOW;
import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableOwnershipTest {
  private static final String NAMESPACE = "services.k8s.aws/namespace";
  private static final String VERSION = "services.k8s.aws/controller-version";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void symptom37TellsOurTableFromAStrangers(String name, Scenario scenario, boolean isOurs) {
    assertThat(TableOwnership.isOurs(scenario.pass(), scenario.table(), scenario.latest().tags()))
        .isEqualTo(isOurs);
  }

  static Stream<Arguments> symptom37TellsOurTableFromAStrangers() {
    return Stream.of(
        Arguments.of("our tags", tagging().tags(Map.of(NAMESPACE, "shop", VERSION, "2")), true),
        Arguments.of(
            "our tags by an older version",
            tagging().tags(Map.of(NAMESPACE, "shop", VERSION, "1")),
            true),
        Arguments.of("another namespace", tagging().tags(Map.of(NAMESPACE, "warehouse")), false),
        Arguments.of("no tags", tagging().tags(Map.of()), false),
        Arguments.of("tags denied, no older than the object", denied(NOW.toString()), true),
        Arguments.of(
            "tags denied, older than the object", denied(NOW.plusSeconds(1).toString()), false),
        Arguments.of(
            "no tags of the controller, no older than the object",
            scenario().metadata(meta -> meta.setCreationTimestamp(NOW.toString())),
            true),
        Arguments.of("nothing to tell it by", scenario(), false));
  }

  private static Scenario tagging() {
    return scenario().controllerTag(NAMESPACE, "shop").controllerTag(VERSION, "2");
  }

  private static Scenario denied(String objectCreated) {
    return tagging()
        .tags(Facet.unsupported("AccessDenied"))
        .metadata(meta -> meta.setCreationTimestamp(objectCreated));
  }
}
