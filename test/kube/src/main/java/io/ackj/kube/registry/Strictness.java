package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.registry.WriteOptions.FieldValidation;
import io.ackj.kube.schema.Pruning;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is done about fields that a kind does not know, and fields that a body holds twice. */
final class Strictness {
  private Strictness() {}

  /**
   * Drops unknown fields from an object, and tells of them as the request wants.
   *
   * @param duplicates the paths of fields that the body held more than once
   * @param refusal makes the refusal of a strict request from what is wrong
   */
  static void apply(
      ObjectNode object,
      Served served,
      List<String> duplicates,
      WriteOptions options,
      Function<String, ApiException> refusal) {
    List<String> problems = new ArrayList<>();
    duplicates.forEach(path -> problems.add("duplicate field \"%s\"".formatted(path)));
    List<String> unknown = new ArrayList<>(MetadataShape.prune(object));
    unknown.addAll(Pruning.prune(served.type().schema(), object));
    unknown.forEach(path -> problems.add("unknown field \"%s\"".formatted(path)));
    if (problems.isEmpty() || options.fieldValidation() == FieldValidation.IGNORE) {
      return;
    }
    if (options.fieldValidation() == FieldValidation.STRICT) {
      throw refusal.apply("strict decoding error: " + String.join(", ", problems));
    }
    problems.forEach(options.warnings());
  }
}
