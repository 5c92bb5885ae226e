package io.ackj.runtime.export;

import io.ackj.runtime.queue.ObjectKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which FieldExports take from which source, so that a change of a source costs nothing where
 * nobody takes from it. Any thread may use it.
 */
final class ExportIndex {
  /** Kinds are compared without regard to case, as ACK does. */
  private record Source(String group, String kind, ObjectKey key) {
    static Source of(String group, String kind, ObjectKey key) {
      return new Source(group, kind.toLowerCase(Locale.ROOT), key);
    }
  }

  private final Map<ObjectKey, Source> sources = new HashMap<>();
  private final Map<Source, Set<ObjectKey>> exports = new HashMap<>();
  private final Set<ObjectKey> handedOver = new HashSet<>();

  /** Notes from where a FieldExport takes. */
  synchronized void put(ObjectKey export, ExportRequest request) {
    forget(export);
    Source source = Source.of(request.group(), request.kind(), request.source());
    sources.put(export, source);
    exports.computeIfAbsent(source, any -> new HashSet<>()).add(export);
  }

  /**
   * Notes that a FieldExport takes from another controller's resource.
   *
   * @return whether it took from ours before
   */
  synchronized boolean handOver(ObjectKey export) {
    if (sources.containsKey(export)) {
      forget(export);
      handedOver.add(export);
    }
    return handedOver.contains(export);
  }

  /** Says whether a FieldExport took from a resource of ours once, and does not any more. */
  synchronized boolean isHandedOver(ObjectKey export) {
    return handedOver.contains(export);
  }

  /** Forgets a FieldExport. */
  synchronized void forget(ObjectKey export) {
    handedOver.remove(export);
    Source source = sources.remove(export);
    if (source != null) {
      exports.computeIfPresent(
          source,
          (any, takers) -> {
            takers.remove(export);
            return takers.isEmpty() ? null : takers;
          });
    }
  }

  /** Returns the FieldExports that take from a source. */
  synchronized List<ObjectKey> takingFrom(String group, String kind, ObjectKey key) {
    return exports.isEmpty()
        ? List.of()
        : List.copyOf(exports.getOrDefault(Source.of(group, kind, key), Set.of()));
  }
}
