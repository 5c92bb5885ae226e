package io.ackj.aws.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.model.Bounds;
import io.ackj.aws.model.Member;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks a request against the constraints of the model. All that is wrong is told in one {@code
 * ValidationException}, in AWS's form; AWS stops after ten.
 */
public final class InputValidator {
  private static final int MOST_ERRORS = 10;

  private final ServiceModel model;

  /** Makes a validator of requests to a service. */
  public InputValidator(ServiceModel model) {
    this.model = model;
  }

  /**
   * Checks a request.
   *
   * @param structure the operation's input
   * @param input as {@link InputReader} returns it
   * @throws AwsException {@code ValidationException} if a constraint is not met
   */
  public void check(Shape structure, ObjectNode input) {
    // DynamoDB looks for the table's name before all else, and has words of its own for it.
    Member table = structure.members().get("TableName");
    if (table != null && table.required() && !input.has("TableName")) {
      throw AwsException.validation(
          "The parameter 'TableName' is required but was not present in the request");
    }
    List<String> errors = new ArrayList<>();
    checkMembers(structure, input, "", errors);
    if (!errors.isEmpty()) {
      List<String> told = errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
      throw AwsException.validation(
          told.size()
              + (told.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + String.join("; ", told));
    }
  }

  private void checkMembers(Shape structure, JsonNode object, String path, List<String> errors) {
    for (Member member : structure.members().values()) {
      JsonNode value = object.get(member.name());
      String at = path + lowerFirst(member.name());
      if (value != null && OwnWords.areUsedFor(structure.name(), member.name())) {
        continue;
      }
      if (value != null) {
        checkValue(model.shape(member.target()), value, at, errors);
      } else if (member.required()) {
        errors.add("Value null" + failed(at) + "Member must not be null");
      }
    }
  }

  private void checkValue(Shape shape, JsonNode value, String at, List<String> errors) {
    switch (shape.kind()) {
      case STRUCTURE -> checkMembers(shape, value, at + ".", errors);
      case LIST -> checkList(shape, value, at, errors);
      case MAP -> checkMap(shape, value, at, errors);
      case STRING -> checkText(shape, value, at, errors);
      case INTEGER, LONG -> checkBounds(shape, value, "value", value.longValue(), at, errors);
      case BOOLEAN, DOUBLE, TIMESTAMP, BLOB -> {
        // The model constrains none of these.
      }
    }
  }

  private void checkList(Shape shape, JsonNode list, String at, List<String> errors) {
    checkBounds(shape, list, "length", list.size(), at, errors);
    Shape element = model.shape(shape.part("member").target());
    for (int i = 0; i < list.size(); i++) {
      String elementAt = at + "." + (i + 1) + ".member";
      if (list.get(i).isNull()) {
        errors.add("Value null" + failed(elementAt) + "Member must not be null");
      } else {
        checkValue(element, list.get(i), elementAt, errors);
      }
    }
  }

  private void checkMap(Shape shape, JsonNode map, String at, List<String> errors) {
    checkBounds(shape, map, "length", map.size(), at, errors);
    Shape element = model.shape(shape.part("value").target());
    map.properties()
        .forEach(
            entry ->
                checkValue(
                    element, entry.getValue(), at + "." + entry.getKey() + ".member", errors));
  }

  private void checkText(Shape shape, JsonNode value, String at, List<String> errors) {
    String text = value.textValue();
    Pattern pattern = shape.pattern();
    if (pattern != null && !pattern.matcher(text).matches()) {
      add(value, at, "satisfy regular expression pattern: " + pattern.pattern(), errors);
    }
    checkBounds(shape, value, "length", text.codePointCount(0, text.length()), at, errors);
    if (!shape.enumValues().isEmpty() && !shape.enumValues().contains(text)) {
      add(
          value,
          at,
          "satisfy enum value set: [" + String.join(", ", shape.enumValues()) + "]",
          errors);
    }
  }

  private void checkBounds(
      Shape shape, JsonNode value, String measured, long size, String at, List<String> errors) {
    Bounds bounds = shape.bounds();
    if (size < bounds.min()) {
      add(value, at, "have " + measured + " greater than or equal to " + bounds.min(), errors);
    }
    if (size > bounds.max()) {
      add(value, at, "have " + measured + " less than or equal to " + bounds.max(), errors);
    }
  }

  private void add(JsonNode value, String at, String rule, List<String> errors) {
    errors.add("Value '" + shown(value) + "'" + failed(at) + "Member must " + rule);
  }

  /** AWS shows lists as Java does, and structures as their JSON. */
  private static String shown(JsonNode value) {
    if (value.isArray()) {
      List<String> elements = new ArrayList<>();
      value.forEach(element -> elements.add(shown(element)));
      return "[" + String.join(", ", elements) + "]";
    }
    return value.isObject() ? value.toString() : value.asText();
  }

  private static String failed(String at) {
    return " at '" + at + "' failed to satisfy constraint: ";
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
