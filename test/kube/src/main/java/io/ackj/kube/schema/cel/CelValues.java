package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.values.CelByteString;
import dev.cel.common.values.NullValue;
import io.ackj.kube.schema.Durations;
import io.ackj.kube.schema.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON values as the values of CEL that stand for them. */
final class CelValues {
  private CelValues() {}

  /**
   * Returns the value of CEL.
   *
   * @param schema of the value; null where none is known, as in what is preserved unknown
   */
  static Object of(@Nullable Schema schema, JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> object(schema, value);
      case ARRAY -> list(schema, value);
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> number(schema, value);
      case STRING -> text(schema == null ? null : schema.checks().format(), value.textValue());
      default -> NullValue.NULL_VALUE;
    };
  }

  private static Object number(@Nullable Schema schema, JsonNode value) {
    boolean floating =
        schema != null && schema.type() == Schema.Type.NUMBER && !schema.intOrString();
    boolean integer =
        value.isIntegralNumber() || (schema != null && schema.type() == Schema.Type.INTEGER);
    return integer && !floating ? (Object) value.longValue() : (Object) value.doubleValue();
  }

  private static List<Object> list(@Nullable Schema schema, JsonNode value) {
    List<Object> list = new ArrayList<>(value.size());
    value.forEach(element -> list.add(of(schema == null ? null : schema.items(), element)));
    return list;
  }

  private static Map<String, Object> object(@Nullable Schema schema, JsonNode value) {
    Map<String, Object> map = new LinkedHashMap<>();
    boolean hasFields = schema != null && schema.additionalProperties() == null;
    for (var entry : value.properties()) {
      String name = entry.getKey();
      JsonNode child = entry.getValue();
      Schema childSchema = schema == null ? null : schema.child(name).orElse(null);
      if (!hasFields) {
        map.put(name, of(childSchema, child));
      } else if (!child.isNull()) {
        // A field that is null is one that is not set.
        putField(map, name, of(childSchema, child));
      }
    }
    return map;
  }

  private static void putField(Map<String, Object> map, String name, Object value) {
    map.put(Escaping.escape(name).orElse(name), value);
    if (Escaping.isReadableReserved(name)) {
      map.put(name, value);
    }
  }

  private static Object text(@Nullable String format, String text) {
    if (format == null) {
      return text;
    }
    return switch (format) {
      case "byte" -> CelByteString.of(Base64.getDecoder().decode(text));
      case "duration" -> orText(Durations.parse(text), text);
      case "date" -> orText(date(text), text);
      case "date-time" -> orText(time(text), text);
      default -> text;
    };
  }

  private static Object orText(@Nullable Object value, String text) {
    return value == null ? text : value;
  }

  private static @Nullable Instant date(String text) {
    try {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Instant time(String text) {
    try {
      return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
