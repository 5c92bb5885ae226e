package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Programs;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What kubevela.md says of a table, with the objects that the controller writes. Where there is
 * CUE's own program, template and policies are evaluated as KubeVela does it: together with the
 * context and the parameters.
 */
@AgainstEachCluster
class KubeVelaGuideIT {
  private static final PageFiles PAGE = PageFiles.of("kubevela.md");
  private static final JsonNode DEFINITION = PAGE.document("dynamodb-table.yaml").path("spec");
  private static final String TEMPLATE = DEFINITION.at("/schematic/cue/template").asText();
  private static final String HEALTH = DEFINITION.at("/status/healthPolicy").asText();
  private static final String MESSAGE = DEFINITION.at("/status/customStatus").asText();
  private static final Pattern OUTPUT_PATH = Pattern.compile("context\\.output\\.([\\w.]+)");
  private static final Pattern CONDITION_MEMBER = Pattern.compile("\\bc\\.(\\w+)");
  private static final Pattern CONDITION_TYPE = Pattern.compile("c\\.type == \"([^\"]+)\"");

  private final ClusterKind kind;

  @TempDir private Path folder = Path.of("");

  KubeVelaGuideIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void policiesReadWhatATableHas() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(PAGE.document("table.yaml"));
      JsonNode synced = scene.tables().awaitSynced("sessions");

      assertThat(found(OUTPUT_PATH, HEALTH + MESSAGE))
          .contains("status.conditions")
          .allMatch(path -> path.startsWith("metadata.") || CrdPaths.exist(path))
          .allMatch(path -> !synced.at("/" + path.replace('.', '/')).isMissingNode());
      assertThat(found(CONDITION_MEMBER, HEALTH + MESSAGE))
          .contains("observedGeneration")
          .allMatch(member -> CrdPaths.exist("status.conditions[]." + member));
      assertThat(found(CONDITION_TYPE, HEALTH + MESSAGE))
          .containsExactly("ACK.ResourceSynced", "Ready")
          .allMatch(type -> States.isTrue(synced, type));
    }
  }

  @Test
  void applicationGivesOnlyWhatTheTemplateAsksFor() {
    JsonNode component = PAGE.document("shop.yaml").at("/spec/components/0");

    assertThat(component.path("type").asText())
        .isEqualTo(PAGE.document("dynamodb-table.yaml").at("/metadata/name").asText());
    component
        .path("properties")
        .fieldNames()
        .forEachRemaining(name -> assertThat(TEMPLATE).containsPattern(" " + name + "\\??:"));
  }

  @Test
  void templateGivesTheTableThatThePageShows() throws IOException {
    JsonNode component = PAGE.document("shop.yaml").at("/spec/components/0");
    ObjectNode context = object().put("name", component.path("name").asText());

    assertThat(evaluated(TEMPLATE, "output", context, component.path("properties")))
        .isEqualTo(PAGE.document("table.yaml"));
  }

  @Test
  void componentIsHealthyOnceTheTableIsSyncedAndSaysWhatTheTableSays() throws IOException {
    cue();
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(PAGE.document("table.yaml"));
      JsonNode synced = scene.tables().awaitSynced("sessions");
      JsonNode first = scene.tables().history("sessions").get(0);
      ObjectNode edited = synced.deepCopy();
      edited.withObject("/metadata").put("generation", 2);

      assertThat(isHealthy(first)).isFalse();
      assertThat(isHealthy(synced)).isTrue();
      assertThat(isHealthy(edited)).isFalse();
      assertThat(message(object())).isEqualTo("The controller has not seen it yet");
      assertThat(message(synced)).isEqualTo("Resource synced successfully");
    }
  }

  private boolean isHealthy(JsonNode table) throws IOException {
    return evaluated(HEALTH, "isHealth", object().set("output", table), object()).asBoolean();
  }

  private String message(JsonNode table) throws IOException {
    return evaluated(MESSAGE, "message", object().set("output", table), object()).asText();
  }

  private JsonNode evaluated(String cue, String field, JsonNode context, JsonNode parameter)
      throws IOException {
    String text = "%s\ncontext: %s\nparameter: %s\n".formatted(cue, context, parameter);
    Path file = Files.writeString(folder.resolve("all.cue"), text);
    Programs.Run run =
        Programs.run(List.of(cue().toString(), "export", file.toString(), "-e", field));
    assertThat(run.exitCode()).as(run.text()).isZero();
    return new YAMLMapper().readTree(run.text());
  }

  private static Path cue() {
    return Programs.onPath("cue", "version");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult each) -> each.group(1))
        .distinct()
        .toList();
  }
}
