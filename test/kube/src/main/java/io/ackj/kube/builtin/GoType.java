package io.ackj.kube.builtin;

import io.ackj.kube.schema.Schema;
import org.jspecify.annotations.Nullable;

/** What the Go type behind a schema is called, and what it accepts. */
final class GoType {
  private GoType() {}

  /** Returns the name of the struct, such as {@code ObjectMeta}. */
  static String structName(Schema schema) {
    String definition = schema.source().path(Definitions.NAME).asText();
    return definition.substring(definition.lastIndexOf('.') + 1);
  }

  /** Returns the name of the type, such as {@code map[string]string} or {@code v1.ObjectMeta}. */
  static String name(Schema schema) {
    Schema.Type type = schema.type();
    if (type == null) {
      return "interface {}";
    }
    return switch (type) {
      case OBJECT -> objectName(schema);
      case ARRAY -> "[]" + elementName(schema.items());
      case STRING -> "byte".equals(schema.checks().format()) ? "[]uint8" : "string";
      case INTEGER -> "int32".equals(schema.checks().format()) ? "int32" : "int64";
      case NUMBER -> "float64";
      case BOOLEAN -> "bool";
    };
  }

  private static String objectName(Schema schema) {
    return schema.properties().isEmpty()
        ? "map[string]" + elementName(schema.additionalProperties())
        : "v1." + structName(schema);
  }

  private static String elementName(@Nullable Schema schema) {
    return schema == null ? "interface {}" : name(schema);
  }

  /** Returns why a text is none for its schema: no base64, or no time; null if it is one. */
  static @Nullable String problemOfText(Schema schema, String text) {
    if ("byte".equals(schema.checks().format())) {
      int position = GoBase64.firstIllegal(text);
      return position < 0 ? null : "illegal base64 data at input byte " + position;
    }
    if ("date-time".equals(schema.checks().format())) {
      return GoTime.problem(text, isMicroTime(schema));
    }
    return null;
  }

  /** Returns whether a time has exactly six digits of the second. */
  static boolean isMicroTime(Schema schema) {
    return schema.source().path("x-ackj-microtime").asBoolean();
  }
}
