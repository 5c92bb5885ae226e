package io.ackj.runtime.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.reference.CrossNamespace;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pass over FieldExports of widgets, with everything around it. */
final class ExportScene {
  static final String GROUP = "test.services.k8s.aws";
  static final ObjectKey EXPORT = new ObjectKey("shop", "arn");
  static final ObjectKey SOURCE = new ObjectKey("shop", "orders");

  private static final ObjectMapper JSON = new ObjectMapper();

  final StoredExports exports = new StoredExports();
  final StoredEntries entries = new StoredEntries();
  final ExportIndex index = new ExportIndex();
  final List<String> events = new ArrayList<>();
  boolean isSourceWatched = true;
  Instant now = Instant.parse("2026-11-21T12:00:00Z");

  private final Map<ObjectKey, JsonNode> sources = new HashMap<>();
  private final ExportPass pass;

  ExportScene() {
    this(true);
  }

  ExportScene(boolean allowsOtherNamespaces) {
    Sources found = new Sources((kind, key) -> Optional.ofNullable(sources.get(key)));
    found.add(
        ResourceDescriptor.builder(GROUP, "v1", "Widget", "widgets").build(),
        key -> isSourceWatched);
    pass =
        new ExportPass(
            exports,
            index,
            found,
            new Jq(Duration.ofSeconds(20)),
            new Targets(entries),
            new CrossNamespace(allowsOtherNamespaces),
            new ExportConclusions(
                exports,
                (about, type, reason, message) -> events.add(type + " " + reason),
                Duration.ofHours(10),
                () -> 0.5,
                () -> now));
  }

  /** Stores a FieldExport of the source, with some of its spec in other words. */
  FieldExport export(String path, String to) {
    return export(GROUP, "Widget", path, to);
  }

  FieldExport export(String group, String kind, String path, String to) {
    FieldExport export =
        read(
            """
            {"metadata": {"name": "arn", "namespace": "shop", "uid": "u", "generation": 1},
             "spec": {"from": {"path": "%s",
                 "resource": {"group": "%s", "kind": "%s", "name": "orders"}},
               "to": %s}}
            """
                .formatted(path, group, kind, to),
            FieldExport.class);
    exports.put(export);
    return export;
  }

  /** Stores a source with a status. */
  void source(String status) {
    sources.put(
        SOURCE,
        read(
            "{\"metadata\": {\"generation\": 1}, \"status\": %s}".formatted(status),
            JsonNode.class));
  }

  /** Stores a source that is synced. */
  void syncedSource(String arn) {
    source(
        """
        {"arn": "%s", "conditions": [
          {"type": "ACK.ResourceSynced", "status": "True", "observedGeneration": 1}]}
        """
            .formatted(arn));
  }

  void removeSource() {
    sources.clear();
  }

  Conclusion look() {
    return pass.over(EXPORT, Priority.CHANGE);
  }

  Conclusion lookAgain() {
    return pass.over(EXPORT, Priority.PROGRESS);
  }

  /** Returns the conditions, each as type, status, reason and message. */
  List<String> conditions() {
    return conditionsNow().stream()
        .map(
            each ->
                "%s=%s %s: %s"
                    .formatted(
                        each.getType(), each.getStatus(), each.getReason(), each.getMessage()))
        .toList();
  }

  List<Condition> conditionsNow() {
    return exports.stored(EXPORT).getStatus().getConditions();
  }

  Condition condition(String type) {
    return conditionsNow().stream()
        .filter(each -> type.equals(each.getType()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " is not in " + conditions()));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
