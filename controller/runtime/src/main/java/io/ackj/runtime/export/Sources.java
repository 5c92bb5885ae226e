package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The resources that values can be taken from: those of the kinds that are reconciled. */
final class Sources {
  /** The source does not exist. */
  static final String MISSING = Reasons.SOURCE_MISSING;

  /** The source is none that this controller looks after; another one may. */
  static final String NOT_OURS = Reasons.SOURCE_NOT_RECONCILED;

  private static final String NOT_SYNCED = Reasons.SOURCE_NOT_SYNCED;
  private static final String SYNCED = "ACK.ResourceSynced";

  /** Reads an object as the API server has it now. */
  @FunctionalInterface
  interface Reader {
    /** Returns all of an object; empty if it is not there. */
    Optional<JsonNode> read(ResourceDescriptor kind, ObjectKey key);
  }

  /**
   * A kind that is reconciled.
   *
   * @param isWatched says whether an object is there and is one of those that are watched
   */
  private record Kind(ResourceDescriptor descriptor, Predicate<ObjectKey> isWatched) {}

  private final Reader reader;
  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

  Sources(Reader reader) {
    this.reader = reader;
  }

  /**
   * Adds a kind that is reconciled.
   *
   * @param isWatched says whether an object is there and is one of those that are watched
   */
  void add(ResourceDescriptor descriptor, Predicate<ObjectKey> isWatched) {
    kinds.put(descriptor.kind().toLowerCase(Locale.ROOT), new Kind(descriptor, isWatched));
  }

  /** Says whether a request is about this controller's group. */
  boolean isOurs(ExportRequest request) {
    return kinds.values().stream()
        .anyMatch(kind -> kind.descriptor().group().equals(request.group()));
  }

  /** Says whether a request is about a kind that is reconciled. */
  boolean isReconciled(ExportRequest request) {
    return kinds.containsKey(request.kind().toLowerCase(Locale.ROOT));
  }

  /** Returns the source of a request, if its fields can be relied on. */
  Attempt<JsonNode> read(ExportRequest request) {
    Kind kind = kinds.get(request.kind().toLowerCase(Locale.ROOT));
    if (kind == null) {
      return Attempt.ended(notReconciled(request));
    }
    Optional<JsonNode> source = reader.read(kind.descriptor(), request.source());
    if (source.isEmpty()) {
      return Attempt.ended(missing(kind.descriptor(), request));
    }
    if (!kind.isWatched().test(request.source())) {
      return Attempt.ended(notWatched(kind.descriptor(), request));
    }
    return isSynced(source.get())
        ? Attempt.of(source.get())
        : Attempt.ended(notSynced(kind.descriptor(), request));
  }

  /** ACK does not say which generation a condition is about; then it is taken at its word. */
  private static boolean isSynced(JsonNode source) {
    long generation = source.at("/metadata/generation").asLong();
    for (JsonNode condition : source.at("/status/conditions")) {
      if (SYNCED.equals(condition.path("type").asText())) {
        return "True".equals(condition.path("status").asText())
            && condition.path("observedGeneration").asLong(generation) >= generation;
      }
    }
    return false;
  }

  private static Outcome missing(ResourceDescriptor kind, ExportRequest request) {
    return new Outcome.Progressing(
        MISSING,
        "%s %s does not exist; the value is exported as soon as it is there and synced"
            .formatted(kind.kind(), request.source()),
        null);
  }

  private static Outcome notSynced(ResourceDescriptor kind, ExportRequest request) {
    return new Outcome.Progressing(
        NOT_SYNCED,
        "the source resource is not synced yet. resource:%s, namespace:%s, name:%s"
            .formatted(kind.kind(), request.source().namespace(), request.source().name()),
        null);
  }

  private static Outcome notWatched(ResourceDescriptor kind, ExportRequest request) {
    return new Outcome.Terminal(
        "%s %s is none of those that --watch-selectors selects; give it the labels that are watched"
            .formatted(kind.kind(), request.source()),
        NOT_OURS);
  }

  private Outcome notReconciled(ExportRequest request) {
    return new Outcome.Terminal(
        "spec.from.resource.kind: %s is none of the kinds of %s that are reconciled (%s); correct it, or add it to --reconcile-resources"
            .formatted(request.kind(), request.group(), names(kinds.values())),
        NOT_OURS);
  }

  private static String names(Collection<Kind> kinds) {
    List<String> names = new ArrayList<>();
    kinds.forEach(kind -> names.add(kind.descriptor().kind()));
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
