package io.ackj.codegen.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the IAM policy. It allows something: there are operations or actions.
 *
 * @param sid letters and digits
 * @param feature what a user gives up by leaving the statement out; null when it cannot be left out
 * @param description why the controller needs it; null when that is plain
 * @param operations operations of this service, whose actions are allowed
 * @param actions actions in full, such as {@code kms:DescribeKey}
 * @param resources the ARNs it is about, at least one
 * @param conditions values by key by operator
 */
public record IamStatement(
    String sid,
    @Nullable String feature,
    @Nullable String description,
    List<String> operations,
    List<String> actions,
    List<String> resources,
    SortedMap<String, SortedMap<String, List<String>>> conditions) {

  /** Copies the collections. */
  public IamStatement {
    operations = List.copyOf(operations);
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    SortedMap<String, SortedMap<String, List<String>>> copy = new TreeMap<>();
    conditions.forEach(
        (operator, values) -> {
          SortedMap<String, List<String>> byKey = new TreeMap<>();
          values.forEach((key, list) -> byKey.put(key, List.copyOf(list)));
          copy.put(operator, Collections.unmodifiableSortedMap(byKey));
        });
    conditions = Collections.unmodifiableSortedMap(copy);
  }
}
