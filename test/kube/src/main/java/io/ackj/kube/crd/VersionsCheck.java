package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.NameFormats;
import io.ackj.kube.status.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the versions of a CRD, then what they have in common. */
final class VersionsCheck {
  private static final FieldPath VERSIONS = FieldPath.of("spec.versions");

  private final Definition crd;
  private final List<FieldError> errors;

  VersionsCheck(Definition crd, List<FieldError> errors) {
    this.crd = crd;
    this.errors = errors;
  }

  void run() {
    List<JsonNode> versions = crd.versions();
    for (int i = 0; i < versions.size(); i++) {
      JsonNode version = versions.get(i);
      checkName(version.path("name"), VERSIONS.index(i).child("name"));
      checkDeprecation(version, VERSIONS.index(i).child("deprecationWarning"));
      checkParts(version, i, false);
    }
    checkUniqueness(versions);
    if (!versions.isEmpty()) {
      checkName(versions.get(0).path("name"), FieldPath.of("spec.version"));
    }
  }

  void runShared() {
    if (!crd.versions().isEmpty()) {
      checkParts(crd.versions().get(0), 0, true);
    }
  }

  private void checkName(JsonNode name, FieldPath path) {
    List<String> wrong = NameFormats.dns1035Label(name.asText());
    if (!wrong.isEmpty()) {
      errors.add(FieldErrors.invalid(path, name, String.join(",", wrong)));
    }
  }

  private void checkDeprecation(JsonNode version, FieldPath path) {
    JsonNode warning = version.path("deprecationWarning");
    String wrong = wrongWithDeprecation(version, warning);
    if (wrong != null) {
      errors.add(FieldErrors.invalid(path, warning, wrong));
    }
  }

  private static @Nullable String wrongWithDeprecation(JsonNode version, JsonNode warning) {
    if (!warning.isTextual()) {
      return null;
    }
    if (!version.path("deprecated").asBoolean()) {
      return "can only be set for deprecated versions";
    }
    if (warning.asText().length() > 256) {
      return "must be <= 256 characters long";
    }
    return warning.asText().isEmpty() ? "must not be an empty string" : null;
  }

  /** Checks the parts of a version that it shares with all others, or those that it does not. */
  private void checkParts(JsonNode version, int index, boolean shared) {
    if (crd.isShared("schema") == shared) {
      JsonNode schema = version.path("schema").path("openAPIV3Schema");
      FieldPath path = crd.path(index, "schema").child("openAPIV3Schema");
      errors.addAll(CrdSchemaCheck.check(schema, path, crd.hasStatus(version)));
    }
    PartsCheck parts = new PartsCheck(errors);
    if (crd.isShared("subresources") == shared) {
      JsonNode scale = version.path("subresources").path("scale");
      parts.checkScale(scale, crd.path(index, "subresources"));
    }
    if (crd.isShared("additionalPrinterColumns") == shared) {
      parts.checkColumns(
          version.path("additionalPrinterColumns"), crd.path(index, "additionalPrinterColumns"));
    }
    if (crd.isShared("selectableFields") == shared) {
      parts.checkSelectableFields(
          version.path("selectableFields"),
          version.path("schema").path("openAPIV3Schema"),
          crd.path(index, "selectableFields"));
    }
  }

  private void checkUniqueness(List<JsonNode> versions) {
    Set<String> names = new HashSet<>();
    long stored = 0;
    boolean unique = true;
    for (JsonNode version : versions) {
      unique &= names.add(version.path("name").asText());
      stored += version.path("storage").asBoolean() ? 1 : 0;
    }
    if (!unique) {
      errors.add(wrong("must contain unique version names"));
    }
    if (stored != 1) {
      errors.add(wrong("must have exactly one version marked as storage version"));
    }
  }

  private FieldError wrong(String detail) {
    String shown = InternalForm.ofVersions(crd);
    return new FieldError(FieldError.Kind.INVALID, VERSIONS.text(), shown, detail);
  }
}
