package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.helm.Project;
import java.util.List;

/** A field of an object of each kind is exported, to a ConfigMap and to a Secret. */
final class Exports implements Scenario {
  private static final String NAME = "exported";
  private static final String TARGET = "target";

  /** The table comes first, since the others need it. */
  private static final List<Kind> SOURCES = List.of(Kind.TABLE, Kind.BACKUP, Kind.GLOBAL_TABLE);

  @Override
  public boolean isAbout(String resource) {
    return List.of("fieldexports", "configmaps", "secrets").contains(resource);
  }

  @Override
  public void play(Stage stage) {
    ensureTarget(stage, "ConfigMap");
    ensureTarget(stage, "Secret");
    for (Kind source : SOURCES) {
      stage.create(source, NAME, spec(source));
      stage.awaitSynced(source, NAME);
      export(stage, source, "configmap");
      export(stage, source, "secret");
    }
    stage.actUntilRequested(
        Kind.FIELD_EXPORT.right("get"),
        times -> stage.change(Kind.TABLE, NAME, "{tags: [{key: a, value: v" + times + "}]}"));
    for (Kind source : List.of(Kind.GLOBAL_TABLE, Kind.BACKUP, Kind.TABLE)) {
      stage.delete(Kind.FIELD_EXPORT, source.plural() + "-configmap");
      stage.delete(Kind.FIELD_EXPORT, source.plural() + "-secret");
      stage.delete(source, NAME);
    }
  }

  private static String spec(Kind source) {
    return switch (source) {
      case BACKUP -> "{backupName: exported, tableName: exported-HERE}";
      case GLOBAL_TABLE ->
          "{globalTableName: exported-HERE, replicationGroup: [{regionName: us-east-1}]}";
      default -> KindLife.tableSpec(NAME);
    };
  }

  private static void ensureTarget(Stage stage, String kind) {
    String text = "{apiVersion: v1, kind: %s, metadata: {name: %s, namespace: %s}}";
    stage.api().ensure(Project.parse(text.formatted(kind, TARGET, stage.namespace())));
  }

  private static void export(Stage stage, Kind source, String target) {
    String name = source.plural() + '-' + target;
    stage.create(
        Kind.FIELD_EXPORT,
        name,
        """
        {from: {path: .status.ackResourceMetadata.arn,
                resource: {group: %s, kind: %s, name: %s}},
         to: {kind: %s, name: %s, key: %s}}
        """
            .formatted(source.group(), source.text(), NAME, target, TARGET, name));
    stage.awaitSynced(Kind.FIELD_EXPORT, name);
    String path = "/api/v1/namespaces/" + stage.namespace() + '/' + target + "s/" + TARGET;
    JsonNode exported = stage.api().find(path).orElseThrow().path("data").path(name);
    if (exported.asText().isEmpty()) {
      throw new IllegalStateException(path + " has no " + name);
    }
  }
}
