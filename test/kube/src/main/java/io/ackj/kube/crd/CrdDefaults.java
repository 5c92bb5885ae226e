package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What a CRD leaves out and Kubernetes fills in. */
final class CrdDefaults {
  private CrdDefaults() {}

  static void apply(ObjectNode definition) {
    if (!(definition.get("spec") instanceof ObjectNode spec)) {
      return;
    }
    if (spec.get("names") instanceof ObjectNode names) {
      String kind = names.path("kind").asText();
      setIfEmpty(names, "listKind", kind.isEmpty() ? "" : kind + "List");
      setIfEmpty(names, "singular", kind.toLowerCase(Locale.ROOT));
    }
    if (spec.path("conversion").isMissingNode() || spec.path("conversion").isNull()) {
      spec.putObject("conversion").put("strategy", "None");
    }
  }

  private static void setIfEmpty(ObjectNode object, String field, String value) {
    if (object.path(field).asText().isEmpty() && !value.isEmpty()) {
      object.put(field, value);
    }
  }
}
