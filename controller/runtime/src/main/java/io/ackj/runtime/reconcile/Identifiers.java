package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.resource.ObjectJson;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Map;

/**
 * Fills adoption fields into a copy of an object, which is then read in AWS: an ARN belongs into
 * its status, anything else into its spec. Nothing of it is written.
 */
final class Identifiers {
  private static final String ARN = "arn";

  private static final ObjectMapper JSON = ObjectJson.MAPPER;

  private Identifiers() {}

  /**
   * Returns an object that all of the fields are filled into. What its status knows is of another
   * resource, if of any.
   */
  static <R extends CustomResource<?, ?>> R fill(R object, Map<String, String> fields) {
    ObjectNode tree = JSON.valueToTree(object);
    tree.remove("status");
    return filled(object, tree, fields);
  }

  private static <R extends CustomResource<?, ?>> R filled(
      R object, ObjectNode tree, Map<String, String> fields) {
    fields.forEach(
        (name, value) -> {
          if (name.equals(ARN)) {
            tree.withObject("/status/ackResourceMetadata").put(ARN, value);
          } else {
            tree.withObject("/spec").put(name, value);
          }
        });
    return copy(tree, object);
  }

  /**
   * Returns an object with the ARN of the fields, if it has none: what is in the spec counts, but
   * nothing else tells an ARN.
   */
  static <R extends CustomResource<?, ?>> R fillArn(R object, Map<String, String> fields) {
    String arn = fields.get(ARN);
    return arn == null || ObjectStatus.of(object).arn().isPresent()
        ? object
        : filled(object, JSON.valueToTree(object), Map.of(ARN, arn));
  }

  /** The tree was made of such an object. */
  @SuppressWarnings("unchecked")
  private static <R extends CustomResource<?, ?>> R copy(ObjectNode tree, R object) {
    return (R) JSON.convertValue(tree, object.getClass());
  }
}
