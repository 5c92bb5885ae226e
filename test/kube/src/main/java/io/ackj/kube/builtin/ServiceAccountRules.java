package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of the secrets only their names are kept. */
final class ServiceAccountRules implements KindRules {
  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    for (JsonNode secret : object.path("secrets")) {
      ((ObjectNode) secret).retain("name");
    }
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    return List.of();
  }
}
