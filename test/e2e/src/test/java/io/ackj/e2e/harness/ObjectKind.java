package io.ackj.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

/** The kinds of objects that tests deal with. */
public enum ObjectKind {
  TABLE("dynamodb.services.k8s.aws", "Table", "tables", "tableName"),
  BACKUP("dynamodb.services.k8s.aws", "Backup", "backups", "backupName"),
  GLOBAL_TABLE("dynamodb.services.k8s.aws", "GlobalTable", "globaltables", "globalTableName"),
  FIELD_EXPORT("services.k8s.aws", "FieldExport", "fieldexports", "");

  private static final String VERSION = "v1alpha1";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final String group;
  private final String kind;
  private final String plural;
  private final String nameField;

  ObjectKind(String group, String kind, String plural, String nameField) {
    this.group = group;
    this.kind = kind;
    this.plural = plural;
    this.nameField = nameField;
  }

  /** Returns by what a client finds the kind. */
  public ResourceDefinitionContext context() {
    return new ResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion(VERSION)
        .withKind(kind)
        .withPlural(plural)
        .withNamespaced(true)
        .build();
  }

  /**
   * Returns a manifest with a spec in YAML; the field that names the resource in AWS is the name
   * unless it is there.
   */
  public ObjectNode manifest(String name, String spec) {
    ObjectNode manifest = YAML.createObjectNode();
    manifest.put("apiVersion", group + '/' + VERSION).put("kind", kind);
    manifest.putObject("metadata").put("name", name);
    ObjectNode tree = manifest.putObject("spec");
    if (!nameField.isEmpty()) {
      tree.put(nameField, name);
    }
    tree.setAll((ObjectNode) yaml(spec));
    return manifest;
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no YAML: " + text, e);
    }
  }
}
