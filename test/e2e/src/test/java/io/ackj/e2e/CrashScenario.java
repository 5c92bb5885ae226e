package io.ackj.e2e;

import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Specs;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user does and a controller may die of.
 *
 * @param kind the kind of the object {@code orders} that it is done with
 * @param before the spec of the object that is in sync before; null if there is none
 * @param action what the user does with the object
 * @param ends whether the object is gone in the end
 */
record CrashScenario(
    String name, ObjectKind kind, @Nullable String before, Consumer<Objects> action, boolean ends) {
  static final String NAME = "orders";

  private static final String FULL =
      Specs.INDEXED
          + """
          tags: [{key: env, value: prod}]
          timeToLive: {attributeName: expires, enabled: true}
          continuousBackups: {pointInTimeRecoveryEnabled: true}
          deletionProtectionEnabled: true
          contributorInsights: ENABLE
          resourcePolicy: >-
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
            "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"dynamodb:GetItem",
            "Resource":"arn:aws:dynamodb:us-west-2:111122223333:table/orders"}]}
          """;

  private static final String REPLICATED =
      Specs.PLAIN
          + "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]";

  private static final String BACKUP = "tableName: orders";

  private static final String GLOBAL =
      "replicationGroup: [{regionName: us-west-2}, {regionName: us-east-1}]";

  /** Brings what the object needs in AWS, and nobody who may die has made. */
  void prepare(AwsEnd aws) {
    if (kind != ObjectKind.TABLE) {
      Given.tableWithStream(aws, AwsEnd.REGION, NAME);
    }
  }

  /** Returns the call that creates what the object stands for. */
  String creation() {
    return switch (kind) {
      case BACKUP -> "CreateBackup";
      case GLOBAL_TABLE -> "UpdateTable";
      default -> "CreateTable";
    };
  }

  static List<CrashScenario> all() {
    return List.of(
        living("a plain table is created", null, create(Specs.PLAIN)),
        living("a table with everything is created", null, create(FULL)),
        living(
            "several fields are edited",
            Specs.PLAIN + "tags: [{key: env, value: prod}]",
            edit(
                """
                tags: [{key: env, value: test}, {key: team, value: a}]
                streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}
                timeToLive: {attributeName: expires, enabled: true}
                tableClass: STANDARD_INFREQUENT_ACCESS
                """)),
        living(
            "several fields are taken out",
            FULL,
            edit(
                """
                tags: null
                continuousBackups: null
                deletionProtectionEnabled: null
                contributorInsights: null
                resourcePolicy: null
                """)),
        living("an index is added", Specs.PLAIN, edit(Specs.INDEXED)),
        living(
            "an index is taken out",
            Specs.INDEXED,
            edit(
                """
                attributeDefinitions: [{attributeName: id, attributeType: S}]
                globalSecondaryIndexes: null
                """)),
        living(
            "a replica is added",
            Specs.PLAIN,
            edit(
                "streamSpecification: {streamEnabled: true, streamViewType: NEW_AND_OLD_IMAGES}\ntableReplicas: [{regionName: us-east-1}]")),
        living("a replica is taken out", REPLICATED, edit("tableReplicas: null")),
        new CrashScenario(
            "a table is deleted",
            ObjectKind.TABLE,
            Specs.PLAIN,
            tables -> tables.delete(NAME),
            true),
        new CrashScenario(
            "a replicated and protected table is deleted, and its protection lifted then",
            ObjectKind.TABLE,
            REPLICATED + "\ndeletionProtectionEnabled: true",
            tables -> {
              tables.delete(NAME);
              tables.edit(NAME, "deletionProtectionEnabled: false");
            },
            true),
        new CrashScenario(
            "a backup is made",
            ObjectKind.BACKUP,
            null,
            backups -> backups.create(NAME, BACKUP),
            false),
        new CrashScenario(
            "a backup is deleted",
            ObjectKind.BACKUP,
            BACKUP,
            backups -> backups.delete(NAME),
            true),
        new CrashScenario(
            "a table is made global",
            ObjectKind.GLOBAL_TABLE,
            null,
            tables -> tables.create(NAME, GLOBAL),
            false),
        new CrashScenario(
            "a replica is taken out of a global table",
            ObjectKind.GLOBAL_TABLE,
            GLOBAL,
            tables -> tables.edit(NAME, "replicationGroup: [{regionName: us-west-2}]"),
            false),
        new CrashScenario(
            "a global table is deleted",
            ObjectKind.GLOBAL_TABLE,
            GLOBAL,
            tables -> tables.delete(NAME),
            true));
  }

  private static CrashScenario living(
      String name, @Nullable String before, Consumer<Objects> action) {
    return new CrashScenario(name, ObjectKind.TABLE, before, action, false);
  }

  private static Consumer<Objects> create(String spec) {
    return tables -> tables.create(NAME, spec);
  }

  private static Consumer<Objects> edit(String spec) {
    return tables -> tables.edit(NAME, spec);
  }

  @Override
  public String toString() {
    return name;
  }
}
