package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing beyond what all built-in kinds have in common. */
final class NoRules implements KindRules {
  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    // Nothing is left to do.
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    return List.of();
  }
}
