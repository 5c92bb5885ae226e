package io.ackj.kube.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The paths and operations of an OpenAPI document. Clients look in them for the kind behind a
 * resource, and for the query parameters that a server knows.
 */
final class Operations {
  private static final List<String> PATCH_TYPES =
      List.of(
          "application/apply-patch+yaml",
          "application/json-patch+json",
          "application/merge-patch+json");
  private static final String STRATEGIC = "application/strategic-merge-patch+json";
  private static final List<String> READ = List.of("resourceVersion");
  private static final List<String> LIST =
      List.of(
          "allowWatchBookmarks",
          "continue",
          "fieldSelector",
          "labelSelector",
          "limit",
          "resourceVersion",
          "resourceVersionMatch",
          "sendInitialEvents",
          "timeoutSeconds",
          "watch");
  private static final List<String> WRITE = List.of("dryRun", "fieldManager", "fieldValidation");
  private static final List<String> PATCH =
      List.of("dryRun", "fieldManager", "fieldValidation", "force");
  private static final List<String> DELETE =
      List.of("dryRun", "gracePeriodSeconds", "orphanDependents", "propagationPolicy");

  private final ObjectNode paths;
  private final ResourceType type;

  private Operations(ObjectNode paths, ResourceType type) {
    this.paths = paths;
    this.type = type;
  }

  /** Adds the paths of a type to those of a document. */
  static void add(ResourceType type, ObjectNode paths) {
    new Operations(paths, type).addAll();
  }

  private void addAll() {
    String root =
        (type.group().isEmpty() ? "/api/" : "/apis/" + type.group() + "/") + type.version();
    String scope = type.namespaced() ? "/namespaces/{namespace}" : "";
    String collection = root + scope + "/" + type.plural();
    addCollection(collection);
    addItem(collection + "/{name}");
    for (String subresource : Subresources.of(type).keySet()) {
      addSubresource(collection + "/{name}/" + subresource, subresource);
    }
    if (type.namespaced() && serves("list")) {
      ObjectNode path = path(root + "/" + type.plural());
      operation(path, "get", "list", "ForAllNamespaces", LIST);
    }
  }

  private void addCollection(String name) {
    ObjectNode path = path(name);
    if (serves("list")) {
      operation(path, "get", "list", "", LIST);
    }
    if (serves("create")) {
      body(operation(path, "post", "create", "", WRITE), List.of("application/json"));
    }
    if (serves("deletecollection")) {
      operation(path, "delete", "deletecollection", "", DELETE);
    }
  }

  private void addItem(String name) {
    if (!serves("get")) {
      return;
    }
    ObjectNode path = path(name);
    operation(path, "get", "read", "", READ);
    body(operation(path, "put", "replace", "", WRITE), List.of("application/json"));
    operation(path, "delete", "delete", "", DELETE);
    body(operation(path, "patch", "patch", "", PATCH), patchTypes());
  }

  private void addSubresource(String name, String subresource) {
    String suffix = capitalized(subresource);
    ObjectNode path = path(name);
    body(operation(path, "put", "replace", suffix, WRITE), List.of("application/json"));
    if (subresource.equals("status")) {
      operation(path, "get", "read", suffix, READ);
      body(operation(path, "patch", "patch", suffix, PATCH), patchTypes());
    }
  }

  private List<String> patchTypes() {
    return type.custom()
        ? PATCH_TYPES
        : List.of(PATCH_TYPES.get(0), PATCH_TYPES.get(1), PATCH_TYPES.get(2), STRATEGIC);
  }

  private boolean serves(String verb) {
    return type.verbs().contains(verb);
  }

  private ObjectNode path(String name) {
    ObjectNode path = paths.putObject(name);
    ArrayNode parameters = path.putArray("parameters");
    for (String variable : List.of("name", "namespace")) {
      if (name.contains("{" + variable + "}")) {
        ObjectNode parameter = parameters.addObject();
        parameter.put("name", variable).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string").put("uniqueItems", true);
      }
    }
    ObjectNode pretty = parameters.addObject().put("name", "pretty").put("in", "query");
    pretty.putObject("schema").put("type", "string").put("uniqueItems", true);
    return path;
  }

  private ObjectNode operation(
      ObjectNode path, String method, String action, String suffix, List<String> parameters) {
    ObjectNode operation = path.putObject(method);
    operation.put("operationId", operationId(action, suffix));
    parameters.forEach(name -> parameter(operation.withArrayProperty("parameters"), name));
    ObjectNode answer = operation.putObject("responses").putObject("200").put("description", "OK");
    String schema = SchemaComponents.name(type) + (action.equals("list") ? "List" : "");
    SchemaComponents.reference(
        answer.putObject("content").putObject("application/json").putObject("schema"), schema);
    operation.put("x-kubernetes-action", action(method, action));
    operation
        .putObject("x-kubernetes-group-version-kind")
        .put("group", type.group())
        .put("version", type.version())
        .put("kind", type.kind());
    return operation;
  }

  private static String action(String method, String action) {
    return action.equals("list") || action.equals("deletecollection") ? action : method;
  }

  private static void parameter(ArrayNode parameters, String name) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
    parameter.putObject("schema").put("type", type(name)).put("uniqueItems", true);
  }

  private static String type(String parameter) {
    return switch (parameter) {
      case "allowWatchBookmarks", "force", "orphanDependents", "sendInitialEvents", "watch" ->
          "boolean";
      case "gracePeriodSeconds", "limit", "timeoutSeconds" -> "integer";
      default -> "string";
    };
  }

  private void body(ObjectNode operation, List<String> contentTypes) {
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    ObjectNode content = body.putObject("content");
    for (String contentType : contentTypes) {
      ObjectNode schema = content.putObject(contentType).putObject("schema");
      if (contentType.equals("application/json")) {
        SchemaComponents.reference(schema, SchemaComponents.name(type));
      } else {
        schema.put("type", "object");
      }
    }
  }

  private String operationId(String action, String suffix) {
    String group = type.group().isEmpty() ? "core" : type.group().replaceFirst("\\.k8s\\.io$", "");
    String words =
        Arrays.stream(group.split("[.-]", -1))
            .map(Operations::capitalized)
            .collect(Collectors.joining());
    boolean collection = action.equals("deletecollection");
    boolean scoped = type.namespaced() && !suffix.equals("ForAllNamespaces");
    return (collection ? "delete" : action)
        + words
        + capitalized(type.version())
        + (collection ? "Collection" : "")
        + (scoped ? "Namespaced" : "")
        + type.kind()
        + suffix;
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
