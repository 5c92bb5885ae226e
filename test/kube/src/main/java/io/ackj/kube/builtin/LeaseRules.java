package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers have to make sense. Coordinated leader election is off, as it is by default. */
final class LeaseRules implements KindRules {
  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    object.withObjectProperty("spec").remove(List.of("strategy", "preferredHolder"));
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    JsonNode duration = object.path("spec").path("leaseDurationSeconds");
    if (duration.isNumber() && duration.asLong() <= 0) {
      findings.invalid("spec.leaseDurationSeconds", duration, "must be greater than 0");
    }
    JsonNode transitions = object.path("spec").path("leaseTransitions");
    if (transitions.isNumber() && transitions.asLong() < 0) {
      findings.invalid("spec.leaseTransitions", transitions, "must be greater than or equal to 0");
    }
    return findings.errors();
  }
}
