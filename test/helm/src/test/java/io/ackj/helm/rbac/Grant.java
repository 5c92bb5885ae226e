package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.helm.Project;
import io.ackj.helm.Rendered;
import java.util.ArrayList;
import java.util.List;

/**
 * A right that a role of the chart gives to the controller.
 *
 * @param role the role, with all of its rules
 * @param name of the only objects that it is about, one of them; empty if it is about all
 */
record Grant(JsonNode role, Right right, String name) {
  /** Returns what the roles give that are bound to somebody. */
  static List<Grant> of(Rendered chart) {
    List<Grant> grants = new ArrayList<>();
    for (JsonNode role : chart.objects()) {
      if (chart.objects().stream().anyMatch(binding -> binds(binding, role))) {
        for (JsonNode rule : role.path("rules")) {
          String name = rule.at("/resourceNames/0").asText();
          Right.of(rule).forEach(right -> grants.add(new Grant(role, right, name)));
        }
      }
    }
    return grants;
  }

  private static boolean binds(JsonNode binding, JsonNode role) {
    return binding.at("/roleRef/kind").equals(role.path("kind"))
        && binding.at("/roleRef/name").equals(role.at("/metadata/name"))
        && binding.at("/metadata/namespace").equals(role.at("/metadata/namespace"));
  }

  /** Returns the same for a release of another name than {@link Variant#RELEASE}. */
  Grant renamed(String release) {
    String text = role.toString().replace(Variant.RELEASE, release);
    return new Grant(Project.parse(text), right, name);
  }

  /** Returns whether it decides whether a request is allowed. */
  boolean isAbout(AuditLog.Request request) {
    return right.equals(request.right())
        && (namespace().isEmpty() || namespace().equals(request.namespace()));
  }

  /** Returns whether both give the same right at the same place. */
  boolean isSameAs(Grant other) {
    return right.equals(other.right())
        && namespace().equals(other.namespace())
        && role.at("/metadata/name").equals(other.role().at("/metadata/name"));
  }

  /** Returns where the right holds; empty for the whole cluster. */
  String namespace() {
    return role.at("/metadata/namespace").asText();
  }

  /** Returns the role without this right, and with all others. */
  JsonNode roleWithout() {
    ObjectNode reduced = role.deepCopy();
    ArrayNode rules = reduced.putArray("rules");
    for (JsonNode rule : role.path("rules")) {
      for (Right each : Right.of(rule)) {
        if (!each.equals(right)) {
          rules.add(ruleOf(each, rule.path("resourceNames")));
        }
      }
    }
    return reduced;
  }

  private static JsonNode ruleOf(Right right, JsonNode names) {
    ObjectNode rule = Project.YAML.createObjectNode();
    rule.putArray("apiGroups").add(right.group());
    rule.putArray("resources").add(right.resource());
    rule.putArray("verbs").add(right.verb());
    if (names.isArray()) {
      rule.set("resourceNames", names);
    }
    return rule;
  }

  @Override
  public String toString() {
    return right + (namespace().isEmpty() ? " in the cluster" : " in " + namespace());
  }
}
