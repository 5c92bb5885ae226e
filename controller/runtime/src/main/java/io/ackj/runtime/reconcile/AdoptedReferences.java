package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.resource.ReferenceRule;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;

/**
 * Keeps references in the spec of an adopted object that lead to what AWS has: a spec has either
 * the reference or the value. One that leads elsewhere, or nowhere, gives way to AWS's value.
 */
final class AdoptedReferences {
  private AdoptedReferences() {}

  /**
   * Puts references into a spec in place of their values.
   *
   * @param spec as AWS has it; changed
   * @param stored the object as it was written
   * @param resolved the object with the values of its references
   */
  static void keep(
      List<ReferenceRule> rules,
      ObjectNode spec,
      CustomResource<?, ?> stored,
      CustomResource<?, ?> resolved) {
    for (ReferenceRule rule : rules) {
      JsonNode reference = ObjectStatus.spec(stored).at(pointer(rule.referenceField()));
      JsonNode value = spec.at(pointer(rule.field()));
      boolean leadsThere = value.equals(ObjectStatus.spec(resolved).at(pointer(rule.field())));
      if (reference.isObject() && value.isTextual() && leadsThere) {
        parent(spec, rule.field()).remove(last(rule.field()));
        parent(spec, rule.referenceField()).set(last(rule.referenceField()), reference);
      }
    }
  }

  private static ObjectNode parent(ObjectNode spec, String path) {
    String pointer = pointer(path);
    String above = pointer.substring(0, pointer.lastIndexOf('/'));
    return above.isEmpty() ? spec : spec.withObject(above);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Rules on elements of lists lead nowhere by this, so their values are written. */
  private static String pointer(String path) {
    return path.substring("spec".length()).replace('.', '/');
  }
}
