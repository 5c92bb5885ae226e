package io.ackj.codegen.config;

import java.util.List;

/**
 * What to leave out of the model ({@code ignore}). An index of one of these lists is also the index
 * in the YAML path of the entry.
 *
 * @param operations operations that are not called
 * @param resourceNames kinds that are not generated
 * @param shapeNames shapes that no field may have
 * @param fieldPaths members to drop, as {@code CreateTableInput.VectorIndexes}
 */
public record Ignore(
    List<IgnoreEntry> operations,
    List<IgnoreEntry> resourceNames,
    List<IgnoreEntry> shapeNames,
    List<IgnoreEntry> fieldPaths) {

  /** Copies the lists. */
  public Ignore {
    operations = List.copyOf(operations);
    resourceNames = List.copyOf(resourceNames);
    shapeNames = List.copyOf(shapeNames);
    fieldPaths = List.copyOf(fieldPaths);
  }

  /** Returns what leaves out nothing. */
  public static Ignore empty() {
    return new Ignore(List.of(), List.of(), List.of(), List.of());
  }
}
