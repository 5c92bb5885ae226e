package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.AwsOptions;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.Tables;
import org.junit.jupiter.api.Test;

/** Which objects a controller looks after: by labels, namespaces and kinds. */
@AgainstEachCluster
class WatchSelectorsIT {
  private static final String[] SHOP = {
    "--watch-selectors=team in (shop),!frozen", "--reconcile-default-resync-seconds=1"
  };

  private final ClusterKind kind;

  WatchSelectorsIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void onlyObjectsThatMatchAreLookedAfter() {
    try (Scene scene = Scene.on(kind, SHOP)) {
      scene.tables().create(labelled("other", "bank"));
      scene.tables().create("unlabelled", Specs.PLAIN);
      scene.tables().create(labelled("ours", "shop"));
      scene.tables().awaitSynced("ours");
      scene.awaitTwoMoreLooks();

      assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactly("ours");
      assertThat(scene.tables().get("other").has("status")).isFalse();
      assertThat(scene.tables().get("other").at("/metadata").has("finalizers")).isFalse();
    }
  }

  @Test
  void edge19ObjectThatStopsMatchingIsDroppedAtOnce() {
    try (Scene scene = Scene.on(kind, SHOP)) {
      scene.tables().create(labelled("leaving", "shop"));
      scene.tables().create(labelled("staying", "shop"));
      scene.tables().awaitSynced("leaving");
      scene.tables().awaitSynced("staying");

      JsonNode left = dropped(scene, "leaving");
      scene.tables().edit("leaving", "deletionProtectionEnabled: true");
      awaitLooksAt(scene, "staying");

      assertThat(calls(scene, "leaving")).isZero();
      JsonNode now = scene.tables().get("leaving");
      assertThat(now.path("status")).isEqualTo(left.path("status"));
      assertThat(now.at("/metadata/finalizers")).isEqualTo(left.at("/metadata/finalizers"));
    }
  }

  @Test
  void edge19ObjectThatStopsMatchingWhileAwsIsAtWorkIsNotFollowedAnyMore() {
    try (Scene scene = Scene.on(kind, SHOP)) {
      scene.aws().simulator().stick(AwsEnd.key("leaving"));
      scene.tables().create(labelled("leaving", "shop"));
      scene.tables().create(labelled("staying", "shop"));
      scene.tables().awaitReason("leaving", "Creating");
      scene.tables().awaitSynced("staying");

      JsonNode left = dropped(scene, "leaving");
      scene.aws().simulator().release(AwsEnd.key("leaving"));
      awaitLooksAt(scene, "staying");

      assertThat(calls(scene, "leaving")).isZero();
      assertThat(scene.tables().get("leaving").path("status")).isEqualTo(left.path("status"));
    }
  }

  @Test
  void objectThatBeginsToMatchIsPickedUpWhereItStands() {
    try (Scene scene = Scene.on(kind, SHOP)) {
      scene.tables().create(labelled("orders", "shop"));
      scene.tables().create(labelled("staying", "shop"));
      scene.tables().awaitSynced("orders");
      scene.tables().awaitSynced("staying");
      dropped(scene, "orders");
      scene.tables().edit("orders", "deletionProtectionEnabled: true");

      label(scene, "orders", "shop");

      scene.tables().awaitSynced("orders");
      assertThat(scene.aws().mutations()).containsExactly("UpdateTable");
    }
  }

  @Test
  void tableOfAnObjectThatStoppedMatchingCanBecomeAnothers() {
    try (Scene scene = Scene.on(kind, SHOP)) {
      scene.tables().create(labelled("first", "shop"));
      scene.tables().create(labelled("staying", "shop"));
      JsonNode first = scene.tables().awaitSynced("first");
      scene.tables().awaitSynced("staying");
      dropped(scene, "first");

      ObjectNode second = labelled("second", "bank");
      second.withObject("/spec").put("tableName", "first");
      second
          .withObject("/metadata")
          .putArray("finalizers")
          .add(first.at("/metadata/finalizers/0").asText());
      scene.tables().create(second);
      scene
          .tables()
          .patchStatus(
              "second",
              "ackResourceMetadata: {arn: '%s', ownerAccountID: '%s', region: %s}"
                  .formatted(AwsEnd.key("first").arn(), AwsEnd.ACCOUNT, AwsEnd.REGION));
      label(scene, "second", "shop");

      scene.tables().awaitSynced("second");
      assertThat(scene.aws().mutations()).isEmpty();
    }
  }

  @Test
  void severalNamespacesAreWatchedAndNoOther() {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED);
    try (Scene scene = Scene.withoutController(kind, options)) {
      String second = scene.cluster().newNamespace();
      try (Tables two = scene.cluster().tables(second, scene.aws());
          Tables unwatched = scene.cluster().tables(scene.cluster().newNamespace(), scene.aws())) {
        unwatched.create("unwatched", Specs.PLAIN);
        scene.startController("--watch-namespace=" + scene.namespace() + "," + second);
        scene.tables().create("in-one", Specs.PLAIN);
        two.create("in-two", Specs.PLAIN);
        scene.tables().awaitSynced("in-one");
        two.awaitSynced("in-two");

        assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactlyInAnyOrder("in-one", "in-two");
        assertThat(unwatched.get("unwatched").has("status")).isFalse();
      }
    }
  }

  @Test
  void onlyTheNamedKindsAreReconciled() {
    AwsOptions options = AwsOptions.defaults().withSpeed(AwsEnd.SPEED);
    try (Scene scene = Scene.withoutController(kind, options)) {
      scene.tables().create("orders", Specs.PLAIN);
      scene.startController("--reconcile-resources=Backup, GlobalTable");
      scene.stopController();
      assertThat(scene.aws().calls()).isEmpty();

      scene.startController("--reconcile-resources=Table");

      scene.tables().awaitSynced("orders");
    }
  }

  /** Takes the label away, and returns the object when the controller must have noticed. */
  private static JsonNode dropped(Scene scene, String name) {
    label(scene, name, "bank");
    // Both were told by the same watch, the label first.
    scene.tables().edit("staying", "tags: [{key: after, value: '%s'}]".formatted(name));
    scene.tables().awaitSynced("staying");
    scene.aws().forgetCalls();
    return scene.tables().get(name);
  }

  private static void awaitLooksAt(Scene scene, String name) {
    long before = calls(scene, name);
    Scene.await("two looks at " + name, () -> calls(scene, name) >= before + 2);
  }

  private static long calls(Scene scene, String table) {
    return scene.aws().calls().stream()
        .filter(call -> call.requestJson().contains("\"" + table + "\""))
        .count();
  }

  private static void label(Scene scene, String name, String team) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").putObject("labels").put("team", team);
    scene.tables().patch(name, patch);
  }

  private static ObjectNode labelled(String name, String team) {
    ObjectNode manifest = Tables.manifest(name, Specs.PLAIN);
    manifest.withObject("/metadata").putObject("labels").put("team", team);
    return manifest;
  }
}
