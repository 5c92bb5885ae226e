package io.ackj.runtime.resource;

import java.util.List;

/**
 * One thing that must hold for a resource to count as synced: a field has one of some values; an
 * entry of {@code synced.when} in {@code generator.yaml}.
 *
 * @param path the field, for example {@code status.tableStatus}
 * @param values the values, at least one, compared with regard to case
 */
public record SyncedRule(String path, List<String> values) {
  public SyncedRule {
    Check.path("path", path, "spec", "status");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values: at least one is needed for " + path);
    }
  }
}
