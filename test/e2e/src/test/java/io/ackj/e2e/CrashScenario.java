package io.ackj.e2e;

import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.Tables;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user does and a controller may die of.
 *
 * @param before the spec of the object that is in sync before; null if there is none
 * @param action what the user does with the object {@code orders}
 * @param ends whether the object is gone in the end
 */
record CrashScenario(String name, @Nullable String before, Consumer<Tables> action, boolean ends) {
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
        new CrashScenario("a table is deleted", Specs.PLAIN, tables -> tables.delete(NAME), true),
        new CrashScenario(
            "a replicated and protected table is deleted, and its protection lifted then",
            REPLICATED + "\ndeletionProtectionEnabled: true",
            tables -> {
              tables.delete(NAME);
              tables.edit(NAME, "deletionProtectionEnabled: false");
            },
            true));
  }

  private static CrashScenario living(
      String name, @Nullable String before, Consumer<Tables> action) {
    return new CrashScenario(name, before, action, false);
  }

  private static Consumer<Tables> create(String spec) {
    return tables -> tables.create(NAME, spec);
  }

  private static Consumer<Tables> edit(String spec) {
    return tables -> tables.edit(NAME, spec);
  }

  @Override
  public String toString() {
    return name;
  }
}
