package io.ackj.kube.apply;

import static io.ackj.kube.json.Trees.object;
import static io.ackj.kube.json.Trees.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A custom resource whose spec has each sort of field, and writers of it. */
final class Things {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  static final Schema SCHEMA =
      schema(
          """
          type: object
          properties:
            spec:
              type: object
              properties:
                text: {type: string}
                number: {type: integer}
                flag: {type: boolean}
                map: {type: object, additionalProperties: {type: string}}
                whole:
                  type: object
                  additionalProperties: {type: string}
                  x-kubernetes-map-type: atomic
                nested: {type: object, properties: {a: {type: string}, b: {type: string}}}
                set: {type: array, items: {type: string}, x-kubernetes-list-type: set}
                list: {type: array, items: {type: string}}
                free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                ratio: {x-kubernetes-int-or-string: true}
                ports:
                  type: array
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [port, protocol]
                  items:
                    type: object
                    properties:
                      port: {type: integer}
                      protocol: {type: string, default: TCP}
                      host: {type: string}
                      label: {type: string}
            status:
              type: object
              properties:
                phase: {type: string}
          """);

  private Things() {}

  /** Returns a thing with a spec in YAML. */
  static ObjectNode thing(String spec) {
    return object("{apiVersion: e.io/v1, kind: Thing, metadata: {name: a}, spec: " + spec + "}");
  }

  static Manager manager(String name) {
    return manager(name, NOON);
  }

  static Manager manager(String name, Instant time) {
    return new Manager(name, "", "e.io/v1", time, Set.of("status"));
  }

  static Manager ofStatus(String name) {
    return new Manager(name, "status", "e.io/v1", NOON, Set.of("metadata", "spec"));
  }

  static ObjectNode apply(@Nullable ObjectNode live, String name, String spec) {
    return FieldManagers.apply(live, thing(spec), manager(name), false, SCHEMA);
  }

  static ObjectNode force(@Nullable ObjectNode live, String name, String spec) {
    return FieldManagers.apply(live, thing(spec), manager(name), true, SCHEMA);
  }

  /** Replaces the spec by an ordinary update. */
  static ObjectNode update(@Nullable ObjectNode live, String name, String spec) {
    return FieldManagers.update(live, thing(spec), manager(name), SCHEMA);
  }

  /** Returns what one manager owns below {@code spec}, as JSON; empty if it has no entry. */
  static String owned(ObjectNode thing, String name) {
    return entry(thing, name).path("fieldsV1").path("f:spec").toString();
  }

  /** Returns the entry of a manager; missing if it has none. */
  static JsonNode entry(ObjectNode thing, String name) {
    for (JsonNode entry : thing.path("metadata").path("managedFields")) {
      if (entry.path("manager").asText().equals(name)) {
        return entry;
      }
    }
    return thing.path("no such entry");
  }
}
