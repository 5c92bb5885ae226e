package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every field of a Table's status is filled, and filled with what AWS tells. */
@AgainstEachCluster
class StatusFieldsIT {
  private static final String NAME = "orders";

  private final ClusterKind kind;

  StatusFieldsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void tableItselfAndWhereItIsAreTold() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);

      JsonNode status = scene.tables().awaitSynced(NAME).path("status");

      JsonNode table = scene.aws().table(NAME).orElseThrow();
      assertThat(status.path("tableStatus").asText()).isEqualTo("ACTIVE");
      assertThat(status.path("tableID").asText()).isEqualTo(table.path("TableId").asText());
      assertThat(status.path("tableSizeBytes").isIntegralNumber()).isTrue();
      assertThat(status.path("itemCount").isIntegralNumber()).isTrue();
      assertThat(Instant.parse(status.path("creationDateTime").asText()).getEpochSecond())
          .isEqualTo(table.path("CreationDateTime").asLong());
      JsonNode metadata = status.path("ackResourceMetadata");
      assertThat(metadata.path("arn").asText()).isEqualTo(AwsEnd.key(NAME).arn());
      assertThat(metadata.path("ownerAccountID").asText()).isEqualTo(AwsEnd.ACCOUNT);
      assertThat(metadata.path("region").asText()).isEqualTo(AwsEnd.REGION);
      assertThat(metadata.path("partition").asText()).isEqualTo("aws");
    }
  }

  @Test
  void conditionsAndTheStatusTellWhichGenerationTheyAreAbout() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.tables().edit(NAME, "deletionProtectionEnabled: true");

      JsonNode object = scene.tables().awaitSynced(NAME);

      long generation = object.at("/metadata/generation").asLong();
      assertThat(generation).isEqualTo(2);
      assertThat(object.at("/status/observedGeneration").asLong()).isEqualTo(generation);
      for (JsonNode condition : object.at("/status/conditions")) {
        assertThat(condition.path("observedGeneration").asLong()).isEqualTo(generation);
        assertThat(condition.path("lastTransitionTime").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void indexesAreDescribedCompletely() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(
              NAME,
              """
              attributeDefinitions: [{attributeName: id, attributeType: S}, {attributeName: day, attributeType: S}]
              keySchema: [{attributeName: id, keyType: HASH}]
              billingMode: PROVISIONED
              provisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 5}
              globalSecondaryIndexes:
                - indexName: byDay
                  keySchema: [{attributeName: day, keyType: HASH}]
                  projection: {projectionType: INCLUDE, nonKeyAttributes: [note]}
                  provisionedThroughput: {readCapacityUnits: 3, writeCapacityUnits: 2}
              """);

      JsonNode index =
          scene.tables().awaitSynced(NAME).at("/status/globalSecondaryIndexesDescriptions/0");

      assertThat(index.path("indexName").asText()).isEqualTo("byDay");
      assertThat(index.path("indexARN").asText()).isEqualTo(AwsEnd.key(NAME).indexArn("byDay"));
      assertThat(index.path("indexStatus").asText()).isEqualTo("ACTIVE");
      assertThat(index.path("indexSizeBytes").isIntegralNumber()).isTrue();
      assertThat(index.path("itemCount").isIntegralNumber()).isTrue();
      assertThat(index.at("/keySchema/0/attributeName").asText()).isEqualTo("day");
      assertThat(index.at("/keySchema/0/keyType").asText()).isEqualTo("HASH");
      assertThat(index.at("/projection/projectionType").asText()).isEqualTo("INCLUDE");
      assertThat(index.at("/projection/nonKeyAttributes/0").asText()).isEqualTo("note");
      assertThat(index.at("/provisionedThroughput/readCapacityUnits").asLong()).isEqualTo(3);
      assertThat(index.at("/provisionedThroughput/writeCapacityUnits").asLong()).isEqualTo(2);
      assertThat(index.at("/provisionedThroughput/numberOfDecreasesToday").isIntegralNumber())
          .isTrue();
    }
  }

  @Test
  void maximaOfAnIndexAreTold() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(NAME, Specs.INDEXED + "    onDemandThroughput: {maxReadRequestUnits: 9}\n");

      JsonNode index =
          scene.tables().awaitSynced(NAME).at("/status/globalSecondaryIndexesDescriptions/0");

      assertThat(index.at("/onDemandThroughput/maxReadRequestUnits").asLong()).isEqualTo(9);
    }
  }

  @Test
  void backfillingIsToldWhileAnIndexIsBuilt() {
    try (Scene scene = Scene.on(kind)) {
      scene.tables().create(NAME, Specs.PLAIN);
      scene.tables().awaitSynced(NAME);
      scene.aws().simulator().setSpeed(20);
      scene.tables().edit(NAME, Specs.INDEXED);

      JsonNode building =
          scene
              .tables()
              .await(
                  NAME,
                  "tell of the backfilling",
                  object ->
                      object
                          .at("/status/globalSecondaryIndexesDescriptions/0/backfilling")
                          .asBoolean());

      assertThat(building.at("/status/globalSecondaryIndexesDescriptions/0/indexStatus").asText())
          .isEqualTo("CREATING");
      // AWS makes up for the time that the test does not have.
      scene.aws().simulator().clock().advance(Duration.ofHours(1));
      scene.tables().awaitSynced(NAME);
    }
  }

  @Test
  void streamIsTold() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(
              NAME,
              Specs.PLAIN
                  + "streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}");

      JsonNode status = scene.tables().awaitSynced(NAME).path("status");

      JsonNode table = scene.aws().table(NAME).orElseThrow();
      assertThat(status.path("latestStreamARN").asText())
          .isEqualTo(table.path("LatestStreamArn").asText());
      assertThat(status.path("latestStreamLabel").asText())
          .isEqualTo(table.path("LatestStreamLabel").asText());
    }
  }

  @Test
  void replicasAreTold() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(
              NAME,
              Specs.INDEXED
                  + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1, tableClassOverride: STANDARD_INFREQUENT_ACCESS}]");

      JsonNode status = scene.tables().awaitSynced(NAME).path("status");

      assertThat(status.path("globalTableVersion").asText()).isEqualTo("2019.11.21");
      JsonNode replica = status.at("/replicas/0");
      assertThat(replica.path("regionName").asText()).isEqualTo("us-east-1");
      assertThat(replica.path("replicaStatus").asText()).isEqualTo("ACTIVE");
      assertThat(replica.at("/replicaTableClassSummary/tableClass").asText())
          .isEqualTo("STANDARD_INFREQUENT_ACCESS");
      assertThat(replica.at("/globalSecondaryIndexes/0/indexName").asText()).isEqualTo("byDay");
    }
  }

  @Test
  void pathsThatWereAppliedAreRemembered() {
    try (Scene scene = Scene.on(kind)) {
      scene
          .tables()
          .create(
              NAME,
              Specs.INDEXED
                  + """
                  tags: [{key: env, value: prod}]
                  timeToLive: {attributeName: expires, enabled: true}
                  """);

      JsonNode status = scene.tables().awaitSynced(NAME).path("status");

      List<String> applied = new ArrayList<>();
      status.path("appliedFields").forEach(path -> applied.add(path.asText()));
      assertThat(applied)
          .contains("spec.tags[env]", "spec.globalSecondaryIndexes[byDay]", "spec.timeToLive");
    }
  }
}
