package io.ackj.kube.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Who owns which fields of an object: its managed fields, while they are worked on. */
final class Ownership {
  private final Map<ManagerId, Entry> entries = new TreeMap<>();

  /**
   * What one manager owns.
   *
   * @param apiVersion in which the fields were written
   * @param time of the last change; null if it is not known
   */
  record Entry(ManagerId id, String apiVersion, FieldSet fields, @Nullable Instant time) {
    Entry withFields(FieldSet changed) {
      return new Entry(id, apiVersion, changed, time);
    }
  }

  Ownership copy() {
    Ownership copy = new Ownership();
    copy.entries.putAll(entries);
    return copy;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns all entries, sorted by their managers. */
  Collection<Entry> entries() {
    return entries.values();
  }

  Optional<Entry> get(ManagerId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** Returns what a manager owns; the empty set if it has no entry. */
  FieldSet fieldsOf(ManagerId id) {
    return get(id).map(Entry::fields).orElse(FieldSet.EMPTY);
  }

  /** Puts an entry in the place of its manager's; one without fields takes it out. */
  void put(Entry entry) {
    if (entry.fields().isEmpty()) {
      entries.remove(entry.id());
    } else {
      entries.put(entry.id(), entry);
    }
  }

  void remove(ManagerId id) {
    entries.remove(id);
  }

  /** Changes what each manager owns; those that own nothing any more are gone. */
  void replaceFields(BiFunction<ManagerId, FieldSet, FieldSet> change) {
    entries.replaceAll((id, entry) -> entry.withFields(change.apply(id, entry.fields())));
    entries.values().removeIf(entry -> entry.fields().isEmpty());
  }
}
