package io.ackj.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that someone wrote by hand. Whatever is wrong with them is an {@link
 * IllegalArgumentException} that names the field.
 */
final class Fields {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String where;
  private final ObjectNode object;

  private Fields(String where, ObjectNode object) {
    this.where = where;
    this.object = object;
  }

  /** Reads a request's body, which has no fields but these. */
  static Fields parse(String text, Set<String> known) {
    try {
      return of("the body", JSON.readTree(text.isBlank() ? "{}" : text), known);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Fields of(String where, JsonNode value, Set<String> known) {
    if (!(value instanceof ObjectNode object)) {
      throw new IllegalArgumentException(where + " has to be a JSON object");
    }
    for (var entry : object.properties()) {
      if (!known.contains(entry.getKey())) {
        throw new IllegalArgumentException(
            "\""
                + entry.getKey()
                + "\" in "
                + where
                + " is not known; there are "
                + known.stream().sorted().toList());
      }
    }
    return new Fields(where, object);
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  @Nullable String text(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrong(name, "text", value);
    }
    return value.textValue();
  }

  String neededText(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalArgumentException("\"" + name + "\" is missing in " + where);
    }
    return text;
  }

  int integer(String name, int otherwise) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return otherwise;
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw wrong(name, "a whole number", value);
    }
    return value.intValue();
  }

  double number(String name, double otherwise) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return otherwise;
    }
    if (!value.isNumber()) {
      throw wrong(name, "a number", value);
    }
    return value.doubleValue();
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw wrong(name, "true or false", value);
    }
    return value.booleanValue();
  }

  @Nullable Duration duration(String name) {
    String text = text(name);
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong(name, "a duration such as PT1M30S or PT0.2S", object.path(name));
    }
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list(name)) {
      if (!each.isTextual()) {
        throw wrong(name, "a list of texts", each);
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  List<Fields> objects(String name, Set<String> known) {
    return list(name).stream()
        .map(each -> of("an entry of \"" + name + "\"", each, known))
        .toList();
  }

  @Nullable Fields object(String name, Set<String> known) {
    return has(name) ? of("\"" + name + "\"", object.path(name), known) : null;
  }

  private List<JsonNode> list(String name) {
    JsonNode value = object.path(name);
    if (!value.isArray() && has(name)) {
      throw wrong(name, "a list", value);
    }
    return StreamSupport.stream(value.spliterator(), false).toList();
  }

  private IllegalArgumentException wrong(String name, String wanted, JsonNode seen) {
    return new IllegalArgumentException(
        "\"" + name + "\" in " + where + " has to be " + wanted + ", but is " + seen);
  }
}
