package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.Tables;
import java.time.Duration;
import java.util.List;

/** A phase of a table's life, with the object as ACK leaves it in that phase. */
enum UpstreamPhase {
  /** CreateTable was called, and the table is not there yet. */
  CREATING(Specs.PLAIN, "", wait("table in 'CREATING' state, cannot be modified or deleted")),
  /** UpdateTable was called. */
  UPDATING(
      Specs.PLAIN + "tableClass: STANDARD_INFREQUENT_ACCESS",
      "\"TableClass\": \"STANDARD_INFREQUENT_ACCESS\"",
      wait("table in 'UPDATING' state, cannot be modified or deleted")),
  /** An index is being built. */
  INDEX_BUILDING(
      Specs.INDEXED,
      """
      "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"},
                               {"AttributeName": "day", "AttributeType": "S"}],
      "GlobalSecondaryIndexUpdates": [{"Create": {"IndexName": "byDay",
        "Projection": {"ProjectionType": "ALL"},
        "KeySchema": [{"AttributeName": "day", "KeyType": "HASH"}]}}]
      """,
      wait("table GSIs in 'CREATING' state, cannot be modified or deleted")),
  /** A replica is on its way. */
  REPLICA_UPDATING(
      Specs.PLAIN
          + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\n"
          + "tableReplicas: [{regionName: us-east-1}]",
      "\"ReplicaUpdates\": [{\"Create\": {\"RegionName\": \"us-east-1\"}}]",
      wait("table replica in 'CREATING' state, cannot be modified or deleted")),
  /** All is well. */
  SYNCED(Specs.PLAIN + "tags: [{key: env, value: prod}]", "", synced()),
  /** What the manifest says can never be. */
  TERMINAL(
      Specs.PLAIN + "tableClass: CHEAP",
      "",
      terminal("ValidationException: 1 validation error detected: Value 'CHEAP'")),
  /** The table was adopted. */
  ADOPTED(
      Specs.PLAIN
          + """
          deletionProtectionEnabled: false
          tableClass: STANDARD
          timeToLive: {enabled: false}
          continuousBackups: {pointInTimeRecoveryEnabled: false}
          tags: [{key: env, value: prod}]
          """,
      "",
      synced()),
  /** The table is only looked at; the object has no finalizer. */
  READ_ONLY(Specs.PLAIN + "deletionProtectionEnabled: true", "", synced());

  private static final String NAME = "orders";
  private static final Duration LONG = Duration.ofHours(2);

  private final String spec;
  private final String update;
  private final String conditions;

  UpstreamPhase(String spec, String update, String conditions) {
    this.spec = spec;
    this.update = update;
    this.conditions = conditions;
  }

  /** Brings AWS into the phase, where it stays. */
  void bringAbout(AwsEnd aws, String namespace) {
    if (this == CREATING) {
      aws.simulator().stick(AwsEnd.key(NAME));
    }
    aws.call("CreateTable", creation(namespace));
    if (this != CREATING) {
      aws.simulator().clock().advance(LONG);
    }
    if (!update.isEmpty()) {
      // A replica does not stick: it is made slow in place of it.
      if (this == REPLICA_UPDATING) {
        aws.simulator().setSpeed(1);
      } else {
        aws.simulator().stick(AwsEnd.key(NAME));
      }
      aws.call("UpdateTable", "{\"TableName\": \"orders\", %s}".formatted(update));
    }
    requireState(aws.table(NAME).orElseThrow().path("TableStatus").asText());
  }

  private void requireState(String status) {
    String expected =
        switch (this) {
          case CREATING -> "CREATING";
          case UPDATING, INDEX_BUILDING, REPLICA_UPDATING -> "UPDATING";
          case SYNCED, TERMINAL, ADOPTED, READ_ONLY -> "ACTIVE";
        };
    if (!status.equals(expected)) {
      throw new IllegalStateException(this + ": the table is " + status);
    }
  }

  private String creation(String namespace) {
    String stream =
        this == REPLICA_UPDATING
            ? "\"StreamSpecification\": {\"StreamEnabled\": true, \"StreamViewType\": \"NEW_AND_OLD_IMAGES\"},"
            : "";
    return """
        {"TableName": "orders", "BillingMode": "PAY_PER_REQUEST", %s
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
         "Tags": [{"Key": "env", "Value": "prod"},
                  {"Key": "services.k8s.aws/controller-version", "Value": "dynamodb-v1.9.2"},
                  {"Key": "services.k8s.aws/namespace", "Value": "%s"}]}
        """
        .formatted(stream, namespace);
  }

