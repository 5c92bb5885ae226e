package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.reconcile.AdoptionWish.Policy;
import io.ackj.runtime.resource.ResourceDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the annotations of adoption. Rules and errors are ACK's: a policy that does not exist is
 * refused even where none is needed; {@code adopt} needs the fields that find the resource; {@code
 * adopt-or-create} does without them, but is told of those that cannot be read.
 */
final class AdoptionAnnotations {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String POLICIES = "\"adopt\" and \"adopt-or-create\"";

  private final ResourceDescriptor descriptor;
  private final boolean isOn;

  /**
   * @param isOn whether the gate ResourceAdoption is
   */
  AdoptionAnnotations(ResourceDescriptor descriptor, boolean isOn) {
    this.descriptor = descriptor;
    this.isOn = isOn;
  }

  /**
   * Returns what the annotations of an object say.
   *
   * @param isManaged whether it has the finalizer, so that there is nothing to adopt any more
   * @param advice takes what is not quite right
   * @throws Standing.Refusal if what is asked for cannot be
   */
  AdoptionWish of(Map<String, String> annotations, boolean isManaged, List<Advice> advice)
      throws Standing.Refusal {
    boolean isDone = Boolean.parseBoolean(annotations.get(AckAnnotations.ADOPTED));
    Policy policy = policy(annotations);
    if (policy != Policy.NONE && !isOn && !isManaged) {
      advice.add(
          new Advice(
              Reasons.RESOURCE_ADOPTION_OFF,
              "The annotation %s has no effect, since the feature gate ResourceAdoption is off"
                  .formatted(AckAnnotations.ADOPTION_POLICY)));
    }
    Policy now = isOn && !isManaged && !isDone ? policy : Policy.NONE;
    if (now != Policy.NONE && !descriptor.adoptable()) {
      throw new Standing.Refusal(
          "A %s cannot be adopted. Take the annotation %s away to have the resource created"
              .formatted(descriptor.kind(), AckAnnotations.ADOPTION_POLICY));
    }
    String fields = annotations.getOrDefault(AckAnnotations.ADOPTION_FIELDS, "");
    return switch (now) {
      case ADOPT -> new AdoptionWish(now, required(fields), false);
      case ADOPT_OR_CREATE -> new AdoptionWish(now, readable(fields, now, advice), false);
      case NONE -> past(annotations);
    };
  }

  /**
   * Returns what the annotations say of what was done; what is wrong with them is passed over. The
   * fields of a resource that was not adopted say nothing: what they name is somebody else's.
   */
  AdoptionWish past(Map<String, String> annotations) {
    boolean isDone = Boolean.parseBoolean(annotations.get(AckAnnotations.ADOPTED));
    String fields = annotations.getOrDefault(AckAnnotations.ADOPTION_FIELDS, "");
    return new AdoptionWish(
        Policy.NONE, isDone ? readable(fields, Policy.NONE, new ArrayList<>()) : Map.of(), isDone);
  }

  private static Policy policy(Map<String, String> annotations) throws Standing.Refusal {
    String policy = annotations.get(AckAnnotations.ADOPTION_POLICY);
    if (policy == null) {
      return Policy.NONE;
    }
    return switch (policy) {
      case "adopt" -> Policy.ADOPT;
      case "adopt-or-create" -> Policy.ADOPT_OR_CREATE;
      default ->
          throw new Standing.Refusal(
              "unrecognized adoption policy %s. Supported policies are %s"
                  .formatted(policy, POLICIES));
    };
  }

  private Map<String, String> required(String text) throws Standing.Refusal {
    Map<String, String> fields;
    try {
      fields = parsed(text);
    } catch (IllegalArgumentException e) {
      throw new Standing.Refusal(
          "unmarshalling adoption-fields annotation: %s. Write it like %s"
              .formatted(e.getMessage(), example()));
    }
    for (String name : descriptor.identifierFields()) {
      if (fields.getOrDefault(name, "").isBlank()) {
        throw new Standing.Refusal(
            "Error populating adoption fields: required field missing: %s. Write the annotation %s like %s"
                .formatted(name, AckAnnotations.ADOPTION_FIELDS, example()));
      }
    }
    return fields;
  }

  private Map<String, String> readable(String text, Policy policy, List<Advice> advice) {
    if (text.isBlank()) {
      return Map.of();
    }
    try {
      return parsed(text);
    } catch (IllegalArgumentException e) {
      if (policy == Policy.ADOPT_OR_CREATE) {
        advice.add(
            new Advice(
                Reasons.INVALID_ADOPTION_FIELDS,
                "The annotation %s is left out of account: %s. Write it like %s"
                    .formatted(AckAnnotations.ADOPTION_FIELDS, e.getMessage(), example())));
      }
      return Map.of();
    }
  }

  /** Returns the members; what is no object of texts is an IllegalArgumentException. */
  private Map<String, String> parsed(String text) {
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
    if (!tree.isObject()) {
      throw new IllegalArgumentException(
          text.isBlank() ? "it is missing or empty" : "it is no JSON object");
    }
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      if (!member.getValue().isTextual()) {
        throw new IllegalArgumentException("the value of " + member.getKey() + " is no string");
      }
      fields.put(member.getKey(), member.getValue().textValue());
    }
    fields.keySet().retainAll(descriptor.identifierFields());
    return fields;
  }

  private String example() {
    return "{\"%s\": \"...\"}"
        .formatted(String.join("\": \"...\", \"", descriptor.identifierFields()));
  }
}
