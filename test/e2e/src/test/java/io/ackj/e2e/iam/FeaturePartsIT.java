package io.ackj.e2e.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.identity.Statement;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The policy by feature: each part, with the one that is always needed, does for its feature. */
@Execution(ExecutionMode.CONCURRENT)
class FeaturePartsIT {
  private static final String ALWAYS = "always";
  private static final String REPLICAS = "replicas-in-other-regions";

  /** An object that uses a feature, and nothing else; TABLE and ACCOUNT are filled in. */
  private record Use(String part, ObjectKind kind, String spec, String edit) {
    static Use table(String part, String spec) {
      return new Use(part, ObjectKind.TABLE, spec, "");
    }

    String account() {
      return String.valueOf(400_000_000_000L + USES.indexOf(this));
    }

    boolean isOfATable() {
      return kind != ObjectKind.TABLE;
    }

    ObjectNode manifest() {
      ObjectNode manifest =
          kind.manifest(part, spec.replace("TABLE", part).replace("ACCOUNT", account()));
      manifest.withObject("/metadata/labels").put("case", part);
      return manifest;
    }
  }

  private static final List<Use> USES =
      List.of(
          new Use(
              ALWAYS,
              ObjectKind.TABLE,
              Specs.INDEXED + MissingAction.TAGS,
              "{tags: null, deletionProtectionEnabled: false}"),
          Use.table("time-to-live", Specs.PLAIN + MissingAction.TIME_TO_LIVE),
          Use.table("point-in-time-recovery", Specs.PLAIN + MissingAction.RECOVERY),
          new Use(
              "resource-policies",
              ObjectKind.TABLE,
              Specs.PLAIN + MissingAction.POLICY,
              "resourcePolicy: null"),
          Use.table("contributor-insights", Specs.PLAIN + MissingAction.INSIGHTS),
          Use.table(
              "kms-keys-of-your-own",
              Specs.PLAIN
                  + "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: 'arn:aws:kms:us-west-2:ACCOUNT:key/11111111-2222-3333-4444-555555555555'}"),
          new Use(
              REPLICAS,
              ObjectKind.TABLE,
              Specs.PLAIN + MissingAction.REPLICA,
              "tableReplicas: null"),
          new Use(
              "capacity-under-application-auto-scaling",
              ObjectKind.TABLE,
              Specs.PROVISIONED,
              "provisionedThroughput: {readCapacityUnits: 9}"),
          new Use("backups", ObjectKind.BACKUP, "tableName: TABLE", ""),
          new Use(
              "global-tables",
              ObjectKind.GLOBAL_TABLE,
              "{replicationGroup: [{regionName: us-west-2}, {regionName: us-east-1}]}",
              ""));

  /** A feature that builds on another one, as the page says. */
  private static final Map<String, String> BESIDES = Map.of("global-tables", REPLICAS);

  private final SortedMap<String, SuggestedPolicy> parts = SuggestedPolicy.parts();

  @Test
  void togetherThePartsAreThePolicy() {
    SuggestedPolicy together =
        parts.values().stream().reduce(new SuggestedPolicy(List.of()), SuggestedPolicy::and);

    assertThat(together.statements())
        .containsExactlyInAnyOrderElementsOf(SuggestedPolicy.whole().statements());
  }

  @Test
  void partOfAFeatureDoesForItWithThePartThatIsAlwaysNeeded() {
    assertThat(parts.keySet())
        .containsExactlyInAnyOrderElementsOf(USES.stream().map(Use::part).toList());
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withIam(true);
    try (Scene scene = Scene.withoutController(ClusterKind.SIMULATED, options)) {
      Roles.controllerMay(
          scene, Statement.allow("sts:AssumeRole").on("arn:aws:iam::*:role/ack-dynamodb"));
      USES.forEach(use -> prepare(scene, use));
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));

      scene.startController(Roles.FLAGS);
      USES.forEach(use -> objects(scene, use).awaitSynced(use.part()));
      scene.aws().simulator().clock().advance(Duration.ofMinutes(1));
      USES.stream().filter(use -> !use.edit().isEmpty()).forEach(use -> edit(scene, use));
      USES.forEach(use -> objects(scene, use).awaitSynced(use.part()));
      USES.forEach(use -> objects(scene, use).delete(use.part()));
      USES.forEach(use -> objects(scene, use).awaitGone(use.part()));

      assertThat(WholeLifeIT.denied(scene)).isEmpty();
    }
  }

  private void prepare(Scene scene, Use use) {
    SuggestedPolicy allowed = part(ALWAYS).and(part(use.part()));
    String besides = BESIDES.get(use.part());
    Roles.grant(scene, use.account(), besides == null ? allowed : allowed.and(part(besides)));
    Roles.select(scene, use.account(), use.part());
    if (use.isOfATable()) {
      Roles.createTable(scene, use.account(), AwsEnd.REGION, use.part());
    }
    objects(scene, use).create(use.manifest());
  }

  private static void edit(Scene scene, Use use) {
    objects(scene, use).edit(use.part(), use.edit());
  }

  private SuggestedPolicy part(String name) {
    return java.util.Objects.requireNonNull(parts.get(name), name);
  }

  private static Objects objects(Scene scene, Use use) {
    return use.isOfATable() ? scene.objects(use.kind()) : scene.tables();
  }
}
