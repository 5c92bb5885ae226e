package io.ackj.codegen.report;

import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes types and limits of shapes for people, in printable ASCII. */
final class Limits {
  private Limits() {}

  /** Returns the type; structures go without their name, which is no part of what AWS takes. */
  static String type(ServiceModel service, Shape shape) {
    return switch (shape.type()) {
      case LIST -> "list of " + type(service, service.target(shape.element()));
      case MAP -> "map of " + type(service, service.target(shape.element()));
      case DOUBLE -> "number";
      // Only one form of AWS's models tells the two apart.
      case STRUCTURE, UNION -> "structure";
      case STRING, BOOLEAN, INTEGER, BLOB, TIMESTAMP, DOCUMENT ->
          shape.type().name().toLowerCase(Locale.ROOT);
    };
  }

  /** Returns the limits of a value, and of what it holds; empty if there are none. */
  static String of(ServiceModel service, Shape shape) {
    List<String> parts = new ArrayList<>();
    addTo(parts, "", printable(own(shape)));
    if (shape.type() == ShapeType.MAP) {
      shape
          .member("key")
          .ifPresent(key -> addTo(parts, "each key ", of(service, service.target(key))));
    }
    if (shape.type() == ShapeType.MAP || shape.type() == ShapeType.LIST) {
      addTo(parts, "each ", of(service, service.target(shape.element())));
    }
    return String.join("; ", parts);
  }

  private static void addTo(List<String> parts, String of, String limits) {
    if (!limits.isEmpty()) {
      parts.add(of + limits);
    }
  }

  /**
   * AWS's order of allowed values means nothing, and differs between the forms of a model. So does
   * whether a pattern says that it is about the whole text, which it always is, and whether a
   * length is said to be at least 0.
   */
  private static String own(Shape shape) {
    Constraints limits = shape.constraints();
    List<String> values = limits.enumValues().stream().sorted().toList();
    boolean isNumber = shape.type() == ShapeType.INTEGER || shape.type() == ShapeType.DOUBLE;
    String min = !isNumber && "0".equals(limits.min()) ? null : limits.min();
    return new Constraints(min, limits.max(), bare(limits.pattern()), values).text();
  }

  private static @Nullable String bare(@Nullable String pattern) {
    if (pattern == null || !pattern.matches("\\^[^|]*[^\\\\|]\\$")) {
      return pattern;
    }
    return pattern.substring(1, pattern.length() - 1);
  }

  /** Patterns hold tabs, and halves of surrogate pairs that no file can; the escapes mean both. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~') {
        printable.append(c);
      } else {
        printable.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    return printable.toString();
  }
}
