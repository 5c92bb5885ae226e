package io.ackj.codegen.model.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits that AWS's model states for a shape. The unit of {@code min} and {@code max} depends
 * on the shape: characters of a string, elements of a list or map, or the number itself.
 *
 * @param min lowest, as the model writes it, or null if unlimited
 * @param max highest, as the model writes it, or null if unlimited
 * @param pattern regular expression of a string, or null if any text will do
 * @param enumValues the texts that are allowed, in AWS's order; empty if any text will do
 */
public record Constraints(
    @Nullable String min, @Nullable String max, @Nullable String pattern, List<String> enumValues) {

  /** No limit at all. */
  public static final Constraints NONE = new Constraints(null, null, null, List.of());

  public Constraints {
    enumValues = List.copyOf(enumValues);
  }

  /**
   * Returns one line for people, for example {@code 1..1024; pattern [a-z]+}; empty if no limit.
   */
  public String text() {
    List<String> parts = new ArrayList<>();
    if (min != null || max != null) {
      parts.add((min == null ? "" : min) + ".." + (max == null ? "" : max));
    }
    if (pattern != null) {
      parts.add("pattern " + pattern);
    }
    if (!enumValues.isEmpty()) {
      parts.add("one of " + String.join("|", enumValues));
    }
    return String.join("; ", parts);
  }
}
