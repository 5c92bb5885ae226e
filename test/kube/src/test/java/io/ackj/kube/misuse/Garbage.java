package io.ackj.kube.misuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests that are wrong in some way, or in many. Equal seeds make equal requests. */
final class Garbage {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW");
  private static final List<String> WRITES = List.of("POST", "PUT", "PATCH", "PATCH", "PATCH");
  private static final List<String> SEGMENTS =
      List.of(
          "api",
          "apis",
          "v1",
          "namespaces",
          "default",
          "configmaps",
          "test.ackj.io",
          "widgets",
          "w",
          "status",
          "watch",
          "",
          "..",
          ".",
          "%zz",
          "%2F",
          "%00",
          "a%20b",
          "openapi",
          "v3",
          "version",
          "healthz",
          "a".repeat(300),
          "%C3%28",
          "scale",
          "apiextensions.k8s.io");
  private static final List<String> PARAMETERS =
      List.of(
          "limit",
          "continue",
          "resourceVersion",
          "resourceVersionMatch",
          "labelSelector",
          "fieldSelector",
          "timeoutSeconds",
          "sendInitialEvents",
          "allowWatchBookmarks",
          "dryRun",
          "fieldManager",
          "fieldValidation",
          "force",
          "propagationPolicy",
          "gracePeriodSeconds",
          "includeObject",
          "pretty",
          "orphanDependents",
          "preconditions",
          "%zz",
          "");
  private static final List<String> VALUES =
      List.of(
          "",
          "1",
          "0",
          "-1",
          "x",
          "true",
          "99999999999999999999",
          "%zz",
          "%00",
          "a%3Db",
          "a+in+(",
          "a+in+(b,c)",
          "!a",
          "a%3D%3D%3Db",
          "metadata.name%3Dx",
          "spec.color%3Dred",
          "Exact",
          "NotOlderThan",
          "All",
          "Strict",
          "Orphan",
          "eyJ2IjoxfQ",
          "eyJydiI6MSwic3RhcnQiOiJcdTAwMDAifQ",
          "Metadata",
          "%F0%9F%98%80",
          "a".repeat(200));
  private static final List<String> MEDIA_TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/yaml",
          "application/merge-patch+json",
          "application/merge-patch+json",
          "application/json-patch+json",
          "application/strategic-merge-patch+json",
          "application/apply-patch+yaml",
          "application/apply-patch+yaml",
          "application/vnd.kubernetes.protobuf",
          "text/html",
          "",
          ";;=",
          "application/cbor");
  private static final List<String> ACCEPTED =
      List.of(
          "application/json",
          "*/*",
          "application/yaml",
          "text/html",
          ";q=,",
          "",
          "application/json;as=Table;v=v1;g=meta.k8s.io,application/json",
          "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io");
  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "\"@1e999\"",
          "123456789012345678901234567890",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"[\"",
          "\"self.\"",
          "\".spec[\"",
          "\"(?<a\"",
          "\"\\ud800\"",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "{\"\": null}",
          "{\"a\": {}}",
          "{\"f:\": {}}",
          "\"2030-99-99T00:00:00Z\"",
          "\"string\"",
          "\"array\"",
          "\"object\"");

  private final Random random;
  private final List<Map.Entry<String, JsonNode>> objects;

  /** A request, and the collection that it is about. */
  // Requests are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Sent(String head, byte[] body, String collection) {
    @Override
    public String toString() {
      return head + "\n" + new String(body, StandardCharsets.ISO_8859_1);
    }
  }

  Garbage(long seed, JsonNode objects) {
    this.random = new Random(seed);
    this.objects = new ArrayList<>(objects.properties());
  }

  /** Returns a request in which anything may be wrong. */
  Sent anything() {
    StringBuilder path = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      path.append('/').append(any(SEGMENTS));
    }
    byte[] body = new byte[random.nextInt(200)];
    random.nextBytes(body);
    if (random.nextBoolean()) {
      body = any(STRANGE).getBytes(StandardCharsets.UTF_8);
    }
    return new Sent(head(any(METHODS), path + query()), body, "");
  }

  /** Returns a request to read something that is there, with something wrong about it. */
  Sent read() {
    Map.Entry<String, JsonNode> object = any(objects);
    String name = object.getValue().at("/metadata/name").asText();
    String path = object.getKey() + (random.nextBoolean() ? "" : "/" + name);
    return new Sent(head("GET", path + query()), new byte[0], object.getKey());
  }

  /** Returns a request to write an object that has something wrong put into it. */
  Sent write() {
    Map.Entry<String, JsonNode> object = any(objects);
    JsonNode body = object.getValue().deepCopy();
    for (int i = random.nextInt(3); i >= 0; i--) {
      spoil(body);
    }
    String method = any(WRITES);
    String name =
        method.equals("POST") ? "" : "/" + object.getValue().at("/metadata/name").asText();
    String path = object.getKey() + name + (random.nextInt(4) == 0 ? "/status" : "");
    String query = random.nextInt(3) == 0 ? query() : "?fieldManager=m";
    byte[] bytes = text(body, random.nextInt(6)).getBytes(StandardCharsets.UTF_8);
    return new Sent(head(method, path + query), bytes, object.getKey());
  }

  /** Returns a text of an object, or one that is cut off, or a JSON patch made of it. */
  private String text(JsonNode object, int form) {
    // No tree holds this number.
    String text = object.toString().replace("\"@1e999\"", "1e999");
    return switch (form) {
      case 0 -> text.substring(0, random.nextInt(text.length()));
      case 1, 2 -> operations(object).toString();
      default -> text;
    };
  }

  private ArrayNode operations(JsonNode object) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    for (int i = random.nextInt(3); i >= 0; i--) {
      ObjectNode operation = operations.addObject();
      operation.put("op", any(List.of("add", "remove", "replace", "test", "move", "copy", "x")));
      operation.put("path", pointer(object));
      operation.put("from", pointer(object));
      operation.set("value", strange());
    }
    return operations;
  }

  private String pointer(JsonNode object) {
    StringBuilder path = new StringBuilder();
    JsonNode at = object;
    while (at.isContainerNode() && !at.isEmpty() && random.nextInt(5) > 0) {
      String field = at.isArray() ? any(List.of("0", "-", "-1", "7", "x")) : anyField(at);
      path.append('/').append(field.replace("~", "~0").replace("/", "~1"));
      at = at.isArray() ? at.path(0) : at.path(field);
    }
    return path.toString();
  }

  /** Puts something strange in the place of a value, however deep. */
  private void spoil(JsonNode body) {
    JsonNode at = body;
    while (true) {
      JsonNode next = at.isArray() ? at.path(0) : at.path(anyField(at));
      if (next.isContainerNode() && !next.isEmpty() && random.nextInt(6) > 0) {
        at = next;
        continue;
      }
      if (at instanceof ArrayNode array) {
        array.set(0, strange());
      } else if (at instanceof ObjectNode object) {
        object.set(anyField(object), strange());
      }
      return;
    }
  }

  private String anyField(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() || random.nextInt(20) == 0 ? "unknown" : any(names);
  }

  private JsonNode strange() {
    return Trees.tree(any(STRANGE));
  }

  private String head(String method, String target) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nAccept: %s\r\n"
        .formatted(method, target, any(MEDIA_TYPES), any(ACCEPTED));
  }

  private String query() {
    StringBuilder query = new StringBuilder("?timeoutSeconds=1");
    for (int i = random.nextInt(4); i > 0; i--) {
      query.append('&').append(any(PARAMETERS)).append('=').append(any(VALUES));
    }
    if (random.nextInt(12) == 0) {
      query.append("&watch=").append(any(VALUES));
    }
    return query.toString();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
