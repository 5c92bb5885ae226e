package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.SchemaParser;
import io.ackj.kube.schema.cel.CelRules;
import io.ackj.kube.schema.cel.CompiledRule;
import io.ackj.kube.schema.cel.RulePath;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the rules in CEL of one node of a schema. */
final class RuleCheck {
  private static final List<String> REASONS =
      List.of(
          "FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

  private final JsonNode schema;
  private final JsonNode rules;
  private final FieldPath path;

  RuleCheck(JsonNode schema, FieldPath path) {
    this.schema = schema;
    this.rules = schema.path("x-kubernetes-validations");
    this.path = path.child("x-kubernetes-validations");
  }

  /** Returns what is wrong before anything is compiled. */
  List<FieldError> checkForm() {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      checkRule(errors, rules.get(i), path.index(i));
    }
    return errors;
  }

  private void checkRule(List<FieldError> errors, JsonNode rule, FieldPath at) {
    FieldError wrong = wrongWithText(rule, at);
    if (wrong != null) {
      errors.add(wrong);
    }
    if (isBlank(rule.path("messageExpression"))) {
      errors.add(
          FieldErrors.required(
              at.child("messageExpression"), "messageExpression must be non-empty if specified"));
    }
    JsonNode reason = rule.path("reason");
    if (reason.isTextual() && !REASONS.contains(reason.asText())) {
      errors.add(FieldErrors.notSupported(at.child("reason"), reason, REASONS));
    }
    if (rule.path("fieldPath").isTextual() && !rule.path("fieldPath").asText().isEmpty()) {
      checkFieldPath(errors, rule.path("fieldPath"), at.child("fieldPath"));
    }
  }

  private static @Nullable FieldError wrongWithText(JsonNode rule, FieldPath at) {
    String text = rule.path("rule").asText().strip();
    JsonNode message = rule.path("message");
    if (text.isEmpty()) {
      return FieldErrors.required(at.child("rule"), "rule is not specified");
    }
    if (isBlank(message)) {
      return FieldErrors.invalid(at.child("message"), message, "must be non-empty if specified");
    }
    if (hasLineBreak(message.asText().strip())) {
      return FieldErrors.invalid(at.child("message"), message, "must not contain line breaks");
    }
    if (hasLineBreak(text) && message.asText().isEmpty()) {
      return FieldErrors.required(
          at.child("message"), "message must be specified if rule contains line breaks");
    }
    return null;
  }

  private static boolean isBlank(JsonNode text) {
    return !text.asText().isEmpty() && text.asText().isBlank();
  }

  private static boolean hasLineBreak(String text) {
    return text.contains("\n") || text.contains("\r");
  }

  private void checkFieldPath(List<FieldError> errors, JsonNode text, FieldPath at) {
    if (isBlank(text)) {
      errors.add(FieldErrors.invalid(at, text, "must be non-empty if specified"));
    }
    if (hasLineBreak(text.asText())) {
      errors.add(FieldErrors.invalid(at, text, "must not contain line breaks"));
    }
    try {
      RulePath.parse(text.asText(), SchemaParser.parse(schema), true);
    } catch (RulePath.InvalidPathException e) {
      errors.add(FieldErrors.invalid(at, text, "must be a valid path"));
    }
  }

  /**
   * Returns what compiling tells.
   *
   * @param root whether the schema is that of a whole resource
   * @param uncorrelated within which old and new values do not correspond; null if they do
   */
  List<FieldError> compile(boolean root, @Nullable FieldPath uncorrelated) {
    if (rules.isEmpty()) {
      return List.of();
    }
    List<FieldError> errors = new ArrayList<>();
    boolean resource = root || schema.path("x-kubernetes-embedded-resource").asBoolean();
    List<CompiledRule> compiled = CelRules.compile(SchemaParser.parse(schema), resource);
    for (int i = 0; i < compiled.size(); i++) {
      tell(errors, compiled.get(i), i, uncorrelated);
    }
    return errors;
  }

  private void tell(
      List<FieldError> errors, CompiledRule rule, int index, @Nullable FieldPath uncorrelated) {
    FieldPath at = path.index(index);
    if (rule.error() != null) {
      errors.add(broken(at.child("rule"), rules.get(index), rule.error()));
    }
    if (rule.messageError() != null) {
      errors.add(broken(at.child("messageExpression"), rules.get(index), rule.messageError()));
    }
    if (rule.usesOldSelf() && uncorrelated != null) {
      errors.add(
          FieldErrors.invalid(
              at.child("rule"),
              rule.rule().rule(),
              "oldSelf cannot be used on the uncorrelatable portion of the schema within "
                  + uncorrelated));
    }
    Boolean optional = rule.rule().optionalOldSelf();
    if (!rule.usesOldSelf() && optional != null) {
      errors.add(
          FieldErrors.invalid(
              at.child("optionalOldSelf"),
              BooleanNode.valueOf(optional),
              "may not be set if oldSelf is not used in rule"));
    }
  }

  private static FieldError broken(FieldPath at, JsonNode rule, String detail) {
    return new FieldError(FieldError.Kind.INVALID, at.text(), InternalForm.ofRule(rule), detail);
  }
}
