package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a schema says on how writers share its lists and maps. */
final class ListTypeCheck {
  private static final String LIST_TYPE = "x-kubernetes-list-type";
  private static final String MAP_TYPE = "x-kubernetes-map-type";
  private static final String MAP_KEYS = "x-kubernetes-list-map-keys";

  private final JsonNode schema;
  private final JsonNode items;
  private final FieldPath path;
  private final String listType;
  private final List<FieldError> errors = new ArrayList<>();

  private ListTypeCheck(JsonNode schema, FieldPath path) {
    this.schema = schema;
    this.items = schema.path("items");
    this.path = path;
    this.listType = schema.path(LIST_TYPE).asText();
  }

  static List<FieldError> check(JsonNode schema, FieldPath path) {
    ListTypeCheck check = new ListTypeCheck(schema, path);
    check.run();
    return check.errors;
  }

  private void run() {
    JsonNode preserve = schema.path("x-kubernetes-preserve-unknown-fields");
    if (preserve.isBoolean() && !preserve.booleanValue()) {
      errors.add(
          FieldErrors.invalid(
              path.child("x-kubernetes-preserve-unknown-fields"),
              preserve,
              "must be true or undefined"));
    }
    checkGoesWith(MAP_TYPE, "object");
    checkSupported(MAP_TYPE, List.of("atomic", "granular"));
    boolean isList = checkGoesWith(LIST_TYPE, "array");
    if (isList && listType.equals("set")) {
      checkSetItems();
    }
    checkSupported(LIST_TYPE, List.of("atomic", "set", "map"));
    checkKeysGoWithMap();
    if (listType.equals("map")) {
      checkMap();
    }
    checkEntries();
  }

  /** Returns whether a keyword is there and stands beside the type that it is for. */
  private boolean checkGoesWith(String keyword, String type) {
    if (!schema.has(keyword)) {
      return false;
    }
    JsonNode actual = schema.path("type");
    String detail = "must be %s if %s is specified".formatted(type, keyword);
    if (actual.asText().isEmpty()) {
      errors.add(FieldErrors.required(path.child("type"), detail));
    } else if (!actual.asText().equals(type)) {
      errors.add(FieldErrors.invalid(path.child("type"), actual, detail));
    }
    return actual.asText().equals(type);
  }

  private void checkSupported(String keyword, List<String> supported) {
    JsonNode value = schema.path(keyword);
    if (!value.isMissingNode() && !supported.contains(value.asText())) {
      errors.add(FieldErrors.notSupported(path.child(keyword), value, supported));
    }
  }

  private void checkSetItems() {
    String type = items.path("type").asText();
    boolean wrongList =
        type.equals("array") && !items.path(LIST_TYPE).asText("atomic").equals("atomic");
    boolean wrongMap = type.equals("object") && !items.path(MAP_TYPE).asText().equals("atomic");
    if (wrongList || wrongMap) {
      // Of maps, too, Kubernetes shows the type as a list.
      JsonNode shown = items.has(LIST_TYPE) ? items.path(LIST_TYPE) : NullNode.getInstance();
      errors.add(
          FieldErrors.invalid(
              path.child("items").child(wrongList ? LIST_TYPE : MAP_TYPE),
              shown,
              "must be atomic as item of a list with x-kubernetes-list-type=set"));
    }
  }

  private void checkKeysGoWithMap() {
    if (schema.path(MAP_KEYS).isEmpty()) {
      return;
    }
    String detail = "must be map if x-kubernetes-list-map-keys is non-empty";
    if (!schema.has(LIST_TYPE)) {
      errors.add(FieldErrors.required(path.child(LIST_TYPE), detail));
    } else if (!listType.equals("map")) {
      errors.add(FieldErrors.invalid(path.child(LIST_TYPE), listType, detail));
    }
  }

  private void checkMap() {
    if (schema.path(MAP_KEYS).isEmpty()) {
      errors.add(
          FieldErrors.required(
              path.child(MAP_KEYS), "must not be empty if x-kubernetes-list-type is map"));
    }
    if (!schema.has("items")) {
      errors.add(
          FieldErrors.required(
              path.child("items"), "must have a schema if x-kubernetes-list-type is map"));
    } else if (!items.path("type").asText().equals("object")) {
      errors.add(
          FieldErrors.invalid(
              path.child("items").child("type"),
              items.path("type").asText(),
              "must be object if parent array's x-kubernetes-list-type is map"));
    } else {
      checkKeys();
    }
  }

  private void checkKeys() {
    Set<String> seen = new HashSet<>();
    for (JsonNode key : schema.path(MAP_KEYS)) {
      JsonNode property = items.path("properties").path(key.asText());
      String type = property.path("type").asText();
      if (property.isMissingNode()) {
        errors.add(wrongKeys("entries must all be names of item properties"));
      } else if (type.equals("array") || type.equals("object")) {
        errors.add(
            FieldErrors.invalid(
                keyPath(key).child("type"),
                items.path("type"),
                "must be a scalar type if parent array's x-kubernetes-list-type is map"));
      }
      if (!seen.add(key.asText())) {
        errors.add(wrongKeys("must not contain duplicate entries"));
      }
    }
  }

  private FieldError wrongKeys(String detail) {
    return FieldErrors.invalid(path.child(MAP_KEYS), schema.path(MAP_KEYS), detail);
  }

  private FieldPath keyPath(JsonNode key) {
    return path.child("items").child("properties").key(key.asText());
  }

  private void checkEntries() {
    if (!items.isObject() || !Set.of("set", "map").contains(listType)) {
      return;
    }
    if (items.path("nullable").asBoolean()) {
      errors.add(
          FieldErrors.forbidden(
              path.child("items").child("nullable"),
              "cannot be nullable when x-kubernetes-list-type is " + listType));
    }
    if (listType.equals("map")) {
      schema.path(MAP_KEYS).forEach(this::checkKeyIsSet);
    }
  }

  private void checkKeyIsSet(JsonNode key) {
    JsonNode property = items.path("properties").path(key.asText());
    if (property.isMissingNode()) {
      return;
    }
    boolean required = false;
    for (JsonNode name : items.path("required")) {
      required |= name.equals(key);
    }
    if (!required && !property.hasNonNull("default")) {
      errors.add(
          FieldErrors.required(
              keyPath(key).child("default"),
              "this property is in x-kubernetes-list-map-keys, so it must have a default or be a"
                  + " required property"));
    }
    if (property.path("nullable").asBoolean()) {
      errors.add(
          FieldErrors.forbidden(
              keyPath(key).child("nullable"),
              "this property is in x-kubernetes-list-map-keys, so it cannot be nullable"));
    }
  }
}
