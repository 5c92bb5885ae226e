package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of built-in kinds, most of which no JSON path could compute. */
final class BuiltInColumns {
  private static final Map<String, List<Column>> BY_RESOURCE =
      Map.ofEntries(
          Map.entry("namespaces", namespace()),
          Map.entry("configmaps", configMap()),
          Map.entry("secrets", secret()),
          Map.entry("serviceaccounts", List.of(Column.name(0), Column.age())),
          Map.entry("events", EventColumns.CORE),
          Map.entry("events.events.k8s.io", EventColumns.EVENTS),
          Map.entry("leases.coordination.k8s.io", lease()),
          Map.entry("roles.rbac.authorization.k8s.io", List.of(Column.name(0), Column.createdAt())),
          Map.entry(
              "clusterroles.rbac.authorization.k8s.io",
              List.of(Column.name(0), Column.createdAt())),
          Map.entry("rolebindings.rbac.authorization.k8s.io", binding()),
          Map.entry("clusterrolebindings.rbac.authorization.k8s.io", binding()),
          Map.entry("customresourcedefinitions.apiextensions.k8s.io", definition()));

  private BuiltInColumns() {}

  /** Returns the columns of a resource such as {@code leases.coordination.k8s.io}, or none. */
  static List<Column> of(String qualifiedName) {
    return BY_RESOURCE.getOrDefault(qualifiedName, List.of());
  }

  private static List<Column> namespace() {
    return List.of(
        Column.name(0),
        Column.ofText(
            "Status",
            "The status of the namespace",
            0,
            object -> object.path("status").path("phase").asText()),
        Column.age());
  }

  private static List<Column> configMap() {
    return List.of(
        Column.name(0),
        count("How many entries it has, texts and bytes.", "data", "binaryData"),
        Column.age());
  }

  private static List<Column> secret() {
    return List.of(
        Column.name(0),
        Column.ofText(
            "Type", "What sort of secret it is.", 0, object -> object.path("type").asText()),
        count("How many entries it has.", "data"),
        Column.age());
  }

  private static Column count(String description, String... fields) {
    return new Column(
        "Data",
        "string",
        "",
        description,
        0,
        (object, now) -> {
          int entries = 0;
          for (String field : fields) {
            entries += object.path(field).size();
          }
          return JsonNodeFactory.instance.numberNode(entries);
        });
  }

  private static List<Column> lease() {
    return List.of(
        Column.name(0),
        Column.ofText(
            "Holder",
            "Who holds the lease.",
            0,
            object -> object.path("spec").path("holderIdentity").asText()),
        Column.age());
  }

  private static List<Column> binding() {
    return List.of(
        Column.name(0),
        Column.ofText("Role", "The role that is granted.", 0, BuiltInColumns::role),
        Column.age(),
        Column.ofText("Users", "Users in the binding", 1, object -> subjects(object, "User")),
        Column.ofText("Groups", "Groups in the binding", 1, object -> subjects(object, "Group")),
        Column.ofText(
            "ServiceAccounts",
            "ServiceAccounts in the binding",
            1,
            object -> subjects(object, "ServiceAccount")));
  }

  private static String role(ObjectNode binding) {
    JsonNode role = binding.path("roleRef");
    return role.path("kind").asText() + "/" + role.path("name").asText();
  }

  private static String subjects(ObjectNode binding, String kind) {
    List<String> names = new ArrayList<>();
    for (JsonNode subject : binding.path("subjects")) {
      if (subject.path("kind").asText().equals(kind)) {
        String name = subject.path("name").asText();
        String namespace = subject.path("namespace").asText();
        names.add(kind.equals("ServiceAccount") ? namespace + "/" + name : name);
      }
    }
    return String.join(", ", names);
  }

  private static List<Column> definition() {
    return List.of(
        Column.name(0),
        Column.ofText("Scope", "Namespaced or Cluster.", 0, object -> spec(object, "scope")),
        Column.ofText("Versions", "The versions that are served.", 0, BuiltInColumns::versions),
        Column.createdAt(),
        Column.ofText("Group", "The group of its kind.", 1, object -> spec(object, "group")),
        Column.ofText(
            "Kind",
            "The kind that it defines.",
            1,
            object -> object.path("spec").path("names").path("kind").asText()),
        Column.ofText("ShortNames", "Other names for kubectl.", 1, BuiltInColumns::shortNames),
        new Column(
            "Established",
            "boolean",
            "",
            "Whether objects of it are served.",
            1,
            (object, now) -> BooleanNode.valueOf(isEstablished(object))));
  }

  private static String spec(ObjectNode object, String field) {
    return object.path("spec").path(field).asText();
  }

  private static String versions(ObjectNode definition) {
    List<String> versions = new ArrayList<>();
    for (JsonNode version : definition.path("spec").path("versions")) {
      if (version.path("served").asBoolean()) {
        String mark = version.path("storage").asBoolean() ? "(storage)" : "";
        versions.add(version.path("name").asText() + mark);
      }
    }
    versions.sort(null);
    return String.join(",", versions);
  }

  private static String shortNames(ObjectNode definition) {
    List<String> names = new ArrayList<>();
    definition
        .path("spec")
        .path("names")
        .path("shortNames")
        .forEach(name -> names.add(name.asText()));
    return String.join(",", names);
  }

  private static boolean isEstablished(ObjectNode definition) {
    for (JsonNode condition : definition.path("status").path("conditions")) {
      if (condition.path("type").asText().equals("Established")) {
        return condition.path("status").asText().equals("True");
      }
    }
    return false;
  }
}
