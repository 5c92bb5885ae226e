package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.registry.WriteOptions.FieldValidation;
import io.ackj.kube.schema.Pruning;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is done about fields that a kind does not know, and fields that a body holds twice. */
final class Strictness {
  private Strictness() {}

  /**
   * Drops unknown fields from an object, and tells of them as the request wants.
   *
   * @param duplicates by path, how it is told that the body held fields more than once
   * @param refusal makes the refusal of a strict request from what is wrong
   */
  static void apply(
      ObjectNode object,
      Served served,
      Map<String, String> duplicates,
      WriteOptions options,
      Function<String, ApiException> refusal) {
    List<String> order = served.type().custom() ? List.of() : paths("", object);
    Map<String, String> byPath = new LinkedHashMap<>(duplicates);
    List<String> unknown = new ArrayList<>(MetadataShape.prune(object));
    unknown.addAll(Pruning.prune(served.type().schema(), object));
    unknown.addAll(served.rules().apply("").dropUnknown(object));
    unknown.forEach(path -> byPath.putIfAbsent(path, "unknown field \"%s\"".formatted(path)));
    List<String> problems =
        byPath.entrySet().stream()
            .sorted(Comparator.comparingInt(problem -> order.indexOf(problem.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    if (problems.isEmpty() || options.fieldValidation() == FieldValidation.IGNORE) {
      return;
    }
    if (options.fieldValidation() == FieldValidation.STRICT) {
      throw refusal.apply("strict decoding error: " + String.join(", ", problems));
    }
    problems.forEach(options.warnings());
  }

  /** Returns the paths of all fields in the order of the body, in which built-in kinds are read. */
  private static List<String> paths(String prefix, JsonNode value) {
    List<String> paths = new ArrayList<>();
    for (var field : value.properties()) {
      String path = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
      paths.add(path);
      paths.addAll(paths(path, field.getValue()));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      paths.addAll(paths("%s[%d]".formatted(prefix, i), value.get(i)));
    }
    return paths;
  }
}
