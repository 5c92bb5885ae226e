package io.ackj.kube.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a resource inside another one must have: a version, a kind, and metadata that is well. */
final class EmbeddedResources {
  private final List<FieldError> errors = new ArrayList<>();

  private EmbeddedResources() {}

  static List<FieldError> validate(Schema schema, JsonNode value) {
    EmbeddedResources check = new EmbeddedResources();
    check.walk(schema, value, FieldPath.ROOT);
    return check.errors;
  }

  private void walk(Schema schema, JsonNode value, FieldPath path) {
    if (value instanceof ObjectNode object) {
      if (schema.embeddedResource()) {
        checkResource(object, path);
      }
      for (var field : object.properties()) {
        boolean named = schema.properties().containsKey(field.getKey());
        FieldPath at = named ? path.child(field.getKey()) : path.key(field.getKey());
        schema.child(field.getKey()).ifPresent(child -> walk(child, field.getValue(), at));
      }
    }
    Schema items = schema.items();
    for (int i = 0; items != null && value.isArray() && i < value.size(); i++) {
      walk(items, value.get(i), path.index(i));
    }
  }

  private void checkResource(ObjectNode resource, FieldPath path) {
    for (String name : List.of("apiVersion", "kind")) {
      if (!resource.has(name)) {
        errors.add(FieldErrors.required(path.child(name), ""));
      }
    }
    checkApiVersion(resource.path("apiVersion"), path.child("apiVersion"));
    checkKind(resource.path("kind"), path.child("kind"));
    JsonNode metadata = resource.path("metadata");
    String malformed = metadata.isMissingNode() ? null : ObjectMeta.decodingError(metadata);
    if (malformed != null) {
      errors.add(FieldErrors.invalid(path.child("metadata"), metadata, malformed));
    } else {
      checkMetadata(metadata, path.child("metadata"));
    }
  }

  private boolean isText(JsonNode value, FieldPath path) {
    if (value.isMissingNode()) {
      return false;
    }
    if (!value.isTextual()) {
      errors.add(FieldErrors.invalid(path, value, "must be a string"));
    } else if (value.textValue().isEmpty()) {
      errors.add(FieldErrors.invalid(path, value, "must not be empty"));
    }
    return !value.asText().isEmpty() && value.isTextual();
  }

  private void checkApiVersion(JsonNode version, FieldPath path) {
    if (isText(version, path) && version.asText().split("/", -1).length > 2) {
      errors.add(
          FieldErrors.invalid(
              path, version, "unexpected GroupVersion string: " + version.asText()));
    }
  }

  private void checkKind(JsonNode kind, FieldPath path) {
    if (!isText(kind, path)) {
      return;
    }
    List<String> wrong = NameFormats.dns1035Label(kind.asText().toLowerCase(Locale.ROOT));
    if (!wrong.isEmpty()) {
      errors.add(
          FieldErrors.invalid(
              path,
              kind,
              "may have mixed case, but should otherwise match: " + String.join(",", wrong)));
    }
  }

  private void checkMetadata(JsonNode metadata, FieldPath path) {
    tell(NameFormats.pathSegment(metadata.path("name").asText()), metadata, path.child("name"));
    String namespace = metadata.path("namespace").asText();
    if (!namespace.isEmpty()) {
      tell(NameFormats.dns1123Label(namespace), metadata, path.child("namespace"));
    }
    checkKeys(metadata.path("labels"), path.child("labels"), true);
    checkKeys(metadata.path("annotations"), path.child("annotations"), false);
  }

  private void tell(List<String> wrong, JsonNode metadata, FieldPath path) {
    String name = path.text().substring(path.text().lastIndexOf('.') + 1);
    wrong.forEach(detail -> errors.add(FieldErrors.invalid(path, metadata.path(name), detail)));
  }

  private void checkKeys(JsonNode map, FieldPath path, boolean valuesToo) {
    for (var entry : map.properties()) {
      String key = valuesToo ? entry.getKey() : entry.getKey().toLowerCase(Locale.ROOT);
      for (String detail : NameFormats.qualifiedName(key)) {
        errors.add(FieldErrors.invalid(path, TextNode.valueOf(entry.getKey()), detail));
      }
      if (valuesToo) {
        for (String detail : NameFormats.labelValue(entry.getValue().asText())) {
          errors.add(FieldErrors.invalid(path, entry.getValue(), detail));
        }
      }
    }
  }
}
