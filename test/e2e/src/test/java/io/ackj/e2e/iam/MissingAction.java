package io.ackj.e2e.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Specs;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An object that cannot do without an action.
 *
 * @param action that its role lacks
 * @param kind of the object
 * @param spec in YAML; TABLE and ACCOUNT stand for the object's name and its account
 * @param edit what of the spec is changed before the action is missed, in YAML; empty if it is
 *     missed at once
 * @param isDeleted whether the object is deleted before the action is missed
 * @param isManaged whether the object has its finalizer from before
 * @param tables where there is a table of the object's name already: the Regions
 * @param globalIn the Regions that this table is global in by version 2017.11.29
 */
record MissingAction(
    String action,
    ObjectKind kind,
    String spec,
    String edit,
    boolean isDeleted,
    boolean isManaged,
    List<String> tables,
    List<String> globalIn) {
  static final String POLICY =
      """
      resourcePolicy: |
        {"Version": "2012-10-17", "Statement": [{"Sid": "read", "Effect": "Allow",
         "Principal": {"AWS": "arn:aws:iam::ACCOUNT:root"}, "Action": "dynamodb:GetItem",
         "Resource": "arn:aws:dynamodb:us-west-2:ACCOUNT:table/TABLE"}]}
      """;
  static final String TAGS = "tags: [{key: team, value: shop}]\n";
  static final String TIME_TO_LIVE = "timeToLive: {enabled: true, attributeName: at}\n";
  static final String RECOVERY = "continuousBackups: {pointInTimeRecoveryEnabled: true}\n";
  static final String INSIGHTS = "contributorInsights: ENABLE\n";
  static final String REPLICA =
      """
      streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}
      tableReplicas: [{regionName: us-east-1}]
      """;
  private static final String BACKUP = "tableName: TABLE";

  /** Returns one for each action that the simulator of AWS checks. */
  static Stream<MissingAction> all() {
    return Stream.of(
            ofTables(),
            ofReplicas(),
            Stream.of(
                backup("CreateBackup"),
                backup("DescribeBackup"),
                backup("ListBackups").managed(),
                backup("DeleteBackup").deleted()),
            Stream.of(
                global("DescribeGlobalTable", "{replicationGroup: [{regionName: us-east-1}]}")
                    .given("us-west-2"),
                global(
                        "UpdateGlobalTable",
                        "{replicationGroup: [{regionName: us-west-2}, {regionName: us-east-1},"
                            + " {regionName: eu-west-1}]}")
                    .managed()
                    .given("us-west-2", "us-east-1", "eu-west-1")
                    .globalIn("us-west-2", "us-east-1")))
        .flatMap(each -> each);
  }

  private static Stream<MissingAction> ofTables() {
    return Stream.of(
        table("CreateTable", ""),
        table("DescribeTable", ""),
        table("UpdateTable", "").edited("deletionProtectionEnabled: true"),
        table("DeleteTable", "").deleted(),
        table("DescribeTimeToLive", TIME_TO_LIVE),
        table("UpdateTimeToLive", TIME_TO_LIVE),
        table("DescribeContinuousBackups", RECOVERY),
        table("UpdateContinuousBackups", RECOVERY),
        table("DescribeContributorInsights", INSIGHTS),
        table("UpdateContributorInsights", INSIGHTS),
        table("ListTagsOfResource", TAGS),
        table("TagResource", TAGS),
        table("UntagResource", TAGS).edited("tags: null"),
        table("GetResourcePolicy", POLICY),
        table("PutResourcePolicy", POLICY),
        table("DeleteResourcePolicy", POLICY).edited("resourcePolicy: null"));
  }

  /** What AWS asks for in the Region of a replica that comes or goes. */
  private static Stream<MissingAction> ofReplicas() {
    return Stream.concat(
        Stream.of(
                "BatchWriteItem",
                "CreateTableReplica",
                "DeleteItem",
                "GetItem",
                "PutItem",
                "Query",
                "Scan",
                "UpdateItem")
            .map(operation -> table(operation, REPLICA)),
        Stream.of(table("DeleteTableReplica", REPLICA).edited("tableReplicas: null")));
  }

  private static MissingAction table(String operation, String more) {
    return of(operation, ObjectKind.TABLE, Specs.PLAIN + more);
  }

  private static MissingAction backup(String operation) {
    return of(operation, ObjectKind.BACKUP, BACKUP).given("us-west-2");
  }

  private static MissingAction global(String operation, String spec) {
    return of(operation, ObjectKind.GLOBAL_TABLE, spec);
  }

  private static MissingAction of(String operation, ObjectKind kind, String spec) {
    return new MissingAction(
        "dynamodb:" + operation, kind, spec, "", false, false, List.of(), List.of());
  }

  private MissingAction edited(String change) {
    return new MissingAction(action, kind, spec, change, isDeleted, isManaged, tables, globalIn);
  }

  private MissingAction deleted() {
    return new MissingAction(action, kind, spec, edit, true, isManaged, tables, globalIn);
  }

  private MissingAction managed() {
    return new MissingAction(action, kind, spec, edit, isDeleted, true, tables, globalIn);
  }

  private MissingAction given(String... regions) {
    return new MissingAction(
        action, kind, spec, edit, isDeleted, isManaged, List.of(regions), globalIn);
  }

  private MissingAction globalIn(String... regions) {
    return new MissingAction(
        action, kind, spec, edit, isDeleted, isManaged, tables, List.of(regions));
  }

  /** Says whether the object is in sync before it misses the action. */
  boolean isMissedLater() {
    return isDeleted || !edit.isEmpty();
  }

  /** Returns the object's name, which is the one of its table, too. */
  String name() {
    return action.replace(':', '-').toLowerCase(Locale.ROOT);
  }

  /** Returns the object, with its name as a label. */
  ObjectNode manifest(String account) {
    ObjectNode manifest =
        kind.manifest(name(), spec.replace("TABLE", name()).replace("ACCOUNT", account));
    ObjectNode metadata = (ObjectNode) manifest.path("metadata");
    metadata.putObject("labels").put("case", name());
    if (isManaged) {
      metadata
          .putArray("finalizers")
          .add("finalizers.dynamodb.services.k8s.aws/" + manifest.path("kind").asText());
    }
    return manifest;
  }
}
