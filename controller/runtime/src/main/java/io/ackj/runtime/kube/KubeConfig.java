package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.NamedExtension;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;

/** Finds out where the API server is and who asks. */
public final class KubeConfig {
  private KubeConfig() {}

  /**
   * Looks in KUBECONFIG, in the pod's service account, then in {@code ~/.kube/config}: the places
   * and their order are everybody's.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if a kubeconfig cannot be read
   */
  public static Config find() {
    takeExtensionsAsTheyAre();
    return new ConfigBuilder(Config.autoConfigure(null)).build();
  }

  /**
   * What tools put beside a cluster in a kubeconfig may be an object of any kind, so that the
   * library loads the six hundred classes of all kinds that it knows before it reads the first
   * line: time in a start, and two megabytes for good. Nothing here uses extensions.
   */
  @SuppressWarnings("deprecation") // the only way to the mapper that kubeconfigs are read by
  private static void takeExtensionsAsTheyAre() {
    Serialization.jsonMapper().addMixIn(NamedExtension.class, ExtensionAsItIs.class);
  }

  interface ExtensionAsItIs {
    @JsonDeserialize // replaces one that names a deserializer
    void setExtension(Object extension);
  }
}
