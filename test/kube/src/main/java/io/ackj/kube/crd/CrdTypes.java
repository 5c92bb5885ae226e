package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.resource.ResourceType.Column;
import io.ackj.kube.schema.SchemaParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The resource types that a CRD defines. */
public final class CrdTypes {
  private static final Set<String> VERBS =
      new LinkedHashSet<>(
          List.of(
              "delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"));
  private static final Column AGE =
      new Column(
          "Age",
          "date",
          "",
          "CreationTimestamp is a timestamp representing the server time when this object was"
              + " created. It is not guaranteed to be set in happens-before order across separate"
              + " operations. Clients may not set this value. It is represented in RFC3339 form"
              + " and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info:"
              + " https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata",
          0,
          ".metadata.creationTimestamp");

  private CrdTypes() {}

  /**
   * Returns a type for each version that is served, in the CRD's order; none while the CRD is not
   * established.
   *
   * @param definition as it is stored; parts of it are kept, so it must not be changed afterwards
   */
  public static List<ResourceType> of(ObjectNode definition) {
    Definition crd = new Definition(definition);
    List<ResourceType> types = new ArrayList<>();
    if (crd.isEstablished()) {
      crd.versions().stream()
          .filter(version -> version.path("served").asBoolean())
          .forEach(version -> types.add(type(crd, version)));
    }
    return types;
  }

  /** Returns the name of the version that objects are stored in; empty if there is none. */
  public static String storageVersion(ObjectNode definition) {
    return new Definition(definition)
        .versions().stream()
            .filter(version -> version.path("storage").asBoolean())
            .findFirst()
            .map(version -> version.path("name").asText())
            .orElse("");
  }

  private static ResourceType type(Definition crd, JsonNode version) {
    JsonNode names = crd.object().path("status").path("acceptedNames");
    return new ResourceType(
        crd.spec().path("group").asText(),
        version.path("name").asText(),
        names.path("kind").asText(),
        names.path("listKind").asText(),
        names.path("plural").asText(),
        names.path("singular").asText(),
        texts(names.path("shortNames")),
        texts(names.path("categories")),
        crd.spec().path("scope").asText().equals("Namespaced"),
        crd.hasStatus(version),
        VERBS,
        SchemaParser.parse(version.path("schema").path("openAPIV3Schema")),
        columns(version.path("additionalPrinterColumns")),
        selectableFields(version.path("selectableFields")),
        true);
  }

  private static List<Column> columns(JsonNode definitions) {
    List<Column> columns = new ArrayList<>();
    for (JsonNode column : definitions) {
      columns.add(
          new Column(
              column.path("name").asText(),
              column.path("type").asText(),
              column.path("format").asText(),
              column.path("description").asText(),
              column.path("priority").asInt(),
              column.path("jsonPath").asText()));
    }
    return columns.isEmpty() ? List.of(AGE) : columns;
  }

  private static List<String> selectableFields(JsonNode definitions) {
    List<String> paths = new ArrayList<>();
    definitions.forEach(field -> paths.add(field.path("jsonPath").asText()));
    return paths;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
