package io.ackj.e2e;

import static io.ackj.e2e.SymptomScene.NAME;
import static io.ackj.e2e.SymptomScene.assertNothingRefused;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static io.ackj.e2e.SymptomScene.createSynced;
import static io.ackj.e2e.SymptomScene.edit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where ACK goes round for ever, or is stuck. */
@AgainstEachCluster
class LoopSymptomsIT {
  private static final String KEY_ID = "11111111-2222-3333-4444-555555555555";

  private final ClusterKind kind;

  LoopSymptomsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("8: timeToLive that is taken out is switched off, and that is that")
  void timeToLiveThatIsTakenOutIsSwitchedOff() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PLAIN + "timeToLive: {attributeName: expires, enabled: true}");
      scene.aws().simulator().clock().advance(Duration.ofHours(1));

      assertThat(edit(scene, "timeToLive: null")).containsExactly("UpdateTimeToLive");

      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("9: timeToLive that is off with an attribute name equals AWS's off")
  void timeToLiveThatIsOffWithNameIsLeftAlone() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PLAIN + "timeToLive: {attributeName: expires, enabled: false}");

      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("10: another TTL attribute within the hour waits, tells until when, and comes")
  void anotherTimeToLiveAttributeWaitsForTheHour() {
    try (Scene scene = Scene.on(kind, AwsOptions.defaults().withSpeed(50))) {
      createSynced(scene, Specs.PLAIN + "timeToLive: {attributeName: expires, enabled: true}");
      scene.tables().edit(NAME, "timeToLive: {attributeName: ends}");

      JsonNode waiting = scene.tables().awaitReason(NAME, "TimeToLiveCooldown");

      assertThat(States.condition(waiting, "ACK.Terminal")).isEmpty();
      assertThat(
              States.condition(waiting, "ACK.ResourceSynced")
                  .orElseThrow()
                  .path("message")
                  .asText())
          .containsPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
      for (int changes = 0; changes < 2; changes++) {
        scene.aws().simulator().clock().advance(Duration.ofHours(2));
        scene.restartController();
        int count = changes + 1;
        Scene.await("a change", () -> scene.aws().count("UpdateTimeToLive") > count);
      }
      scene.aws().simulator().clock().advance(Duration.ofHours(2));
      scene.restartController();
      scene.tables().awaitSynced(NAME);
      assertThat(
              scene
                  .aws()
                  .call("DescribeTimeToLive", "{\"TableName\":\"orders\"}")
                  .at("/TimeToLiveDescription/AttributeName")
                  .asText())
          .isEqualTo("ends");
    }
  }

  @Test
  @DisplayName("11: streams are switched off, switched over, and keep nothing from being done")
  void streamsConvergeAndWhatComesAfterThemIsReached() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(
          scene,
          Specs.PROVISIONED
              + "streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}");
      edit(
          scene,
          """
          streamSpecification: {streamViewType: KEYS_ONLY}
          provisionedThroughput: {readCapacityUnits: 7}
          attributeDefinitions: [{attributeName: id, attributeType: S}, {attributeName: day, attributeType: S}]
          globalSecondaryIndexes:
            - indexName: byDay
              keySchema: [{attributeName: day, keyType: HASH}]
              projection: {projectionType: ALL}
              provisionedThroughput: {readCapacityUnits: 1, writeCapacityUnits: 1}
          """);
      assertNothingRefused(scene);
      assertQuiet(scene);
      edit(scene, "streamSpecification: {streamEnabled: false, streamViewType: null}");
      assertQuiet(scene);
      assertThat(edit(scene, "streamSpecification: null")).isEmpty();
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("12: a block of encryption that is taken out gives AWS's own key back")
  void encryptionThatIsTakenOutIsReset() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PLAIN + "sseSpecification: {enabled: true}");
      assertQuiet(scene);

      assertThat(edit(scene, "sseSpecification: null")).containsExactly("UpdateTable");

      assertThat(scene.aws().table(NAME).orElseThrow().has("SSEDescription")).isFalse();
      assertQuiet(scene);
    }
  }

  @ParameterizedTest
  @DisplayName("12: a key may be named by id or by ARN, and its removal gives AWS's managed key")
  @ValueSource(strings = {KEY_ID, "arn:aws:kms:us-west-2:111122223333:key/" + KEY_ID})
  void keysConvergeHoweverTheyAreNamed(String key) {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(
          scene,
          Specs.PLAIN
              + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: \"%s\"}"
                  .formatted(key));
      assertQuiet(scene);

      assertThat(edit(scene, "sseSpecification: {kmsMasterKeyID: null}"))
          .containsExactly("UpdateTable");

      assertThat(
              scene.aws().table(NAME).orElseThrow().at("/SSEDescription/KMSMasterKeyArn").asText())
          .doesNotContain(KEY_ID);
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("13: maxima that are taken out are lifted, of the table and of its indexes")
  void maximaThatAreTakenOutAreLifted() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(
          scene,
          Specs.INDEXED
              + "    onDemandThroughput: {maxReadRequestUnits: 9}\n"
              + "onDemandThroughput: {maxReadRequestUnits: 9, maxWriteRequestUnits: 8}\n");

      edit(
          scene,
          """
          onDemandThroughput: null
          globalSecondaryIndexes:
            - indexName: byDay
              keySchema: [{attributeName: day, keyType: HASH}]
              projection: {projectionType: ALL}
          """);

      JsonNode table = scene.aws().table(NAME).orElseThrow();
      assertThat(table.has("OnDemandThroughput")).isFalse();
      assertThat(table.at("/GlobalSecondaryIndexes/0").has("OnDemandThroughput")).isFalse();
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("14: another projection replaces the index")
  void anotherProjectionReplacesTheIndex() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.INDEXED);

      edit(
          scene,
          """
          globalSecondaryIndexes:
            - indexName: byDay
              keySchema: [{attributeName: day, keyType: HASH}]
              projection: {projectionType: KEYS_ONLY}
          """);

      assertNothingRefused(scene);
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("15: provisionedThroughput of an on-demand table is left out, and that is told")
  void throughputOfAnOnDemandTableIsLeftOut() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(
          scene,
          Specs.INDEXED
              + "    provisionedThroughput: {readCapacityUnits: 1, writeCapacityUnits: 1}\n"
              + "provisionedThroughput: {readCapacityUnits: 1, writeCapacityUnits: 1}\n");

      assertThat(States.advisories(scene.tables().get(NAME))).isNotEmpty();
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("16: attribute definitions that no key uses are told, and nothing else")
  void unusedAttributeDefinitionsAreTold() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.INDEXED);

      assertThat(edit(scene, "globalSecondaryIndexes: null")).containsExactly("UpdateTable");

      assertThat(States.advisories(scene.tables().get(NAME)))
          .contains("UnusedAttributeDefinitions");
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("16: a local index that comes later is refused in words")
  void localIndexThatComesLaterIsTerminal() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(
          scene,
          """
          attributeDefinitions: [{attributeName: id, attributeType: S}, {attributeName: day, attributeType: S}]
          keySchema: [{attributeName: id, keyType: HASH}, {attributeName: day, keyType: RANGE}]
          billingMode: PAY_PER_REQUEST
          """);
      scene
          .tables()
          .edit(
              NAME,
              """
              attributeDefinitions: [{attributeName: id, attributeType: S}, {attributeName: day, attributeType: S}, {attributeName: sum, attributeType: N}]
              localSecondaryIndexes:
                - indexName: bySum
                  keySchema: [{attributeName: id, keyType: HASH}, {attributeName: sum, keyType: RANGE}]
                  projection: {projectionType: ALL}
              """);

      assertThat(scene.tables().awaitTerminal(NAME)).contains("spec.localSecondaryIndexes");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @DisplayName("16: tableName may be an ARN")
  void tableNameMayBeAnArn() {
    try (Scene scene = Scene.resyncing(kind)) {
      scene.tables().create(NAME, Specs.PLAIN + "tableName: " + AwsEnd.key(NAME).arn());

      // CreateTable takes ARNs, too.
      scene.tables().await(NAME, "be in sync", States::isSynced);
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("17: a replica need not repeat the indexes, and loses an override that is taken out")
  void replicasSettle() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(
          scene,
          Specs.INDEXED
              + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1, tableClassOverride: STANDARD_INFREQUENT_ACCESS}]\n");
      assertQuiet(scene);

      assertThat(
              edit(
                  scene,
                  "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]"))
          .containsExactly("UpdateTable");

      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("18: PROVISIONED without throughput is refused in words, without a call")
  void provisionedWithoutThroughputIsTerminal() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN.replace("PAY_PER_REQUEST", "PROVISIONED"));

      assertThat(scene.tables().awaitTerminal(NAME)).contains("spec.provisionedThroughput");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  @DisplayName("21: insights that have failed are not switched on again and again")
  void insightsThatFailedAreNotRepeated() {
    try (Scene scene = Scene.resyncing(kind)) {
      useUpAllInsightRules(scene);
      scene.tables().create(NAME, Specs.PLAIN + "contributorInsights: ENABLE");
      Scene.await("it fails", () -> scene.aws().count("UpdateContributorInsights") == 1);
      JsonNode failed =
          scene
              .tables()
              .await(
                  NAME,
                  "tell why",
                  object ->
                      States.condition(object, "ACK.ResourceSynced")
                          .filter(c -> c.path("message").asText().contains("LimitExceeded"))
                          .isPresent());
      for (int look = 1; look <= 3; look++) {
        int before = scene.aws().count("DescribeTable");
        scene.tables().annotate(NAME, "services.k8s.aws/look", "no. " + look);
        Scene.await("another look", () -> scene.aws().count("DescribeTable") > before);
      }

      assertThat(scene.aws().count("UpdateContributorInsights")).isEqualTo(1);
      assertThat(States.isSynced(failed)).isFalse();
    }
  }

  private static void useUpAllInsightRules(Scene scene) {
    for (int i = 0; i < 50; i++) {
      String name = "{\"TableName\":\"other-" + i + "\"";
      scene
          .aws()
          .call(
              "CreateTable",
              name
                  + ",\"AttributeDefinitions\":[{\"AttributeName\":\"id\",\"AttributeType\":\"S\"}],"
                  + "\"KeySchema\":[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}],"
                  + "\"BillingMode\":\"PAY_PER_REQUEST\"}");
    }
    scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
    for (int i = 0; i < 50; i++) {
      scene
          .aws()
          .call(
              "UpdateContributorInsights",
              "{\"TableName\":\"other-" + i + "\",\"ContributorInsightsAction\":\"ENABLE\"}");
    }
    scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
  }
}
