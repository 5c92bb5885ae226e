package io.ackj.aws.dynamodb.table;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * All features that take part in a table's life, in the order in which they stand in {@code
 * META-INF/services}. They are looked up so that tables need not know them.
 */
public final class TableFeatures {
  private static final List<TableFeature> ALL =
      ServiceLoader.load(TableFeature.class, TableFeatures.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private TableFeatures() {}

  /** Tells all features. */
  public static void each(Consumer<TableFeature> event) {
    ALL.forEach(event);
  }
}
