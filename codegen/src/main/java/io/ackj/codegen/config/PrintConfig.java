package io.ackj.codegen.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of {@code kubectl get} ({@code print}).
 *
 * @param addAgeColumn whether the resource's age is one
 * @param addSyncedColumn whether the synced condition is one; null counts as true
 * @param orderBy {@code name} or {@code index}; null counts as {@code name}
 * @param additionalColumns columns that are not declared with their field
 */
public record PrintConfig(
    boolean addAgeColumn,
    @Nullable Boolean addSyncedColumn,
    @Nullable String orderBy,
    List<AdditionalColumn> additionalColumns) {

  /** Copies the list. */
  public PrintConfig {
    additionalColumns = List.copyOf(additionalColumns);
  }
}
