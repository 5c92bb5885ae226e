package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Tables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every field of a Table's spec: declared at creation, changed, taken out, changed by somebody else
 * in AWS; with the AWS calls that each leads to, neither more nor fewer.
 */
@AgainstEachCluster
class EveryFieldIT {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String NAME = "orders";
  private static final String PLAIN =
      """
      attributeDefinitions: [{attributeName: id, attributeType: S}]
      keySchema: [{attributeName: id, keyType: HASH}]
      billingMode: PAY_PER_REQUEST
      """;

  private final ClusterKind kind;

  EveryFieldIT(ClusterKind kind) {
    this.kind = kind;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.ackj.e2e.FieldCase#all")
  void isCreatedChangedAndTakenOutWithExactlyTheseCalls(FieldCase field) {
    try (Scene scene = Scene.on(kind)) {
      create(scene, field, field.declared());
      assertThat(scene.aws().mutations()).as("calls of creation").isEqualTo(field.created());
      assertHas(scene, field.aws());
      if (field.changed() != null) {
        edit(scene, field.changed());
        assertThat(scene.aws().mutations()).as("calls of the change").isEqualTo(field.changes());
        assertHas(scene, field.changedAws());
      }
      if (field.removed() != null) {
        edit(scene, field.removed());
        assertThat(scene.aws().mutations()).as("calls of the reset").isEqualTo(field.resets());
        assertHas(scene, field.removedAws());
        assertHasNot(scene, field.gone());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.ackj.e2e.FieldCase#drifting")
  void isSetBackWhenSomebodyElseChangesWhatIsDeclared(FieldCase field) {
    try (Scene scene = Scene.resyncing(kind)) {
      create(scene, field, field.declared());
      changeOutside(scene, field.drift());
      Scene.await(
          "it is set back", () -> scene.aws().mutations().size() >= field.enforced().size());
      Scene.await("AWS is done", () -> scene.aws().unfinished(NAME).isEmpty());
      scene.tables().awaitSynced(NAME);
      scene.awaitTwoMoreLooks();
      assertThat(scene.aws().mutations()).isEqualTo(field.enforced());
      assertHas(scene, field.aws());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.ackj.e2e.FieldCase#undeclaredOnes")
  void isLeftAloneWhereItWasNeverDeclared(FieldCase field) {
    try (Scene scene = Scene.resyncing(kind)) {
      create(scene, field, YAML.createObjectNode());
      changeOutside(scene, field.undeclared());
      Scene.await("AWS is done", () -> scene.aws().unfinished(NAME).isEmpty());
      scene.awaitTwoMoreLooks();
      scene.tables().awaitSynced(NAME);
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  private static void create(Scene scene, FieldCase field, JsonNode declared) {
    ObjectNode manifest = Tables.manifest(NAME, PLAIN);
    ObjectNode spec = (ObjectNode) manifest.path("spec");
    if (field.with() != null) {
      spec.setAll((ObjectNode) field.with());
    }
    spec.setAll((ObjectNode) filledIn(declared));
    scene.tables().create(manifest);
    scene.tables().awaitSynced(NAME);
  }

  /** The hour goes by that TTL wants between two changes. */
  private static void edit(Scene scene, JsonNode change) {
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
    scene.aws().forgetCalls();
    ObjectNode patch = YAML.createObjectNode();
    patch.set("spec", filledIn(change));
    scene.tables().patch(NAME, patch);
    scene.tables().awaitSynced(NAME);
  }

  private static void changeOutside(Scene scene, List<Map<String, JsonNode>> calls) {
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
    scene.aws().forgetCalls();
    for (Map<String, JsonNode> call : calls) {
      call.forEach(
          (operation, request) -> scene.aws().call(operation, filledIn(request).toString()));
    }
    scene.aws().simulator().clock().advance(Duration.ofHours(2));
  }

  private static void assertHas(Scene scene, @Nullable JsonNode aws) {
    if (aws != null) {
      Map.Entry<String, JsonNode> expected = Expected.only(filledIn(aws));
      JsonNode answer = ask(scene, expected.getKey());
      assertThat(Expected.isPartOf(expected.getValue(), answer))
          .as("%s should be part of %s", expected.getValue(), answer)
          .isTrue();
    }
  }

  private static void assertHasNot(Scene scene, @Nullable JsonNode gone) {
    if (gone != null) {
      Map.Entry<String, JsonNode> unwanted = Expected.only(gone);
      JsonNode answer = ask(scene, unwanted.getKey());
      assertThat(Expected.isPartOf(unwanted.getValue(), answer))
          .as("%s should not be part of %s", unwanted.getValue(), answer)
          .isFalse();
    }
  }

  private static JsonNode ask(Scene scene, String operation) {
    boolean wantsArn =
        operation.equals("ListTagsOfResource") || operation.equals("GetResourcePolicy");
    String request =
        wantsArn
            ? "{\"ResourceArn\":\"%s\"}".formatted(AwsEnd.key(NAME).arn())
            : "{\"TableName\":\"%s\"}".formatted(NAME);
    return scene.aws().ask(AwsEnd.REGION, operation, request).orElseGet(YAML::missingNode);
  }

  private static JsonNode filledIn(JsonNode template) {
    String text =
        template
            .toString()
            .replace("\"ARN\"", "\"" + AwsEnd.key(NAME).arn() + "\"")
            .replace("TABLE\"", NAME + "\"")
            .replace("table/TABLE", "table/" + NAME);
    try {
      return YAML.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
