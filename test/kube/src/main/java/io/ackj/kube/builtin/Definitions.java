package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Schemas by name, and how they are put in the place of the references to them. */
final class Definitions {
  /** Keeps the name of the definition that was put in place. */
  static final String NAME = "x-ackj-definition";

  /** Keeps what the definition says of itself where the reference says something else. */
  private static final String DESCRIPTION = "x-ackj-definition-description";

  private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

  private final ObjectNode byName;

  Definitions(ObjectNode byName) {
    this.byName = byName;
  }

  /** Returns the schema of a kind, with the fields that every object has. */
  ObjectNode ofKind(String name) {
    ObjectNode schema = named(name);
    ObjectNode properties = schema.objectNode();
    properties
        .putObject("apiVersion")
        .put("type", "string")
        .put("description", "The group and version in which this object is written.");
    properties
        .putObject("kind")
        .put("type", "string")
        .put("description", "What kind of object this is.");
    ObjectNode metadata = named(META);
    metadata.put("description", "What every object has: name, labels and so on.");
    properties.set("metadata", metadata);
    properties.setAll((ObjectNode) schema.path("properties"));
    schema.set("properties", properties);
    return schema;
  }

  private ObjectNode named(String name) {
    JsonNode definition = byName.get(name);
    if (definition == null) {
      throw new IllegalStateException("nothing defines " + name);
    }
    ObjectNode resolved = resolve((ObjectNode) definition);
    resolved.put(NAME, name);
    resolved.set(DESCRIPTION, definition.path("description"));
    return resolved;
  }

  /** Words beside a reference, such as a description, take the place of those of the definition. */
  private ObjectNode resolve(ObjectNode schema) {
    JsonNode reference = schema.get("$ref");
    ObjectNode resolved =
        reference == null ? JsonNodeFactory.instance.objectNode() : named(reference.asText());
    schema
        .properties()
        .forEach(
            word -> {
              if (!word.getKey().equals("$ref")) {
                resolved.set(word.getKey(), resolved(word.getValue()));
              }
            });
    return resolved;
  }

  private JsonNode resolved(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return resolve(object);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(element -> copy.add(resolved(element)));
      return copy;
    }
    return value;
  }
}
