package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What ConfigMaps and Secrets have in common. */
final class DataChecks {
  /** The most bytes that the values of an object may have. */
  static final int MAX_BYTES = 1024 * 1024;

  private DataChecks() {}

  /** Reports that something was changed which was declared immutable. */
  static void checkImmutable(
      JsonNode object, JsonNode old, List<String> fields, Findings findings) {
    if (!old.path("immutable").asBoolean()) {
      return;
    }
    String detail = "field is immutable when `immutable` is set";
    if (!object.path("immutable").asBoolean()) {
      findings.forbidden("immutable", detail);
    }
    for (String field : fields) {
      if (!object.path(field).equals(old.path(field))) {
        findings.forbidden(field, detail);
      }
    }
  }
}
