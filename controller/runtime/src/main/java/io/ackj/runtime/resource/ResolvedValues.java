package io.ackj.runtime.resource;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Map;

/**
 * The values that an object's references stand for. They live in memory only, so that the spec
 * stays the user's: they are filled into copies of what the API server answers, and never sent to
 * it.
 *
 * @param values by their place in the object, for example {@code
 *     /spec/sseSpecification/kmsMasterKeyID}
 */
public record ResolvedValues(Map<JsonPointer, JsonNode> values) {
  private static final ResolvedValues NONE = new ResolvedValues(Map.of());

  private static final ObjectMapper JSON = ObjectJson.MAPPER;

  public ResolvedValues {
    values = Map.copyOf(values);
  }

  /** Returns those of an object without references. */
  public static ResolvedValues none() {
    return NONE;
  }

  /**
   * Returns an object with the values in it, as if the user had given them: a copy, or the object
   * itself if there are none. A value that it has by itself stays.
   *
   * @throws IllegalArgumentException if a value is of another type than its field
   */
  public <R extends CustomResource<?, ?>> R fillInto(R object) {
    if (values.isEmpty()) {
      return object;
    }
    JsonNode tree = JSON.valueToTree(object);
    values.forEach(
        (place, value) -> {
          String field = place.last().getMatchingProperty();
          if (tree.at(place.head()) instanceof ObjectNode parent && !parent.hasNonNull(field)) {
            parent.set(field, value);
          }
        });
    @SuppressWarnings("unchecked") // the class of an R
    Class<R> type = (Class<R>) object.getClass();
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a referenced value does not fit into the spec: " + e.getOriginalMessage(), e);
    }
  }
}
