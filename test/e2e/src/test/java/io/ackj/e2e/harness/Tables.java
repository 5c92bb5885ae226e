package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.TableKey;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The Table objects of a namespace; whenever one claims to be in sync, AWS is asked. */
public final class Tables extends Objects {
  Tables(KubernetesClient client, String namespace, AwsEnd aws) {
    super(
        client,
        namespace,
        aws,
        ObjectKind.TABLE,
        object -> {
          List<String> unfinished = unfinished(aws, object);
          return unfinished.isEmpty()
                  || isGoing(client, namespace, object)
                  || isShared(client, namespace, object)
              ? List.of()
              : unfinished;
        });
  }

  /**
   * Returns a manifest with a spec in YAML; its {@code tableName} is the name unless it is there.
   */
  public static ObjectNode manifest(String name, String spec) {
    return ObjectKind.TABLE.manifest(name, spec);
  }

  /** A watch that was broken tells late what was true when it was said. */
  private static boolean isGoing(KubernetesClient client, String namespace, JsonNode object) {
    GenericKubernetesResource now =
        client
            .genericKubernetesResources(ObjectKind.TABLE.context())
            .inNamespace(namespace)
            .withName(object.at("/metadata/name").asText())
            .get();
    return now == null || now.isMarkedForDeletion();
  }

  /** A GlobalTable object may begin with replicas between the saying and the hearing. */
  private static boolean isShared(KubernetesClient client, String namespace, JsonNode object) {
    return client
        .genericKubernetesResources(ObjectKind.GLOBAL_TABLE.context())
        .inNamespace(namespace)
        .list()
        .getItems()
        .stream()
        .anyMatch(global -> tableName(object).equals(global.get("spec", "globalTableName")));
  }

  /** Returns the name of the table, of which the object may have the ARN. */
  private static String tableName(JsonNode object) {
    return object.at("/spec/tableName").asText().replaceFirst(".*:table/", "");
  }

  private static List<String> unfinished(AwsEnd aws, JsonNode object) {
    JsonNode place = object.at("/status/ackResourceMetadata");
    return aws.unfinished(
        new TableKey(
            place.path("ownerAccountID").asText(AwsEnd.ACCOUNT),
            place.path("region").asText(AwsEnd.REGION),
            tableName(object)));
  }
}
