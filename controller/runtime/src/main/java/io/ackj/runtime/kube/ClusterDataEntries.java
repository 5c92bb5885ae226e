package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of a cluster's ConfigMaps and Secrets; nothing of them is kept. */
public final class ClusterDataEntries implements DataEntries {
  private static final PatchContext MERGE =
      new PatchContext.Builder()
          .withPatchType(PatchType.JSON_MERGE)
          .withFieldManager(ObjectWrites.FIELD_MANAGER)
          .build();

  private final KubernetesClient client;

  /** Takes a client, which is left open. */
  public ClusterDataEntries(KubernetesClient client) {
    this.client = client;
  }

  @Override
  public Optional<Map<String, String>> read(Holder holder) {
    HasMetadata object = resource(holder).get();
    return object == null ? Optional.empty() : Optional.of(orNone(data(object)));
  }

  @Override
  public boolean write(Holder holder, String key, String value) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("data").put(key, holder.kind().stored(value));
    try {
      resource(holder).patch(MERGE, patch.toString());
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  private Resource<? extends HasMetadata> resource(Holder holder) {
    return switch (holder.kind()) {
      case CONFIG_MAP ->
          client.configMaps().inNamespace(holder.namespace()).withName(holder.name());
      case SECRET -> client.secrets().inNamespace(holder.namespace()).withName(holder.name());
    };
  }

  private static @Nullable Map<String, String> data(HasMetadata object) {
    return object instanceof Secret secret ? secret.getData() : ((ConfigMap) object).getData();
  }

  private static Map<String, String> orNone(@Nullable Map<String, String> data) {
    return data == null ? Map.of() : data;
  }
}
