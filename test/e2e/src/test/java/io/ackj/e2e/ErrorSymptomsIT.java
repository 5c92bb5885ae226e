package io.ackj.e2e;

import static io.ackj.e2e.SymptomScene.NAME;
import static io.ackj.e2e.SymptomScene.assertQuiet;
import static io.ackj.e2e.SymptomScene.createSynced;
import static io.ackj.e2e.SymptomScene.edit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where ACK crashes, or says what is not so. */
@AgainstEachCluster
class ErrorSymptomsIT {
  private final ClusterKind kind;

  ErrorSymptomsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  @DisplayName("23: encryption without `enabled` is no crash")
  void encryptionWithoutEnabledIsNoCrash() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(scene, Specs.PLAIN);

      edit(scene, "sseSpecification: {sseType: KMS}");

      assertThat(scene.aws().table(NAME).orElseThrow().at("/SSEDescription/Status").asText())
          .isEqualTo("ENABLED");
      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("24: half of a structure is no crash")
  void halfOfStructureIsNoCrash() {
    try (Scene scene = Scene.resyncing(kind)) {
      createSynced(
          scene,
          Specs.INDEXED
              + "    onDemandThroughput: {maxWriteRequestUnits: 9}\n"
              + "onDemandThroughput: {maxReadRequestUnits: 8}\n"
              + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]\n");
      assertQuiet(scene);

      edit(
          scene,
          "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1, tableClassOverride: STANDARD_INFREQUENT_ACCESS}]");

      assertQuiet(scene);
    }
  }

  @Test
  @DisplayName("25: an index without a name is refused in words")
  void indexWithoutNameIsTerminal() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(NAME, Specs.INDEXED.replace("indexName: byDay", "onDemandThroughput: {}"));

      assertThat(scene.tables().awaitTerminal(NAME)).contains("indexName");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @ParameterizedTest
  @DisplayName("26: what AWS finds invalid is terminal, whichever call says so")
  @ValueSource(
      strings = {
        "UpdateTable|deletionProtectionEnabled: true",
        "UpdateTable|tableClass: STANDARD_INFREQUENT_ACCESS",
        "UpdateTable|sseSpecification: {enabled: true}",
        "UpdateTable|streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}",
        "UpdateContinuousBackups|continuousBackups: {pointInTimeRecoveryEnabled: true}",
        "TagResource|tags: [{key: a, value: b}]",
        "UpdateTimeToLive|timeToLive: {attributeName: a, enabled: true}",
      })
  void whatIsInvalidIsTerminal(String operationAndEdit) {
    String[] parts = operationAndEdit.split("\\|", 2);
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .simulator()
          .faults()
          .add(Fault.on(parts[0]).failing("ValidationException", "That will never do").always());

      scene.tables().edit(NAME, parts[1]);

      assertThat(scene.tables().awaitTerminal(NAME)).contains("That will never do");
      assertThat(scene.aws().count(parts[0])).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("27: a terminal object comes round as soon as its manifest is mended")
  void terminalObjectComesRoundWhenItIsMended() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN + "tableClass: CHEAP");
      assertThat(scene.tables().awaitTerminal(NAME)).contains("spec.tableClass");

      scene.tables().edit(NAME, "tableClass: STANDARD");

