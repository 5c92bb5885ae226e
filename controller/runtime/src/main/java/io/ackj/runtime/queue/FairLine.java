package io.ackj.runtime.queue;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one priority. Namespaces take turns, so that one with thousands of objects does not
 * keep the others waiting; within a namespace, who came first is first. Not thread-safe.
 */
final class FairLine {
  /** By namespace, the one whose turn it is first. None is empty. */
  private final Map<String, Map<ObjectKey, Entry>> namespaces = new LinkedHashMap<>();

  private int size;

  /** Adds an entry, or puts it in the place of the one with its key. */
  void put(Entry entry) {
    Map<ObjectKey, Entry> line =
        namespaces.computeIfAbsent(entry.key().namespace(), namespace -> new LinkedHashMap<>());
    if (line.put(entry.key(), entry) == null) {
      size++;
    }
  }

  /** Takes the entry out whose turn it is; {@code null} if there is none. */
  @Nullable Entry poll() {
    Iterator<Map.Entry<String, Map<ObjectKey, Entry>>> turns = namespaces.entrySet().iterator();
    if (!turns.hasNext()) {
      return null;
    }
    Map.Entry<String, Map<ObjectKey, Entry>> turn = turns.next();
    String namespace = turn.getKey();
    Map<ObjectKey, Entry> line = turn.getValue();
    turns.remove();
    Iterator<Entry> entries = line.values().iterator();
    Entry first = entries.next();
    entries.remove();
    if (!line.isEmpty()) {
      namespaces.put(namespace, line);
    }
    size--;
    return first;
  }

  void remove(ObjectKey key) {
    Map<ObjectKey, Entry> line = namespaces.get(key.namespace());
    if (line != null && line.remove(key) != null) {
      size--;
      if (line.isEmpty()) {
        namespaces.remove(key.namespace());
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }
}
