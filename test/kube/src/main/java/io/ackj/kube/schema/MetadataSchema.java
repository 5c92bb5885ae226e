package io.ackj.kube.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The schema of {@code metadata}, which is alike for all kinds, as far as merging needs it. CRDs
 * leave it out, and cannot change it.
 */
public final class MetadataSchema {
  /** {@code ObjectMeta}. */
  public static final Schema INSTANCE =
      parse(
          """
          {
            "type": "object",
            "properties": {
              "annotations": {"type": "object", "additionalProperties": {"type": "string"}},
              "creationTimestamp": {"type": "string", "format": "date-time"},
              "deletionGracePeriodSeconds": {"type": "integer", "format": "int64"},
              "deletionTimestamp": {"type": "string", "format": "date-time"},
              "finalizers": {
                "type": "array",
                "items": {"type": "string"},
                "x-kubernetes-list-type": "set",
                "x-kubernetes-patch-strategy": "merge"
              },
              "generateName": {"type": "string"},
              "generation": {"type": "integer", "format": "int64"},
              "labels": {"type": "object", "additionalProperties": {"type": "string"}},
              "managedFields": {
                "type": "array",
                "items": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
                "x-kubernetes-list-type": "atomic"
              },
              "name": {"type": "string"},
              "namespace": {"type": "string"},
              "ownerReferences": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "apiVersion": {"type": "string"},
                    "blockOwnerDeletion": {"type": "boolean"},
                    "controller": {"type": "boolean"},
                    "kind": {"type": "string"},
                    "name": {"type": "string"},
                    "uid": {"type": "string"}
                  },
                  "x-kubernetes-map-type": "atomic"
                },
                "x-kubernetes-list-type": "map",
                "x-kubernetes-list-map-keys": ["uid"],
                "x-kubernetes-patch-strategy": "merge",
                "x-kubernetes-patch-merge-key": "uid"
              },
              "resourceVersion": {"type": "string"},
              "selfLink": {"type": "string"},
              "uid": {"type": "string"}
            }
          }
          """);

  private static final Schema TEXT = parse("{\"type\": \"string\"}");

  private MetadataSchema() {}

  /**
   * Returns the schema of a kind with {@code apiVersion}, {@code kind} and {@code metadata} in the
   * place of what it says of them itself.
   */
  public static Schema addTo(Schema kind) {
    Map<String, Schema> properties = new LinkedHashMap<>(kind.properties());
    properties.put("apiVersion", TEXT);
    properties.put("kind", TEXT);
    properties.put("metadata", INSTANCE);
    return new Schema(
        kind.type(),
        kind.nullable(),
        properties,
        kind.additionalProperties(),
        kind.anyAdditionalProperties(),
        kind.items(),
        kind.defaultValue(),
        kind.preserveUnknownFields(),
        kind.embeddedResource(),
        kind.intOrString(),
        kind.listType(),
        kind.listMapKeys(),
        kind.atomicMap(),
        kind.mergeStrategy(),
        kind.checks(),
        kind.rules(),
        kind.source());
  }

  private static Schema parse(String json) {
    try {
      return SchemaParser.parse(JsonMapper.builder().build().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the schema of metadata is no JSON", e);
    }
  }
}
