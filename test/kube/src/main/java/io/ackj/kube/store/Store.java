package io.ackj.kube.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All objects and their newest changes. Any thread may use it; no method waits for anything. */
public final class Store {
  private final Object lock = new Object();
  private final Map<String, NavigableMap<String, StoredObject>> objects = new HashMap<>();
  private final Map<String, Set<ObjectKey>> owned = new HashMap<>();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final History history;
  private final long maxBytes;
  private long bytes;
  private long revision = 1;

  /** Makes an empty store. */
  public Store(StoreLimits limits) {
    this.history = new History(limits.historySize(), limits.historyBytes());
    this.maxBytes = limits.storageBytes();
  }

  /**
   * Adds a listener that is called after each change, by the thread that made it. Two changes may
   * arrive in either order; who needs the order reads the log with {@link #read}.
   */
  public void listen(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /** Returns the revision of the newest change. */
  public long revision() {
    synchronized (lock) {
      return revision;
    }
  }

  public Optional<StoredObject> get(ObjectKey key) {
    synchronized (lock) {
      return Optional.ofNullable(newest(key));
    }
  }

  /**
   * Returns all objects of a resource as they are now.
   *
   * @param namespace null for all namespaces
   */
  public Snapshot list(String resource, @Nullable String namespace) {
    synchronized (lock) {
      return new Snapshot(revision, new ArrayList<>(range(resource, namespace).values()));
    }
  }

  /**
   * Returns all objects of a resource as they were after a revision.
   *
   * @param namespace null for all namespaces
   * @throws ApiException 410 if that is forgotten
   */
  public Snapshot listAt(String resource, @Nullable String namespace, long at) {
    synchronized (lock) {
      requireStart(resource, at);
      NavigableMap<String, StoredObject> then = new TreeMap<>(range(resource, namespace));
      List<Change> since = history.after(resource, at, Integer.MAX_VALUE);
      for (int i = since.size() - 1; i >= 0; i--) {
        undo(since.get(i), namespace, then);
      }
      return new Snapshot(at, new ArrayList<>(then.values()));
    }
  }

  /** Returns the keys of the objects that name an owner's uid. */
  public List<ObjectKey> owned(String ownerUid) {
    synchronized (lock) {
      return List.copyOf(owned.getOrDefault(ownerUid, Set.of()));
    }
  }

  /** Returns the names of the resources that have objects. */
  public List<String> resources() {
    synchronized (lock) {
      return objects.entrySet().stream()
          .filter(entry -> !entry.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  /**
   * Stores a new object.
   *
   * @param tree its resourceVersion is set
   * @param fields the values that field selectors of its kind may name, by path
   * @param form stands for the schema that the object is written with
   * @return empty, with nothing stored, if there is one under this key already
   */
  public Optional<StoredObject> create(
      ObjectKey key, ObjectNode tree, Map<String, String> fields, Object form) {
    Change change;
    synchronized (lock) {
      if (newest(key) != null) {
        return Optional.empty();
      }
      StoredObject object = StoredObject.of(key, revision + 1, tree, fields, form);
      change = commit(new Change(revision + 1, Change.Kind.CREATED, object, null));
    }
    tell(change);
    return Optional.of(change.object());
  }

  /**
   * Stores a newer revision of an object.
   *
   * @param old what the new one was made from
   * @param form stands for the schema that the object is written with
   * @return empty, with nothing stored, if {@code old} is no longer the newest
   */
  public Optional<StoredObject> update(
      StoredObject old, ObjectNode tree, Map<String, String> fields, Object form) {
    Change change;
    synchronized (lock) {
      if (!isNewest(old)) {
        return Optional.empty();
      }
      StoredObject object = StoredObject.of(old.key(), revision + 1, tree, fields, form);
      change = commit(new Change(revision + 1, Change.Kind.UPDATED, object, old));
    }
    tell(change);
    return Optional.of(change.object());
  }

  /**
   * Removes an object.
   *
   * @param old the revision that is to be removed
   * @param last its last state, for those who watch it
   * @return the last state with the removal's revision; empty, with nothing removed, if {@code old}
   *     is no longer the newest
   */
  public Optional<StoredObject> delete(StoredObject old, ObjectNode last) {
    Change change;
    synchronized (lock) {
      if (!isNewest(old)) {
        return Optional.empty();
      }
      StoredObject object =
          StoredObject.of(old.key(), revision + 1, last, old.fields(), old.form());
      change = commit(new Change(revision + 1, Change.Kind.DELETED, object, old));
    }
    tell(change);
    return Optional.of(change.object());
  }

  /**
   * Returns the next changes of a resource after a revision.
   *
   * @param max how many at most
   */
  public Batch read(String resource, long after, int max) {
    synchronized (lock) {
      if (!history.reachesBackTo(resource, after)) {
        return new Batch(List.of(), after, true);
      }
      List<Change> changes = history.after(resource, after, max);
      long upTo =
          changes.size() == max ? changes.get(max - 1).revision() : Math.max(after, revision);
      return new Batch(changes, upTo, false);
    }
  }

  /**
   * Checks that a reader of a resource may start after a revision.
   *
   * @throws ApiException 410 if changes since then are forgotten
   */
  public void requireStart(String resource, long after) {
    synchronized (lock) {
      if (!history.mayStartAt(resource, after)) {
        throw ApiException.of(
            410,
            "Expired",
            "too old resource version: %d (%d)".formatted(after, history.oldestStart(resource)));
      }
    }
  }

  /** Forgets all changes up to now, as etcd's compaction does. Watches that are running go on. */
  public void compact() {
    synchronized (lock) {
      // The revision rises, so that even the newest list is older than what is kept.
      history.compact(revision);
      revision++;
      history.compact(revision);
    }
  }

  private Change commit(Change change) {
    StoredObject before = change.before();
    long size = bytes + sizeAdded(change);
    if (size > maxBytes && change.kind() != Change.Kind.DELETED) {
      throw ApiException.of(500, "", "etcdserver: mvcc: database space exceeded");
    }
    bytes = size;
    revision = change.revision();
    if (before != null) {
      remove(before);
    }
    if (change.kind() != Change.Kind.DELETED) {
      put(change.object());
    }
    history.add(change);
    return change;
  }

  private static long sizeAdded(Change change) {
    StoredObject before = change.before();
    long added = change.kind() == Change.Kind.DELETED ? 0 : change.object().json().length;
    return before == null ? added : added - before.json().length;
  }

  private void put(StoredObject object) {
    ObjectKey key = object.key();
    objects.computeIfAbsent(key.resource(), r -> new TreeMap<>()).put(key.path(), object);
    for (String owner : object.ownerUids()) {
      owned.computeIfAbsent(owner, o -> new LinkedHashSet<>()).add(key);
    }
  }

  private void remove(StoredObject object) {
    ObjectKey key = object.key();
    objects.getOrDefault(key.resource(), new TreeMap<>()).remove(key.path());
    for (String owner : object.ownerUids()) {
      owned.computeIfPresent(
          owner, (uid, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
    }
  }

  private void tell(Change change) {
    listeners.forEach(listener -> listener.accept(change));
  }

  private boolean isNewest(StoredObject object) {
    StoredObject newest = newest(object.key());
    return newest != null && newest.revision() == object.revision();
  }

  private @Nullable StoredObject newest(ObjectKey key) {
    Map<String, StoredObject> byPath = objects.get(key.resource());
    return byPath == null ? null : byPath.get(key.path());
  }

  private NavigableMap<String, StoredObject> range(String resource, @Nullable String namespace) {
    NavigableMap<String, StoredObject> all = objects.getOrDefault(resource, new TreeMap<>());
    // '0' is the character after '/'.
    return namespace == null ? all : all.subMap(namespace + "/", true, namespace + "0", false);
  }

  private static void undo(
      Change change, @Nullable String namespace, Map<String, StoredObject> objects) {
    ObjectKey key = change.object().key();
    if (namespace != null && !namespace.equals(key.namespace())) {
      return;
    }
    StoredObject before = change.before();
    if (before == null) {
      objects.remove(key.path());
    } else {
      objects.put(key.path(), before);
    }
  }

  /** Returns how many bytes the stored objects hold together. */
  public long bytes() {
    synchronized (lock) {
      return bytes;
    }
  }

  /** Returns the objects under some keys, without those that are gone. */
  public List<StoredObject> get(Collection<ObjectKey> keys) {
    synchronized (lock) {
      return keys.stream().flatMap(key -> Optional.ofNullable(newest(key)).stream()).toList();
    }
  }
}
