package io.ackj.kube;

import static io.ackj.kube.json.Trees.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.gc.Cleanup;
import io.ackj.kube.registry.Body;
import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.DeleteOptions;
import io.ackj.kube.registry.DeleteOptions.Propagation;
import io.ackj.kube.registry.Patch;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.registry.Served;
import io.ackj.kube.registry.Target;
import io.ackj.kube.registry.WriteOptions;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoreLimits;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is deleted takes with it what it should, and nothing else. */
class CleanupTest {
  private final Store store = new Store(StoreLimits.DEFAULT);
  private final Catalogue catalogue =
      new Catalogue(store, Kinds.builtIn(store, Clock.systemUTC()), Kinds::ofCrd, gone -> {});
  private final Registry registry = new Registry(store, catalogue, Clock.systemUTC());
  private final Cleanup cleanup = new Cleanup(store, registry, Clock.systemUTC());

  @BeforeEach
  void createNamespace() {
    create("namespaces", "", object("{metadata: {name: x}}"));
  }

  @AfterEach
  void stop() {
    cleanup.close();
  }

  @Test
  void ownedObjectsAreDeletedAfterTheirOwner() {
    String owner = create("owner", "");
    create("child", ownedBy(owner, false));
    create("other", "");

    delete("owner", null);

    await().until(() -> !exists("child"));
    assertThat(exists("other")).isTrue();
  }

  @Test
  void ownedObjectsOfOwnedObjectsAreDeletedToo() {
    String owner = create("owner", "");
    String child = create("child", ownedBy(owner, false));
    create(
        "grandchild",
        "ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: child, uid: %s}]"
            .formatted(child));

    delete("owner", null);

    await().until(() -> !exists("grandchild"));
  }

  @Test
  void objectWithOwnersThatNeverWereIsDeleted() {
    create("stray", ownedBy("00000000-0000-0000-0000-000000000000", false));

    await().until(() -> !exists("stray"));
  }

  @Test
  void objectKeepsLivingWithOneOfTwoOwners() {
    String owner = create("owner", "");
    String second = create("second", "");
    create(
        "child",
        """
        ownerReferences:
        - {apiVersion: v1, kind: ConfigMap, name: owner, uid: %s}
        - {apiVersion: v1, kind: ConfigMap, name: second, uid: %s}
        """
            .formatted(owner, second));

    delete("owner", null);

    await().until(() -> get("child").at("/metadata/ownerReferences").size() == 1);
    assertThat(get("child").at("/metadata/ownerReferences/0/name").asText()).isEqualTo("second");
  }

  @Test
  void orphanedObjectsStayWithoutTheirOwner() {
    String owner = create("owner", "");
    create("child", ownedBy(owner, false));

    delete("owner", Propagation.ORPHAN);

    await().until(() -> !exists("owner"));
    assertThat(get("child").path("metadata").has("ownerReferences")).isFalse();
  }

  @Test
  void ownerDeletedInTheForegroundWaitsForWhatBlocksIt() {
    String owner = create("owner", "");
    create("child", "finalizers: [ex.io/hold]\n" + ownedBy(owner, true));

    delete("owner", Propagation.FOREGROUND);
    await().until(() -> get("child").path("metadata").has("deletionTimestamp"));

    assertThat(exists("owner")).isTrue();
    release("child");
    await().until(() -> !exists("owner") && !exists("child"));
  }

  @Test
  void ownerDeletedInTheForegroundDoesNotWaitForWhatDoesNotBlockIt() {
    String owner = create("owner", "");
    create("child", "finalizers: [ex.io/hold]\n" + ownedBy(owner, false));

    delete("owner", Propagation.FOREGROUND);

    await().until(() -> !exists("owner"));
    assertThat(exists("child")).isTrue();
  }

  @Test
  void namespaceGoesWhenItsContentHasGone() {
    create("held", "finalizers: [ex.io/hold]");
    create("free", "");
    Target namespace = target("namespaces", "", "x");

    registry.deletions().delete(namespace, DeleteOptions.PLAIN);
    await().until(() -> !exists("free"));
    await().until(() -> conditions().contains("ex.io/hold in 1 resource instances"));

    assertThat(exists("held")).isTrue();
    release("held");
    await().until(() -> store.get(new ObjectKey("namespaces", "", "x")).isEmpty());
  }

  private String conditions() {
    return store
        .get(new ObjectKey("namespaces", "", "x"))
        .map(StoredObject::tree)
        .map(tree -> tree.at("/status/conditions").toString())
        .orElse("");
  }

  private static String ownedBy(String uid, boolean blocking) {
    return """
    ownerReferences:
    - {apiVersion: v1, kind: ConfigMap, name: owner, uid: %s, blockOwnerDeletion: %s}
    """
        .formatted(uid, blocking);
  }

  private String create(String name, String metadata) {
    ObjectNode map = object("metadata:\n  name: %s\n%s".formatted(name, metadata.indent(2)));
    return create("configmaps", "x", map).at("/metadata/uid").asText();
  }

  private ObjectNode create(String plural, String namespace, ObjectNode object) {
    return registry
        .creations()
        .create(target(plural, namespace, ""), new Body(object, Map.of()), WriteOptions.own("test"))
        .object();
  }

  private void delete(String name, @Nullable Propagation propagation) {
    registry
        .deletions()
        .delete(target("configmaps", "x", name), new DeleteOptions(false, propagation, null, null));
  }

  private void release(String name) {
    Patch patch =
        new Patch(Patch.Kind.MERGE, object("{metadata: {finalizers: null}}"), false, Map.of());
    registry.updates().patch(target("configmaps", "x", name), patch, WriteOptions.own("test"));
  }

  private boolean exists(String name) {
    return store.get(new ObjectKey("configmaps", "x", name)).isPresent();
  }

  private ObjectNode get(String name) {
    return store.get(new ObjectKey("configmaps", "x", name)).orElseThrow().tree();
  }

  private Target target(String plural, String namespace, String name) {
    Served served = catalogue.find("", "v1", plural).orElseThrow();
    return new Target(served, namespace, name, "");
  }
}
