package io.ackj.codegen.emit.docs;

import io.ackj.codegen.model.resource.FieldType;

/** Says in words what a field holds. */
final class TypeText {
  private TypeText() {}

  /** Returns the type, for example {@code list of objects}. */
  static String of(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return "list of " + many(list.element());
    }
    if (type instanceof FieldType.MapOf map) {
      return "map of strings to " + many(map.value());
    }
    return one(type);
  }

  private static String many(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return "lists of " + many(list.element());
    }
    if (type instanceof FieldType.MapOf map) {
      return "maps of strings to " + many(map.value());
    }
    return one(type) + "s";
  }

  private static String one(FieldType type) {
    if (type instanceof FieldType.Scalar scalar) {
      return switch (scalar) {
        case STRING -> "string";
        case BOOLEAN -> "boolean";
        case INTEGER -> "integer";
        case DOUBLE -> "number";
        case TIMESTAMP -> "date-time";
        case BLOB -> "base64 string";
        case DOCUMENT -> "JSON value";
      };
    }
    if (type instanceof FieldType.Shared shared) {
      return switch (shared) {
        case REFERENCE -> "reference";
        case SECRET_KEY_REFERENCE -> "Secret key reference";
        case RESOURCE_METADATA, CONDITION -> "object";
      };
    }
    return "object";
  }
}
