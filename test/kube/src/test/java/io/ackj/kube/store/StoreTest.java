package io.ackj.kube.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One log of revisions, and what follows from it. */
class StoreTest {
  private static final String MAPS = "configmaps";

  private final Store store = new Store(StoreLimits.DEFAULT);

  @Test
  void eachWriteHasTheNextRevision() {
    StoredObject created = create("a", "x");

    StoredObject updated = store.update(created, map("a"), Map.of(), "").orElseThrow();

    assertThat(updated.revision()).isEqualTo(created.revision() + 1);
    assertThat(updated.tree().at("/metadata/resourceVersion").asText())
        .isEqualTo(Long.toString(updated.revision()));
    assertThat(store.revision()).isEqualTo(updated.revision());
  }

  @Test
  void whatIsComputedFromAnOldRevisionIsNotWritten() {
    StoredObject first = create("a", "x");
    store.update(first, map("a"), Map.of(), "");

    assertThat(store.update(first, map("a"), Map.of(), "")).isEmpty();
    assertThat(store.delete(first, map("a"))).isEmpty();
    assertThat(store.get(first.key()).orElseThrow().revision()).isEqualTo(first.revision() + 1);
  }

  @Test
  void nameIsTakenOnce() {
    create("a", "x");

    assertThat(store.create(key("x", "a"), map("a"), Map.of(), "")).isEmpty();
  }

  @Test
  void listIsSortedByNamespaceAndName() {
    create("b", "x");
    create("a", "x");
    create("c", "a");
    create("a", "x-1");

    assertThat(store.list(MAPS, null).objects())
        .extracting(object -> object.key().path())
        .containsExactly("a/c", "x-1/a", "x/a", "x/b");
    assertThat(store.list(MAPS, "x").objects())
        .extracting(object -> object.key().path())
        .containsExactly("x/a", "x/b");
  }

  @Test
  void listAtARevisionShowsWhatWasThere() {
    StoredObject a = create("a", "x");
    StoredObject b = create("b", "x");
    long then = store.revision();
    store.delete(a, a.tree());
    store.update(b, map("b"), Map.of(), "");
    create("c", "x");

    Snapshot snapshot = store.listAt(MAPS, null, then);

    assertThat(snapshot.revision()).isEqualTo(then);
    assertThat(snapshot.objects()).containsExactly(a, b);
  }

  @Test
  void whatIsForgottenIsRefusedForItsResourceOnly() {
    Store small = new Store(new StoreLimits(2, 1 << 20, 1 << 20));
    small.create(new ObjectKey("quiet", "", "q"), map("q"), Map.of(), "");
    long start = small.revision();
    for (String name : List.of("a", "b", "c")) {
      small.create(key("x", name), map(name), Map.of(), "");
    }

    assertThat(small.read("quiet", start, 10).lost()).isFalse();
    assertThat(small.read(MAPS, start, 10).lost()).isTrue();
    assertThatThrownBy(() -> small.listAt(MAPS, null, start))
        .isInstanceOf(ApiException.class)
        .hasMessage("too old resource version: %d (%d)".formatted(start, start + 1));
  }

  @Test
  void historyIsBoundedInBytesToo() {
    Store small = new Store(new StoreLimits(1000, 200, 1 << 20));
    long start = small.revision();

    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      small.create(key("x", name), map(name), Map.of(), "");
    }

    assertThat(small.read(MAPS, start, 10).lost()).isTrue();
    assertThat(small.read(MAPS, small.revision() - 1, 10).changes()).hasSize(1);
  }

  @Test
  void compactionRefusesWhoStartsBeforeItAndNotWhoIsUnderWay() {
    create("a", "x");
    long before = store.revision();

    store.compact();

    assertThatThrownBy(() -> store.requireStart(MAPS, before)).isInstanceOf(ApiException.class);
    assertThat(store.read(MAPS, before, 10).lost()).isFalse();
    store.requireStart(MAPS, store.revision());
  }

  @Test
  void changesAreReadInSteps() {
    long start = store.revision();
    List<String> names = List.of("a", "b", "c", "d", "e");
    names.forEach(name -> create(name, "x"));

    List<String> read = new ArrayList<>();
    Batch batch = store.read(MAPS, start, 2);
    while (!batch.changes().isEmpty()) {
      batch.changes().forEach(change -> read.add(change.object().key().name()));
      batch = store.read(MAPS, batch.upTo(), 2);
    }

    assertThat(read).isEqualTo(names);
  }

  @Test
  void ownedObjectsAreFoundByTheirOwner() {
    ObjectNode tree = map("child");
    tree.withObjectProperty("metadata")
        .withArrayProperty("ownerReferences")
        .addObject()
        .put("uid", "u1");
    StoredObject child = store.create(key("x", "child"), tree, Map.of(), "").orElseThrow();

    assertThat(store.owned("u1")).containsExactly(child.key());

    store.update(child, map("child"), Map.of(), "");
    assertThat(store.owned("u1")).isEmpty();
  }

  @Test
  void fullStoreRefusesWritesAndTakesDeletions() {
    Store small = new Store(new StoreLimits(10, 1 << 20, 150));
    StoredObject first = small.create(key("x", "a"), map("a"), Map.of(), "").orElseThrow();

    assertThatThrownBy(
            () -> {
              small.create(key("x", "b"), map("b"), Map.of(), "");
              small.create(key("x", "c"), map("c"), Map.of(), "");
            })
        .isInstanceOf(ApiException.class)
        .hasMessage("etcdserver: mvcc: database space exceeded");
    assertThat(small.delete(first, first.tree())).isPresent();
  }

  @Test
  void storedObjectDoesNotChangeWithATreeOfIt() {
    StoredObject object = create("a", "x");

    object.tree().put("kind", "Other");

    assertThat(object.tree().path("kind").asText()).isEqualTo("ConfigMap");
  }

  private StoredObject create(String name, String namespace) {
    return store.create(key(namespace, name), map(name), Map.of(), "").orElseThrow();
  }

  private static ObjectKey key(String namespace, String name) {
    return new ObjectKey(MAPS, namespace, name);
  }

  private static ObjectNode map(String name) {
    ObjectNode map = Json.object().put("apiVersion", "v1").put("kind", "ConfigMap");
    map.putObject("metadata").put("name", name);
    return map;
  }
}
