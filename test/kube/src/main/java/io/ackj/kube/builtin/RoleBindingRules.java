package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A binding names a role, for ever, and subjects that make sense.
 *
 * @param namespaced whether it is a RoleBinding, not a ClusterRoleBinding
 */
record RoleBindingRules(boolean namespaced) implements KindRules {
  private static final String GROUP = "rbac.authorization.k8s.io";

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    ObjectNode role = object.withObjectProperty("roleRef");
    if (role.path("apiGroup").asText().isEmpty()) {
      role.put("apiGroup", GROUP);
    }
    for (JsonNode subject : object.path("subjects")) {
      if (!subject.has("apiGroup") && isPerson(subject)) {
        ((ObjectNode) subject).put("apiGroup", GROUP);
      }
    }
  }

  private static boolean isPerson(JsonNode subject) {
    return List.of("User", "Group").contains(subject.path("kind").asText());
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    Findings findings = new Findings();
    JsonNode role = object.path("roleRef");
    checkRole(role, findings);
    JsonNode subjects = object.path("subjects");
    for (int i = 0; i < subjects.size(); i++) {
      checkSubject("subjects[" + i + "]", subjects.get(i), findings);
    }
    if (old != null) {
      if (role.path("name").asText().isEmpty()) {
        findings.required("roleRef.name", "");
      }
      checkSame(role, old.path("roleRef"), findings);
    }
    checkNames(subjects, findings);
    if (old == null && role.path("name").asText().isEmpty()) {
      findings.required("roleRef.name", "");
    }
    return findings.errors();
  }

  private void checkRole(JsonNode role, Findings findings) {
    String group = role.path("apiGroup").asText();
    if (!group.equals(GROUP)) {
      findings.notSupported("roleRef.apiGroup", group, List.of(GROUP));
    }
    List<String> kinds = namespaced ? List.of("Role", "ClusterRole") : List.of("ClusterRole");
    String kind = role.path("kind").asText();
    if (!kinds.contains(kind)) {
      findings.notSupported("roleRef.kind", kind, kinds);
    }
    String name = role.path("name").asText();
    findings.invalid("roleRef.name", name, NameFormats.pathSegment(name));
  }

  private static void checkSame(JsonNode role, JsonNode old, Findings findings) {
    findings.immutable(
        "roleRef", GoStruct.show(role, GoStruct.ROLE_REF), GoStruct.show(old, GoStruct.ROLE_REF));
  }

  private void checkSubject(String field, JsonNode subject, Findings findings) {
    String kind = subject.path("kind").asText();
    String group = subject.path("apiGroup").asText();
    if (isPerson(subject)) {
      if (!group.equals(GROUP)) {
        findings.notSupported(field + ".apiGroup", group, List.of(GROUP));
      }
      return;
    }
    if (!kind.equals("ServiceAccount")) {
      findings.notSupported(field + ".kind", kind, List.of("ServiceAccount", "User", "Group"));
      return;
    }
    String name = subject.path("name").asText();
    if (!name.isEmpty()) {
      findings.invalid(field + ".name", name, NameFormats.subdomain(name));
    }
    if (!group.isEmpty()) {
      findings.notSupported(field + ".apiGroup", group, List.of(""));
    }
    if (!namespaced && subject.path("namespace").asText().isEmpty()) {
      findings.required(field + ".namespace", "");
    }
  }

  /** Real servers find missing names in a second round. */
  private static void checkNames(JsonNode subjects, Findings findings) {
    for (int i = 0; i < subjects.size(); i++) {
      if (subjects.get(i).path("name").asText().isEmpty()) {
        findings.required("subjects[" + i + "].name", "");
      }
    }
  }
}
