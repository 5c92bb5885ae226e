package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody may do everything here, so the answer is there as soon as the question is. */
final class AccessReviewRules implements KindRules {
  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    object.putObject("status").put("allowed", true);
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    JsonNode path = object.path("spec").path("nonResourceAttributes");
    if (path.isObject() == object.path("spec").path("resourceAttributes").isObject()) {
      findings.invalid(
          "spec",
          path.isObject() ? GoStruct.show(path, List.of("path", "verb")) : NullNode.getInstance(),
          "exactly one of nonResourceAttributes or resourceAttributes must be specified");
    }
    JsonNode metadata = object.path("metadata");
    if (!metadata.isMissingNode() && !metadata.isEmpty()) {
      findings.invalid("metadata", metadata, "must be empty");
    }
    return findings.errors();
  }
}
