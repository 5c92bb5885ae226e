package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How much of its object each row carries, as the {@code includeObject} parameter says. */
public enum IncludeObject {
  /** Nothing. */
  NONE,
  /** Its metadata, as a {@code PartialObjectMetadata}; what is meant if nothing is said. */
  METADATA,
  /** All of it. */
  OBJECT;

  /**
   * Returns what a value of the parameter means.
   *
   * @param parameter empty if it was left out
   * @return empty if there is no such value
   */
  public static Optional<IncludeObject> of(String parameter) {
    return switch (parameter) {
      case "", "Metadata" -> Optional.of(METADATA);
      case "None" -> Optional.of(NONE);
      case "Object" -> Optional.of(OBJECT);
      default -> Optional.empty();
    };
  }

  JsonNode of(ObjectNode object) {
    return switch (this) {
      case NONE -> NullNode.instance;
      case METADATA -> partial(object);
      case OBJECT -> object;
    };
  }

  /** Returns the {@code PartialObjectMetadata} of an object; it shares the object's metadata. */
  public static ObjectNode partial(ObjectNode object) {
    ObjectNode partial = object.objectNode();
    partial.put("kind", "PartialObjectMetadata").put("apiVersion", "meta.k8s.io/v1");
    partial.set("metadata", object.path("metadata"));
    return partial;
  }
}
