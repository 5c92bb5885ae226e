package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.JsonEquality;
import io.ackj.kube.schema.NameFormats;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a CRD as a whole, in the order of a real API server. */
final class DefinitionCheck {
  private static final FieldPath SPEC = FieldPath.of("spec");
  private static final FieldPath STORED_VERSIONS = FieldPath.of("status.storedVersions");

  private final Definition crd;
  private final @Nullable Definition old;
  private final List<FieldError> errors = new ArrayList<>();

  DefinitionCheck(Definition crd, @Nullable Definition old) {
    this.crd = crd;
    this.old = old;
  }

  List<FieldError> errors() {
    if (old == null) {
      checkName();
    }
    checkGroup();
    tellUnlessOneOf(SPEC.child("scope"), crd.spec().path("scope"), "Cluster", "Namespaced");
    checkSchemasAreThere();
    new VersionsCheck(crd, errors).run();
    errors.addAll(NamesCheck.check(crd.names()));
    new VersionsCheck(crd, errors).runShared();
    checkConversion(crd.spec().path("conversion"), SPEC.child("conversion"));
    if (old != null) {
      checkImmutable(old);
    }
    checkStoredVersions();
    checkApproval();
    checkPreserveUnknownFields();
    return errors;
  }

  private void checkName() {
    String name = crd.object().path("metadata").path("name").asText();
    String required = crd.names().path("plural").asText() + "." + crd.spec().path("group").asText();
    if (!name.equals(required)) {
      errors.add(
          FieldErrors.invalid(
              FieldPath.of("metadata.name"), name, "must be spec.names.plural+\".\"+spec.group"));
    }
  }

  private void checkGroup() {
    FieldPath path = SPEC.child("group");
    String group = crd.spec().path("group").asText();
    List<String> wrong = NameFormats.dns1123Subdomain(group);
    if (group.isEmpty()) {
      errors.add(FieldErrors.required(path, ""));
    } else if (!wrong.isEmpty()) {
      errors.add(FieldErrors.invalid(path, group, String.join(",", wrong)));
    } else if (!group.contains(".")) {
      errors.add(FieldErrors.invalid(path, group, "should be a domain with at least one dot"));
    }
  }

  private void tellUnlessOneOf(FieldPath path, JsonNode value, String... supported) {
    if (value.asText().isEmpty()) {
      errors.add(FieldErrors.required(path, ""));
    } else if (!List.of(supported).contains(value.asText())) {
      errors.add(FieldErrors.notSupported(path, value, List.of(supported)));
    }
  }

  private void checkSchemasAreThere() {
    List<JsonNode> versions = crd.versions();
    for (int i = 0; i < versions.size(); i++) {
      if (!versions.get(i).path("schema").path("openAPIV3Schema").isObject()) {
        FieldPath path = SPEC.child("versions").index(i).child("schema.openAPIV3Schema");
        errors.add(FieldErrors.required(path, ""));
      }
    }
  }

  private void checkConversion(JsonNode conversion, FieldPath path) {
    tellUnlessOneOf(path.child("strategy"), conversion.path("strategy"), "None", "Webhook");
    JsonNode webhook = conversion.path("webhook");
    boolean hasReviewVersions = !webhook.path("conversionReviewVersions").isEmpty();
    if (conversion.path("strategy").asText().equals("Webhook")) {
      checkWebhook(webhook, path.child("webhookClientConfig"));
      if (!hasReviewVersions) {
        errors.add(FieldErrors.required(path.child("conversionReviewVersions"), ""));
      }
      return;
    }
    String detail = "should not be set when strategy is not set to Webhook";
    if (webhook.has("clientConfig")) {
      errors.add(FieldErrors.forbidden(path.child("webhookClientConfig"), detail));
    }
    if (hasReviewVersions) {
      errors.add(FieldErrors.forbidden(path.child("conversionReviewVersions"), detail));
    }
  }

  private void checkWebhook(JsonNode webhook, FieldPath path) {
    JsonNode client = webhook.path("clientConfig");
    if (!client.isObject()) {
      errors.add(FieldErrors.required(path, "required when strategy is set to Webhook"));
    } else if (client.has("url") == client.has("service")) {
      errors.add(FieldErrors.required(path, "exactly one of url or service is required"));
    }
  }

  private void checkImmutable(Definition before) {
    if (before.isEstablished()) {
      tellIfChanged(SPEC.child("scope"), before.spec().path("scope"), crd.spec().path("scope"));
      tellIfChanged(
          SPEC.child("names.kind"), before.names().path("kind"), crd.names().path("kind"));
    }
    tellIfChanged(SPEC.child("group"), before.spec().path("group"), crd.spec().path("group"));
    tellIfChanged(
        SPEC.child("names.plural"), before.names().path("plural"), crd.names().path("plural"));
  }

  private void tellIfChanged(FieldPath path, JsonNode before, JsonNode now) {
    if (!JsonEquality.equal(before, now)) {
      errors.add(FieldErrors.immutable(path, now));
    }
  }

  private void checkStoredVersions() {
    JsonNode stored = crd.object().path("status").path("storedVersions");
    if (stored.isEmpty()) {
      errors.add(
          new FieldError(
              FieldError.Kind.INVALID,
              STORED_VERSIONS.text(),
              "null",
              "must have at least one stored version"));
      return;
    }
    Set<String> listed = new HashSet<>();
    stored.forEach(name -> listed.add(name.asText()));
    for (JsonNode version : crd.versions()) {
      String name = version.path("name").asText();
      // As in Kubernetes, a second version of the same name finds the name gone.
      boolean isListed = listed.remove(name);
      if (version.path("storage").asBoolean() && !isListed) {
        errors.add(
            FieldErrors.invalid(STORED_VERSIONS, stored, "must have the storage version " + name));
      }
    }
    for (int i = 0; i < stored.size(); i++) {
      if (listed.contains(stored.get(i).asText())) {
        errors.add(removed(i, stored.get(i)));
      }
    }
  }

  private static FieldError removed(int index, JsonNode version) {
    String name = version.asText();
    return FieldErrors.invalid(
        STORED_VERSIONS.index(index),
        version,
        "missing from spec.versions; %s was previously a storage version, and must remain in"
                .formatted(name)
            + " spec.versions until a storage migration ensures no data remains persisted in"
            + " %s and removes %s from status.storedVersions".formatted(name, name));
  }

  private void checkApproval() {
    String group = crd.spec().path("group").asText();
    String annotation = "api-approved.kubernetes.io";
    JsonNode annotations = crd.object().path("metadata").path("annotations");
    boolean isProtected = group.endsWith(".k8s.io") || group.endsWith(".kubernetes.io");
    if (isProtected && !annotations.has(annotation)) {
      errors.add(
          FieldErrors.required(
              FieldPath.of("metadata.annotations").key(annotation),
              "protected groups must have approval annotation \"%s\", see".formatted(annotation)
                  + " https://github.com/kubernetes/enhancements/pull/1111"));
    }
  }

  private void checkPreserveUnknownFields() {
    if (crd.spec().path("preserveUnknownFields").asBoolean()) {
      errors.add(
          FieldErrors.invalid(
              SPEC.child("preserveUnknownFields"),
              BooleanNode.TRUE,
              "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in"
                  + " spec.versions[*].schema instead"));
    }
  }
}
