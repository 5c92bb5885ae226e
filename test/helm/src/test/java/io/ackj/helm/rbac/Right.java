package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A right in Kubernetes' sense.
 *
 * @param group of the API; empty for the core group
 * @param resource such as {@code tables} or {@code tables/status}
 * @param verb such as {@code patch}
 */
record Right(String group, String resource, String verb) {
  /** Returns the rights that a rule of a role gives. */
  static List<Right> of(JsonNode rule) {
    List<Right> rights = new ArrayList<>();
    for (JsonNode group : rule.path("apiGroups")) {
      for (JsonNode resource : rule.path("resources")) {
        for (JsonNode verb : rule.path("verbs")) {
          rights.add(new Right(group.asText(), resource.asText(), verb.asText()));
        }
      }
    }
    return rights;
  }

  @Override
  public String toString() {
    return verb + ' ' + resource + (group.isEmpty() ? "" : '.' + group);
  }
}
