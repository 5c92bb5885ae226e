package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One action of ReplicaUpdates or GlobalTableWitnessUpdates.
 *
 * @param kind CREATE, UPDATE or DELETE
 * @param body the action's members
 */
record ReplicaAction(Kind kind, JsonNode body) {
  /** What becomes of the replica. */
  enum Kind {
    CREATE("Create"),
    UPDATE("Update"),
    DELETE("Delete");

    private final String member;

    Kind(String member) {
      this.member = member;
    }
  }

  /** Returns the actions on replicas; one that is given twice is there once. */
  static List<ReplicaAction> replicas(ObjectNode input) {
    return read(input, "ReplicaUpdates");
  }

  /** Returns the actions on witnesses. */
  static List<ReplicaAction> witnesses(ObjectNode input) {
    return read(input, "GlobalTableWitnessUpdates");
  }

  private static List<ReplicaAction> read(ObjectNode input, String member) {
    return Members.list(input, member).stream().flatMap(ReplicaAction::read).distinct().toList();
  }

  private static Stream<ReplicaAction> read(JsonNode entry) {
    return Stream.of(Kind.values())
        .filter(kind -> Members.has(entry, kind.member))
        .map(kind -> new ReplicaAction(kind, entry.path(kind.member)));
  }

  /** Returns the Region it is about. */
  String region() {
    return Members.requiredText(body, "RegionName");
  }

  /** Returns the key to encrypt the replica with; null if none is named. */
  @Nullable String key() {
    return Members.text(body, "KMSMasterKeyId");
  }

  /** Returns the class of the replica; null if none is named. */
  @Nullable String tableClass() {
    return Members.text(body, "TableClassOverride");
  }

  /** Returns the read capacity of the replica; null if none is named. */
  @Nullable Long provisionedReads() {
    return Members.number(body.path("ProvisionedThroughputOverride"), "ReadCapacityUnits");
  }

  /** Returns the maximum of reads on demand of the replica; null if none is named. */
  @Nullable Long onDemandReads() {
    return Members.number(body.path("OnDemandThroughputOverride"), "MaxReadRequestUnits");
  }

  /** Returns the entries for indexes. */
  List<JsonNode> indexes() {
    return Members.list(body, "GlobalSecondaryIndexes");
  }
}