  /** Stores the object as ACK does. */
  void store(Scene scene) {
    ObjectNode manifest = Tables.manifest(NAME, spec);
    if (isManaged()) {
      manifest.withObject("/metadata").putArray("finalizers").add(AckScene.FINALIZER);
    } else {
      manifest.withObject("/metadata/annotations").put(AckScene.READ_ONLY, "true");
    }
    if (this == ADOPTED) {
      manifest
          .withObject("/metadata/annotations")
          .put(AckScene.POLICY, "adopt")
          .put(AckScene.FIELDS, "{\"tableName\": \"orders\"}")
          .put(AckScene.ADOPTED, "true");
    }
    scene.tables().create(manifest);
    JsonNode table = scene.aws().table(NAME).orElseThrow();
    scene
        .tables()
        .patchStatus(
            NAME,
            """
            ackResourceMetadata: {arn: "%s", ownerAccountID: "%s", partition: aws, region: %s}
            tableStatus: %s
            tableID: %s
            itemCount: 0
            conditions: %s
            """
                .formatted(
                    AwsEnd.key(NAME).arn(),
                    AwsEnd.ACCOUNT,
                    AwsEnd.REGION,
                    table.path("TableStatus").asText(),
                    table.path("TableId").asText(),
                    conditions));
  }

  /** Lets AWS come to the end of what it is doing. */
  void end(AwsEnd aws) {
    aws.simulator().release(AwsEnd.key(NAME));
    aws.simulator().setSpeed(AwsEnd.SPEED);
    aws.simulator().clock().advance(LONG);
  }

  /** Waits for what an object comes to in the end. */
  JsonNode awaitEnd(Tables tables) {
    if (this == TERMINAL) {
      return tables.awaitCondition(NAME, "ACK.Terminal", "True");
    }
    return tables.awaitSynced(NAME);
  }

  /** Returns the conditions that an object has in the end. */
  List<String> conditions() {
    return switch (this) {
      case TERMINAL ->
          List.of(
              "ACK.Terminal=True",
              "ACK.ResourceSynced=False resource is in terminal condition",
              "Ready=False ACK.Terminal");
      case READ_ONLY ->
          List.of("ACK.ResourceSynced=True", "Ready=True", "ACK.Advisory=True ReadOnlyDrift");
      case CREATING, UPDATING, INDEX_BUILDING, REPLICA_UPDATING, SYNCED, ADOPTED ->
          List.of("ACK.ResourceSynced=True", "Ready=True");
    };
  }

  /** Waits until the controller has looked often enough to have done what it would not do. */
  void awaitLooks(Scene scene) {
    if (this == TERMINAL) {
      // It is seldom looked at.
      scene
          .tables()
          .await(NAME, "be seen", object -> object.at("/status/observedGeneration").asLong() == 1);
    } else {
      scene.awaitTwoMoreLooks();
    }
  }

  boolean isManaged() {
    return this != READ_ONLY;
  }

  private static String wait(String text) {
    return conditions(
        condition(
            "ACK.ResourceSynced",
            "Unknown",
            "Unable to determine if desired resource state matches latest observed state",
            text),
        condition("Ready", "False", text, "ACK.Recoverable"),
        condition("ACK.Recoverable", "True", text, ""));
  }

  private static String synced() {
    return conditions(
        condition("ACK.ResourceSynced", "True", "Resource synced successfully", ""),
        condition("Ready", "True", "Resource synced successfully", ""));
  }

  private static String terminal(String text) {
    return conditions(
        condition("ACK.Terminal", "True", text, ""),
        condition(
            "ACK.ResourceSynced",
            "False",
            "Resource not synced",
            "resource is in terminal condition"),
        condition("Ready", "False", text, "ACK.Terminal"));
  }

  private static String conditions(String... conditions) {
    return '[' + String.join(", ", conditions) + ']';
  }

  private static String condition(String type, String status, String message, String reason) {
    return "{type: %s, status: \"%s\", message: \"%s\", reason: \"%s\", lastTransitionTime: \"2026-01-01T00:00:00Z\"}"
        .formatted(type, status, message, reason);
  }
}
