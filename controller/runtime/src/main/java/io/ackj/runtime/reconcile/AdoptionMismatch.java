package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells in which fields a manifest cannot become what AWS has. */
final class AdoptionMismatch {
  private static final int SHOWN = 300;

  private AdoptionMismatch() {}

  /**
   * Returns the outcome of an adoption that the API server has refused.
   *
   * @param why what the API server says
   */
  static Outcome of(
      ResourceDescriptor descriptor, ObjectNode declared, ObjectNode observed, String why) {
    List<String> differing = differing(descriptor.immutableFields(), declared, observed);
    String what =
        differing.isEmpty()
            ? "The API server does not take the spec that AWS has (" + why + ")"
            : "The manifest is not what AWS has, and cannot become it since the field cannot change: "
                + String.join("; ", differing);
    return new Outcome.Terminal(
        what
            + ". Nothing was changed. Delete this object, which leaves the resource alone, and create it with the values that AWS has",
        Reasons.ADOPTION_MISMATCH);
  }

  private static List<String> differing(
      List<String> paths, ObjectNode declared, ObjectNode observed) {
    List<String> differing = new ArrayList<>();
    for (String path : paths) {
      JsonNode here = at(declared, path);
      JsonNode there = at(observed, path);
      if (!Objects.equals(here, there)) {
        differing.add("%s is %s here and %s in AWS".formatted(path, text(here), text(there)));
      }
    }
    return differing;
  }

  private static JsonNode at(JsonNode spec, String path) {
    return spec.at(path.substring("spec".length()).replace('.', '/'));
  }

  private static String text(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
