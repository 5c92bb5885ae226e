package io.ackj.kube.resource;

import io.ackj.kube.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * One served version of a kind: what discovery says of it, and what governs its objects. Built-in
 * kinds and those that CRDs add are described alike.
 *
 * @param group empty for the core group
 * @param singular the name in the singular, for kubectl
 * @param statusSubresource whether {@code status} is written apart from the rest
 * @param verbs as discovery lists them, such as {@code get} and {@code list}
 * @param columns as {@code kubectl get} prints them, after the name; the last may be the age
 * @param selectableFields JSON paths such as {@code .spec.billingMode} that field selectors may
 *     name, beside {@code metadata.name} and {@code metadata.namespace}
 * @param custom whether a CRD defines it
 */
public record ResourceType(
    String group,
    String version,
    String kind,
    String listKind,
    String plural,
    String singular,
    List<String> shortNames,
    List<String> categories,
    boolean namespaced,
    boolean statusSubresource,
    Set<String> verbs,
    Schema schema,
    List<Column> columns,
    List<String> selectableFields,
    boolean custom) {

  public ResourceType {
    shortNames = List.copyOf(shortNames);
    categories = List.copyOf(categories);
    columns = List.copyOf(columns);
    selectableFields = List.copyOf(selectableFields);
  }

  /** Returns {@code group/version}, or the version alone for the core group. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Returns {@code plural.group}, or the plural alone for the core group. */
  public String qualifiedName() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  /**
   * A printer column.
   *
   * @param type {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code date}
   * @param format such as {@code int32}; empty if there is none
   * @param description empty if there is none
   * @param priority 0 for columns that are always shown; above it, only with {@code -o wide}
   * @param jsonPath where the value stands, such as {@code .status.tableStatus}
   */
  public record Column(
      String name, String type, String format, String description, int priority, String jsonPath) {}
}
