package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks each node of a schema for itself, and compiles its rules. */
final class OpenApiCheck {
  private static final Set<String> TYPE_AND_METADATA = Set.of("metadata", "kind", "apiVersion");

  private OpenApiCheck() {}

  /**
   * What is wrong with a node and those below it.
   *
   * @param rules of the rules in CEL; they are told after all else
   */
  private record Findings(List<FieldError> schema, List<FieldError> rules) {
    static Findings none() {
      return new Findings(new ArrayList<>(), new ArrayList<>());
    }

    void add(Findings other) {
      schema.addAll(other.schema);
      rules.addAll(other.rules);
    }
  }

  /**
   * Where a node stands.
   *
   * @param forbidsDefaults why there may be no default; null if there may
   * @param insideMetadata whether it belongs to the metadata of a resource
   * @param uncorrelated the node above within which old and new values do not correspond; null if
   *     there is none
   * @param compiles whether rules are compiled
   */
  private record Place(
      boolean root,
      @Nullable String forbidsDefaults,
      boolean insideMetadata,
      @Nullable FieldPath uncorrelated,
      boolean compiles) {

    Place below() {
      return new Place(false, forbidsDefaults, insideMetadata, uncorrelated, compiles);
    }

    Place nested() {
      return new Place(false, forbidsDefaults, insideMetadata, uncorrelated, false);
    }

    Place forbidding(String reason) {
      return new Place(false, reason, insideMetadata, uncorrelated, compiles);
    }

    Place metadata() {
      return new Place(false, forbidsDefaults, true, uncorrelated, compiles);
    }

    Place uncorrelatedIn(FieldPath list) {
      FieldPath highest = uncorrelated == null ? list : uncorrelated;
      return new Place(false, forbidsDefaults, insideMetadata, highest, compiles);
    }
  }

  static List<FieldError> check(JsonNode schema, FieldPath path, boolean compiles) {
    Findings findings = walk(schema, path, new Place(true, null, false, null, compiles));
    findings.schema().addAll(findings.rules());
    return findings.schema();
  }

  private static Findings walk(JsonNode schema, FieldPath path, Place place) {
    Findings findings = Findings.none();
    checkNode(findings.schema(), schema, path, place);
    walkAdditionalProperties(findings, schema, path, place);
    walkProperties(findings, schema, path, place);
    walkCombinations(findings, schema, path, place.nested());
    if (schema.path("items").isObject()) {
      boolean map = schema.path("x-kubernetes-list-type").asText().equals("map");
      Place below = map ? place.below() : place.uncorrelatedIn(path);
      findings.add(walk(schema.path("items"), path.child("items"), below));
    }
    findings.schema().addAll(ListTypeCheck.check(schema, path));
    RuleCheck rules = new RuleCheck(schema, path);
    findings.schema().addAll(rules.checkForm());
    if (findings.schema().isEmpty() && place.compiles()) {
      findings.rules().addAll(rules.compile(place.root(), place.uncorrelated()));
    }
    return findings;
  }

  private static void walkAdditionalProperties(
      Findings findings, JsonNode schema, FieldPath path, Place place) {
    JsonNode additional = schema.path("additionalProperties");
    FieldPath at = path.child("additionalProperties");
    boolean any = additional.isBoolean() && additional.booleanValue();
    if (!additional.isMissingNode() && !schema.path("properties").isEmpty() && !any) {
      findings
          .schema()
          .add(
              FieldErrors.forbidden(
                  at, "additionalProperties and properties are mutual exclusive"));
    }
    if (additional.isObject()) {
      Place below =
          place.insideMetadata()
              ? place.forbidding("inside additionalProperties applying to object metadata")
              : place.below();
      findings.add(walk(additional, at, below));
    }
  }

  private static void walkProperties(
      Findings findings, JsonNode schema, FieldPath path, Place place) {
    boolean resource = place.root() || schema.path("x-kubernetes-embedded-resource").asBoolean();
    for (var property : schema.path("properties").properties()) {
      String name = property.getKey();
      Place below = place.below();
      if (resource && TYPE_AND_METADATA.contains(name)) {
        below = below.metadata();
        below = place.root() ? below.forbidding("in top-level " + name) : below;
      }
      findings.add(walk(property.getValue(), path.child("properties").key(name), below));
    }
  }

  private static void walkCombinations(
      Findings findings, JsonNode schema, FieldPath path, Place nested) {
    if (schema.path("not").isObject()) {
      findings.add(walk(schema.path("not"), path.child("not"), nested));
    }
    for (String field : List.of("allOf", "oneOf", "anyOf")) {
      JsonNode parts = schema.path(field);
      for (int i = 0; i < parts.size(); i++) {
        findings.add(walk(parts.get(i), path.child(field).index(i), nested));
      }
    }
  }

  private static void checkNode(
      List<FieldError> errors, JsonNode schema, FieldPath path, Place place) {
    KeywordCheck keywords = new KeywordCheck(schema, path, errors);
    keywords.checkType();
    JsonNode value = schema.path("default");
    if (!value.isMissingNode() && !value.isNull() && place.forbidsDefaults() != null) {
      errors.add(
          FieldErrors.forbidden(
              path.child("default"), "must not be set " + place.forbidsDefaults()));
    }
    keywords.checkUnsupported();
    if (place.insideMetadata() && schema.path("x-kubernetes-embedded-resource").asBoolean()) {
      errors.add(
          FieldErrors.forbidden(
              path.child("x-kubernetes-embedded-resource"),
              "must not be used inside of resource meta"));
    }
    keywords.checkUniqueItems();
  }
}