      assertThat(States.conditions(scene.tables().awaitSynced(NAME)))
          .containsExactly("ACK.ResourceSynced=True", "Ready=True");
    }
  }

  @Test
  @DisplayName("28: progress is no error")
  void progressIsNoError() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(NAME, Specs.INDEXED + "continuousBackups: {pointInTimeRecoveryEnabled: true}");
      scene.tables().awaitSynced(NAME);
      edit(
          scene,
          "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]");

      assertThat(scene.tables().history(NAME))
          .allSatisfy(
              state -> {
                assertThat(States.condition(state, "ACK.Recoverable")).isEmpty();
                assertThat(States.condition(state, "ACK.Terminal")).isEmpty();
              });
      assertThat(scene.tables().history(NAME))
          .flatExtracting(States::conditions)
          .contains("ACK.ResourceSynced=False Creating");
    }
  }

  @Test
  @DisplayName("29: the status is that of the pass that says that all is well")
  void statusIsAsNewAsTheConditions() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      edit(scene, "streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}");

      assertThat(scene.tables().history(NAME))
          .filteredOn(States::isSynced)
          .allSatisfy(
              state -> assertThat(state.at("/status/tableStatus").asText()).isEqualTo("ACTIVE"));
      assertThat(scene.tables().get(NAME).at("/status/latestStreamARN").asText())
          .isEqualTo(scene.aws().table(NAME).orElseThrow().path("LatestStreamArn").asText());
    }
  }

  @Test
  @DisplayName("30: it is not in sync before its replicas, indexes and insights are")
  void syncedWaitsForAllItsParts() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(
              NAME,
              Specs.INDEXED
                  + "contributorInsights: ENABLE\nstreamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]\n");

      scene.tables().awaitSynced(NAME);

      assertThat(scene.aws().unfinished(NAME)).isEmpty();
      assertThat(
              scene
                  .aws()
                  .call("DescribeContributorInsights", "{\"TableName\":\"orders\"}")
                  .path("ContributorInsightsStatus")
                  .asText())
          .isEqualTo("ENABLED");
      assertThat(scene.tables().history(NAME)).filteredOn(States::isSynced).hasSize(1);
    }
  }

  @Test
  @DisplayName("31: a quota of decreases is waited for until it is open again")
  void quotaOfDecreasesIsWaitedFor() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(
          scene, Specs.PROVISIONED.replace("readCapacityUnits: 5", "readCapacityUnits: 20"));
      for (int units = 19; units > 15; units--) {
        edit(scene, "provisionedThroughput: {readCapacityUnits: %d}".formatted(units));
      }
      scene.aws().forgetCalls();
      scene.tables().edit(NAME, "provisionedThroughput: {readCapacityUnits: 10}");

      JsonNode waiting =
          scene
              .tables()
              .await(
                  NAME,
                  "wait for the quota",
                  object ->
                      States.present(object, "ACK.ResourceSynced")
                          .filter(c -> c.path("message").asText().contains("decrease"))
                          .isPresent());

      assertThat(States.condition(waiting, "ACK.Recoverable")).isEmpty();
      assertThat(States.condition(waiting, "ACK.Terminal")).isEmpty();
      assertThat(scene.aws().count("UpdateTable")).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("31: backups that are not to be had yet keep nothing else from being done")
  void unavailableBackupsKeepNothingElseBack() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN);
      scene
          .aws()
          .simulator()
          .faults()
          .add(
              Fault.on("UpdateContinuousBackups")
                  .failing(
                      "ContinuousBackupsUnavailableException",
                      "Backups are being enabled for the table: orders. Please retry later")
                  .times(2));

      scene
          .tables()
          .edit(
              NAME,
              """
              continuousBackups: {pointInTimeRecoveryEnabled: true}
              contributorInsights: ENABLE
              timeToLive: {attributeName: expires, enabled: true}
              """);

      JsonNode waiting = scene.tables().awaitReason(NAME, "BackupsBeingEnabled");
      assertThat(States.condition(waiting, "ACK.Recoverable")).isEmpty();
      assertThat(scene.aws().mutations()).contains("UpdateTimeToLive", "UpdateContributorInsights");
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  @DisplayName("32: the printer columns have what they show")
  void printerColumnsAreFilled() {
    try (Scene scene = Scene.on(kind)) {
      createSynced(scene, Specs.PLAIN + "tableClass: STANDARD");
      JsonNode object = scene.tables().get(NAME);

      assertThat(object.at("/status/ackResourceMetadata/arn").asText())
          .isEqualTo(AwsEnd.key(NAME).arn());
      assertThat(object.at("/spec/tableClass").asText()).isEqualTo("STANDARD");
      assertThat(object.at("/status/tableStatus").asText()).isEqualTo("ACTIVE");
    }
  }
}
