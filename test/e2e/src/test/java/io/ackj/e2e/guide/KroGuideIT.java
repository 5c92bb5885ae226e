package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The expressions of kro.md, with the objects that the controller writes. */
@AgainstEachCluster
class KroGuideIT {
  private static final PageFiles PAGE = PageFiles.of("kro.md");
  private static final JsonNode DEFINITION = PAGE.document("key-value-store.yaml").path("spec");

  private final ClusterKind kind;

  KroGuideIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void templateGivesTheTableThatThePageShows() {
    assertThat(
            new KroExpressions(Map.of("schema", instance()))
                .render(resource("table").path("template")))
        .isEqualTo(PAGE.document("table.yaml"));
  }

  @Test
  void tableIsReadyOnceItIsSyncedAndNotWhileAnEditIsOnItsWay() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(PAGE.document("table.yaml"));
      scene.tables().awaitSynced("sessions");
      scene.tables().edit("sessions", "tags: [{key: team, value: carts}]");
      JsonNode last = scene.tables().awaitSynced("sessions");

      List<JsonNode> history = scene.tables().history("sessions");
      assertThat(history).filteredOn(KroGuideIT::isReady).allMatch(States::isSynced).contains(last);
      assertThat(isReady(history.get(0))).isFalse();
      assertThat(history)
          .as("what was edited and not looked at yet")
          .filteredOn(state -> generation(state) == 2 && !States.isSynced(state))
          .isNotEmpty()
          .noneMatch(KroGuideIT::isReady);
    }
  }

  @Test
  void statusAndConfigMapGetNameAndArnOnceTheyAreThere() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(PAGE.document("table.yaml"));
      JsonNode synced = scene.tables().awaitSynced("sessions");
      JsonNode first = scene.tables().history("sessions").get(0);
      JsonNode status = DEFINITION.at("/schema/status");
      String arn = AwsEnd.key("shop-sessions").arn();

      assertThat(with(first).value(status.path("tableArn").asText())).isEmpty();
      JsonNode filled = with(synced).render(status);
      assertThat(filled.path("tableArn").asText()).isEqualTo(arn);
      assertThat(filled.path("tableName").asText()).isEqualTo("shop-sessions");
      assertThat(filled.path("tableStatus").asText()).isEqualTo("ACTIVE");
      JsonNode settings = with(synced).render(resource("settings").path("template"));
      assertThat(settings.at("/metadata/name").asText()).isEqualTo("sessions-table");
      assertThat(settings.at("/data/TABLE_ARN").asText()).isEqualTo(arn);
      assertThat(settings.at("/data/TABLE_NAME").asText()).isEqualTo("shop-sessions");
    }
  }

  private static boolean isReady(JsonNode table) {
    JsonNode conditions = resource("table").path("readyWhen");
    assertThat(conditions).isNotEmpty();
    return StreamSupport.stream(conditions.spliterator(), false)
        .allMatch(text -> with(table).value(text.asText()).filter(JsonNode::asBoolean).isPresent());
  }

  private static KroExpressions with(JsonNode table) {
    return new KroExpressions(Map.of("schema", instance(), "table", table));
  }

  private static long generation(JsonNode object) {
    return object.at("/metadata/generation").asLong();
  }

  private static JsonNode resource(String id) {
    return StreamSupport.stream(DEFINITION.path("resources").spliterator(), false)
        .filter(resource -> resource.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The API server fills in defaults, which a schema of kro's has behind a bar. */
  private static JsonNode instance() {
    ObjectNode instance = PAGE.document("sessions.yaml").deepCopy();
    ObjectNode spec = (ObjectNode) instance.path("spec");
    DEFINITION
        .at("/schema/spec")
        .properties()
        .forEach(
            field -> {
              String[] parts = field.getValue().asText().split("default=", -1);
              if (parts.length == 2 && !spec.has(field.getKey())) {
                spec.put(field.getKey(), parts[1].replace("\"", ""));
              }
            });
    return instance;
  }
}
