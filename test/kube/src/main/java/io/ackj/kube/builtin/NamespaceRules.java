package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A namespace starts as active and held by a finalizer, and has its name as a label. Its finalizers
 * change through the subresource {@code finalize} only.
 *
 * @param subresource through which it is written; empty for the namespace itself
 */
record NamespaceRules(String subresource) implements KindRules {
  private static final String FINALIZER = "kubernetes";
  private static final Set<String> STANDARD = Set.of(FINALIZER, "orphan", "foregroundDeletion");

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    labelWithName(object);
    if (old == null) {
      object.putObject("status").put("phase", "Active");
      hold(object.withObjectProperty("spec"));
      return;
    }
    if (!subresource.equals("finalize")) {
      object.set("spec", old.path("spec").deepCopy());
    }
    ObjectNode status = object.withObjectProperty("status");
    if (!status.has("phase")) {
      status.put("phase", "Active");
    }
  }

  private static void labelWithName(ObjectNode object) {
    ObjectNode metadata = object.withObjectProperty("metadata");
    String name = metadata.path("name").asText();
    if (!name.isEmpty()) {
      metadata.withObjectProperty("labels").put("kubernetes.io/metadata.name", name);
    }
  }

  private static void hold(ObjectNode spec) {
    ArrayNode finalizers = spec.withArrayProperty("finalizers");
    for (JsonNode finalizer : finalizers) {
      if (finalizer.asText().equals(FINALIZER)) {
        return;
      }
    }
    finalizers.add(FINALIZER);
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    if (subresource.equals("status")) {
      checkPhase(object, findings);
      return findings.errors();
    }
    int index = 0;
    for (JsonNode finalizer : object.path("spec").path("finalizers")) {
      String field = "spec.finalizers";
      checkFinalizer(
          subresource.equals("finalize") ? field + "[" + index++ + "]" : field,
          finalizer.asText(),
          findings);
    }
    return findings.errors();
  }

  private static void checkFinalizer(String field, String finalizer, Findings findings) {
    findings.invalid(field, finalizer, NameFormats.qualifiedName(finalizer));
    if (!finalizer.contains("/") && !STANDARD.contains(finalizer)) {
      findings.invalid(
          field, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
    }
  }

  private static void checkPhase(ObjectNode object, Findings findings) {
    boolean ends = object.path("metadata").hasNonNull("deletionTimestamp");
    String wanted = ends ? "Terminating" : "Active";
    String phase = object.path("status").path("phase").asText();
    if (!phase.equals(wanted)) {
      findings.invalid(
          "status.Phase",
          phase,
          "may only be '%s' if `deletionTimestamp` is %sempty"
              .formatted(wanted, ends ? "not " : ""));
    }
  }
}
