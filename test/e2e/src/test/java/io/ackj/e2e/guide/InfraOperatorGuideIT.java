package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A table that infra-operator has made comes under the manifest of infra-operator.md. */
@AgainstEachCluster
class InfraOperatorGuideIT {
  private static final PageFiles PAGE = PageFiles.of("infra-operator.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*) \\| (.*) \\|$");
  private static final Pattern FIRST_PATH = Pattern.compile("^`([a-z][\\w.\\[\\]]*)`");

  private final ClusterKind kind;

  InfraOperatorGuideIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void tableIsAdoptedWithoutACallThatChangesAwsAndIsWhatTheManifestSays() {
    try (Scene scene = Scene.resyncing(kind)) {
      InfraOperator.makeTable(scene.aws(), PAGE.document("before.yaml"));
      ObjectNode manifest = PAGE.document("orders.yaml").deepCopy();
      ObjectNode annotations = manifest.withObject("/metadata/annotations");
      annotations.remove("services.k8s.aws/read-only");
      annotations.put("services.k8s.aws/adoption-policy", "adopt");
      annotations.put("services.k8s.aws/adoption-fields", "{\"tableName\": \"shop-orders\"}");

      scene.tables().create(manifest);

      JsonNode adopted = scene.tables().awaitSynced("orders");
      scene.awaitTwoMoreLooks();
      assertThat(scene.aws().mutations()).isEmpty();
      manifest
          .path("spec")
          .properties()
          .forEach(
              field ->
                  assertThat(holds(adopted.at("/spec/" + field.getKey()), field.getValue()))
                      .as(field.getKey() + " of " + adopted)
                      .isTrue());
    }
  }

  @Test
  void manifestThatIsNotWhatAwsHasIsToldWhileItIsReadOnly() {
    try (Scene scene = Scene.on(kind)) {
      InfraOperator.makeTable(scene.aws(), PAGE.document("before.yaml"));
      ObjectNode manifest = PAGE.document("orders.yaml").deepCopy();
      manifest.withObject("/spec/streamSpecification").put("streamViewType", "KEYS_ONLY");

      scene.tables().create(manifest);

      JsonNode told = scene.tables().awaitCondition("orders", "ACK.Advisory", "True");
      assertThat(States.advisories(told)).containsExactly("ReadOnlyDrift");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void tableOfFieldsHasAllOfTheirsAndLeadsToOursThatThereAre() throws IOException {
    Path page = Guides.docs().resolve("guides").resolve(PAGE.page().name());
    List<MatchResult> rows = ROW.matcher(Files.readString(page)).results().toList();
    String theirs = String.join("\n", rows.stream().map(row -> row.group(1)).toList());

    assertThat(InfraOperator.SPEC_FIELDS)
        .allMatch(field -> Pattern.compile("`" + field + "\\b").matcher(theirs).find());
    assertThat(rows.stream().flatMap(row -> FIRST_PATH.matcher(row.group(2)).results()))
        .hasSizeGreaterThan(8)
        .extracting(found -> found.group(1))
        .allMatch(path -> CrdPaths.exist("spec." + path) || CrdPaths.exist("status." + path));
  }

  /** What AWS adds, such as a period of recovery, does not count; nor does the order. */
  private static boolean holds(JsonNode actual, JsonNode declared) {
    if (declared.isObject()) {
      return declared.properties().stream()
          .allMatch(
              (Map.Entry<String, JsonNode> each) ->
                  holds(actual.path(each.getKey()), each.getValue()));
    }
    if (declared.isArray()) {
      return actual.size() == declared.size()
          && any(declared).allMatch(element -> any(actual).anyMatch(each -> holds(each, element)));
    }
    return actual.equals(declared);
  }

  private static Stream<JsonNode> any(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
