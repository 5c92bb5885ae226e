package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.apply.MergeType.Shape;
import io.ackj.kube.json.GoJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks, before objects are merged, that they have the shape of their schema. It is much less than
 * validation: types, unknown fields, and that entries of lists can be told apart.
 */
final class TypeCheck {
  private final boolean allowsDuplicates;
  private final List<String> errors = new ArrayList<>();

  private TypeCheck(boolean allowsDuplicates) {
    this.allowsDuplicates = allowsDuplicates;
  }

  /**
   * Checks an object that somebody applies.
   *
   * @return what is wrong, in Kubernetes' words; empty if nothing is
   */
  static String ofApplied(MergeType type, JsonNode object) {
    return check(type, object, false);
  }

  /** Checks an object that is stored or is to be; entries that are alike are passed over. */
  static String ofStored(MergeType type, JsonNode object) {
    return check(type, object, true);
  }

  private static String check(MergeType type, JsonNode object, boolean allowsDuplicates) {
    TypeCheck check = new TypeCheck(allowsDuplicates);
    check.visit(type, object, FieldPath.ROOT);
    if (check.errors.size() <= 1) {
      return String.join("", check.errors);
    }
    return "errors:\n  " + String.join("\n  ", check.errors);
  }

  private void visit(MergeType type, JsonNode value, FieldPath path) {
    Shape shape = type.shapeOf(value);
    if (value.isNull()) {
      return;
    }
    switch (shape) {
      case SCALAR -> visitScalar(type, value, path);
      case LIST -> visitList(type, value, path);
      case MAP -> visitObject(type, value, path);
    }
  }

  private void visitScalar(MergeType type, JsonNode value, FieldPath path) {
    if (!(type instanceof MergeType.Described described) || described.schema().type() == null) {
      return;
    }
    String problem =
        switch (described.schema().type()) {
          case STRING -> value.isTextual() ? "" : "expected string, got " + inDetail(value);
          case INTEGER, NUMBER ->
              value.isNumber() ? "" : "expected numeric (int or float), got " + goType(value);
          case BOOLEAN -> value.isBoolean() ? "" : "expected boolean, got " + wrapped(value);
          case OBJECT, ARRAY -> "";
        };
    if (!problem.isEmpty()) {
      report(path, problem);
    }
  }

  private void visitObject(MergeType type, JsonNode value, FieldPath path) {
    if (!value.isObject()) {
      report(path, "expected map, got " + wrapped(value));
      return;
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      FieldPath below = path.plus(new PathElement.Field(field.getKey()));
      MergeType fieldType = type.field(field.getKey());
      if (fieldType == null) {
        report(below, "field not declared in schema");
        return;
      }
      visit(fieldType, field.getValue(), below);
    }
  }

  private void visitList(MergeType type, JsonNode value, FieldPath path) {
    if (!value.isArray()) {
      report(path, "expected list, got " + wrapped(value));
      return;
    }
    Set<PathElement> seen = new TreeSet<>();
    for (int i = 0; i < value.size(); i++) {
      PathElement element;
      try {
        element =
            type.isAtomicList()
                ? new PathElement.Index(i)
                : ListEntries.elementOf(type, value.get(i));
      } catch (InvalidEntryException e) {
        report(path, "element " + i + ": " + e.getMessage());
        return;
      }
      if (!seen.add(element) && !allowsDuplicates) {
        report(path, "duplicate entries for key " + element);
      }
      visit(type.items(), value.get(i), path.plus(element));
    }
  }

  private void report(FieldPath path, String problem) {
    errors.add(path.elements().isEmpty() ? problem : path + ": " + problem);
  }

  private static String goType(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "map[string]interface {}";
      case ARRAY -> "[]interface {}";
      case NUMBER -> value.isIntegralNumber() ? "int64" : "float64";
      case BOOLEAN -> "bool";
      default -> "string";
    };
  }

  /** Returns a value as Kubernetes prints it where it wants a text: as Go source. */
  private static String inDetail(JsonNode value) {
    return "&value.valueUnstructured{Value:" + source(value) + "}";
  }

  private static String source(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> parts.add(GoJson.quote(field.getKey()) + ":" + source(field.getValue())));
      parts.sort(null);
    } else if (value.isArray()) {
      value.forEach(entry -> parts.add(source(entry)));
    } else {
      return value.isTextual() ? GoJson.quote(value.textValue()) : GoJson.write(value);
    }
    return goType(value) + "{" + String.join(", ", parts) + "}";
  }

  /** Returns a value as Kubernetes prints it here: {@code &{map[a:1]}}. */
  private static String wrapped(JsonNode value) {
    return "&{" + plain(value) + "}";
  }

  private static String plain(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> parts.add(field.getKey() + ":" + plain(field.getValue())));
      parts.sort(null);
      return "map[" + String.join(" ", parts) + "]";
    }
    if (value.isArray()) {
      value.forEach(entry -> parts.add(plain(entry)));
      return "[" + String.join(" ", parts) + "]";
    }
    return value.isNumber() ? GoJson.number(value) : value.asText();
  }
}
