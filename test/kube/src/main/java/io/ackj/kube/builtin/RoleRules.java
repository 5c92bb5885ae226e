package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each rule of a role has to say what it is about.
 *
 * @param namespaced whether it is a Role, not a ClusterRole
 */
record RoleRules(boolean namespaced) implements KindRules {
  private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    // A role has no defaults.
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    JsonNode rules = object.path("rules");
    for (int i = 0; i < rules.size(); i++) {
      checkRule("rules[" + i + "]", rules.get(i), findings);
    }
    JsonNode aggregation = object.path("aggregationRule");
    if (aggregation.isObject()) {
      checkSelectors(aggregation.path("clusterRoleSelectors"), findings);
    }
    // Real servers find missing verbs in a second round.
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).path("verbs").isEmpty()) {
        findings.required("rules[" + i + "].verbs", "");
      }
    }
    return findings.errors();
  }

  private void checkRule(String field, JsonNode rule, Findings findings) {
    JsonNode urls = rule.path("nonResourceURLs");
    if (urls.isEmpty()) {
      if (rule.path("apiGroups").isEmpty()) {
        findings.required(
            field + ".apiGroups", "resource rules must supply at least one api group");
      }
      if (rule.path("resources").isEmpty()) {
        findings.required(field + ".resources", "resource rules must supply at least one resource");
      }
      return;
    }
    if (namespaced) {
      findings.invalid(
          field + ".nonResourceURLs", urls, "namespaced rules cannot apply to non-resource URLs");
    }
    if (!rule.path("apiGroups").isEmpty()
        || !rule.path("resources").isEmpty()
        || !rule.path("resourceNames").isEmpty()) {
      findings.invalid(
          field + ".nonResourceURLs",
          urls,
          "rules cannot apply to both regular resources and non-resource URLs");
    }
  }

  private static void checkSelectors(JsonNode selectors, Findings findings) {
    String field = "aggregationRule.clusterRoleSelectors";
    if (selectors.isEmpty()) {
      findings.required(
          field, "at least one clusterRoleSelector required if aggregationRule is non-nil");
    }
    for (int i = 0; i < selectors.size(); i++) {
      checkSelector(field + "[" + i + "]", selectors.get(i), findings);
    }
  }

  private static void checkSelector(String field, JsonNode selector, Findings findings) {
    int before = findings.errors().size();
    for (Map.Entry<String, JsonNode> label : selector.path("matchLabels").properties()) {
      String value = label.getValue().asText();
      String labels = field + ".matchLabels";
      findings.invalid(labels, label.getKey(), NameFormats.qualifiedName(label.getKey()));
      findings.invalid(labels, value, NameFormats.labelValue(value));
    }
    JsonNode expressions = selector.path("matchExpressions");
    for (int i = 0; i < expressions.size(); i++) {
      checkExpression(field + ".matchExpressions[" + i + "]", expressions.get(i), findings);
    }
    if (findings.errors().size() > before) {
      findings.invalid(field, NullNode.getInstance(), "invalid label selector.");
    }
  }

  private static void checkExpression(String field, JsonNode expression, Findings findings) {
    String operator = expression.path("operator").asText();
    JsonNode values = expression.path("values");
    if (!OPERATORS.contains(operator)) {
      findings.invalid(field + ".operator", operator, "not a valid selector operator");
    } else if (operator.endsWith("In") && values.isEmpty()) {
      findings.required(field + ".values", "must be specified when `operator` is 'In' or 'NotIn'");
    } else if (!operator.endsWith("In") && !values.isEmpty()) {
      findings.forbidden(
          field + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
    }
    String key = expression.path("key").asText();
    findings.invalid(field + ".key", key, NameFormats.qualifiedName(key));
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i).asText();
      findings.invalid(field + ".values[" + i + "]", value, NameFormats.labelValue(value));
    }
  }
}
