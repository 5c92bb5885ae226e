package io.ackj.kube.apply;

import java.time.Instant;
import java.util.Set;

/**
 * Who writes, and how.
 *
 * @param name from the {@code fieldManager} parameter, or else the part of the {@code User-Agent}
 *     header before its first slash
 * @param subresource through which is written, such as {@code status}; empty for the object itself
 * @param apiVersion in which is written, such as {@code apps/v1}
 * @param time of the write; fractions of a second are dropped
 * @param resetFields the fields at the top of the object that such a write does not change, and so
 *     cannot own: for custom resources with a status subresource {@code status}, and through {@code
 *     status} {@code metadata} and {@code spec}; for Namespace and CustomResourceDefinition {@code
 *     status}, and through {@code status} {@code spec}; for others none
 */
public record Manager(
    String name, String subresource, String apiVersion, Instant time, Set<String> resetFields) {

  public Manager {
    name = name.isEmpty() ? "unknown" : name;
    resetFields = Set.copyOf(resetFields);
  }

  /** Makes a manager whose writes can change all fields. */
  public Manager(String name, String subresource, String apiVersion, Instant time) {
    this(name, subresource, apiVersion, time, Set.of());
  }

  /** Returns the same manager, limited to what a write changes. */
  public Manager withResetFields(Set<String> fields) {
    return new Manager(name, subresource, apiVersion, time, fields);
  }

  FieldSet reset() {
    return FieldSet.of(resetFields.stream().map(FieldPath::ofFields).toArray(FieldPath[]::new));
  }
}
