package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.meta.MetadataValidation;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The steps that bring an object into the form in which it is stored, and check it. */
final class Steps {
  private static final Set<String> SYSTEM_OWNED = Set.of("creationTimestamp", "generation");

  private final Clock clock;

  Steps(Clock clock) {
    this.clock = clock;
  }

  /** Prepares a new object: what the user may not set is removed or set, defaults are filled in. */
  void prepareNew(ObjectNode object, Target target) {
    Served served = target.served();
    target.rules().prepare(object, null);
    if (served.type().custom() && served.type().statusSubresource()) {
      object.remove("status");
    }
    ObjectNode metadata = Json.childOrNew(object, "metadata");
    metadata.remove(
        List.of("deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "generation"));
    metadata.put("uid", UUID.randomUUID().toString());
    metadata.put("creationTimestamp", now());
    if (served.type().namespaced()) {
      metadata.put("namespace", target.namespace());
    }
    if (served.strategy().generation()) {
      metadata.put("generation", 1);
    }
  }

  /**
   * Prepares a changed object.
   *
   * @param wanted as the request leads to; changed in place, or left for what is returned
   * @param live as it is stored; not changed
   */
  ObjectNode prepareChange(ObjectNode wanted, ObjectNode live, Target target) {
    ObjectNode object = target.isStatus() ? statusOnly(wanted, live) : wanted;
    Served served = target.served();
    carryOver(Json.childOrNew(object, "metadata"), Json.child(live, "metadata"));
    boolean isolated = served.type().statusSubresource() && !target.isStatus();
    if (isolated) {
      copy("status", live, object);
    }
    target.rules().prepare(object, live);
    if (isolated && served.type().custom()) {
      copy("status", live, object);
    }
    if (served.strategy().generation() && hasNewGeneration(object, live, served.type())) {
      JsonNode generation = Json.child(live, "metadata").path("generation");
      Json.childOrNew(object, "metadata").put("generation", generation.asLong() + 1);
    }
    return object;
  }

  /** A write of the status takes nothing else over, but who wrote what. */
  private static ObjectNode statusOnly(ObjectNode wanted, ObjectNode live) {
    ObjectNode object = live.deepCopy();
    copy("status", wanted, object);
    JsonNode managed = Json.child(wanted, "metadata").get("managedFields");
    if (managed != null) {
      Json.childOrNew(object, "metadata").set("managedFields", managed);
    }
    return object;
  }

  private static void carryOver(ObjectNode metadata, ObjectNode old) {
    SYSTEM_OWNED.forEach(field -> copy(field, old, metadata));
    for (String field : List.of("uid", "deletionTimestamp", "deletionGracePeriodSeconds")) {
      if (!metadata.has(field)) {
        copy(field, old, metadata);
      }
    }
    copy("resourceVersion", old, metadata);
    metadata.remove("selfLink");
  }

  private static void copy(String field, ObjectNode from, ObjectNode to) {
    JsonNode value = from.get(field);
    if (value == null) {
      to.remove(field);
    } else {
      to.set(field, value.deepCopy());
    }
  }

  private static boolean hasNewGeneration(ObjectNode object, ObjectNode live, ResourceType type) {
    return !isSame(counted(object, type), counted(live, type));
  }

  private static ObjectNode counted(ObjectNode object, ResourceType type) {
    ObjectNode counted = object.objectNode().setAll(object);
    counted.remove("metadata");
    return type.statusSubresource() ? counted.without("status") : counted;
  }

  /** Returns whether two objects say the same; the order of fields does not count. */
  static boolean isSame(JsonNode one, JsonNode other) {
    return one.equals(
        (a, b) -> {
          if (a instanceof NumericNode && b instanceof NumericNode) {
            return a.decimalValue().compareTo(b.decimalValue());
          }
          return a.equals(b) ? 0 : 1;
        },
        other);
  }

  /**
   * Checks a new object.
   *
   * @throws ApiException 422 with all that is wrong
   */
  void validateNew(ObjectNode object, Target target) {
    Served served = target.served();
    Strategy strategy = served.strategy();
    List<FieldError> errors =
        new ArrayList<>(
            MetadataValidation.ofNew(object, strategy.names(), strategy.qualifiedFinalizers()));
    errors.addAll(target.rules().validate(object, null, errors));
    refuse(errors, object, target);
  }

  /**
   * Checks a changed object against what is stored.
   *
   * @throws ApiException 422 with all that is wrong
   */
  void validateChange(ObjectNode object, ObjectNode live, Target target) {
    Served served = target.served();
    List<FieldError> ofMetadata =
        MetadataValidation.ofChange(object, live, served.strategy().qualifiedFinalizers());
    List<FieldError> errors = new ArrayList<>(ofMetadata);
    if (served.type().custom()) {
      // Kubernetes checks it twice for custom resources, and tells each cause twice.
      errors.addAll(ofMetadata);
    }
    errors.addAll(target.rules().validate(object, live, errors));
    refuse(errors, object, target);
  }

  private static void refuse(List<FieldError> errors, ObjectNode object, Target target) {
    if (!errors.isEmpty()) {
      ResourceType type = target.served().type();
      String name = Json.text(Json.child(object, "metadata"), "name");
      // Events are checked as those of the core group, whichever group they come through.
      String group = type.kind().equals("Event") && !type.custom() ? "" : type.group();
      throw ApiException.invalid(group, type.kind(), name, errors);
    }
  }

  /** Returns the time as metadata holds it. */
  String now() {
    return MetadataShape.time(clock.instant());
  }

  Clock clock() {
    return clock;
  }
}
