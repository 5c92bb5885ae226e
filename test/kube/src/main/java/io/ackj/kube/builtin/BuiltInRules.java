package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.schema.Pruning;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is alike for all built-in kinds, and then what a kind adds.
 *
 * @param own what the kind adds
 */
record BuiltInRules(ResourceType type, KindRules own) implements KindRules {
  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    TypeCheck.check(type, object);
    Pruning.prune(type.schema(), object);
    ZeroValues.normalize(type.schema(), object);
    own.prepare(object, old);
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    return own.validate(object, old);
  }
}
