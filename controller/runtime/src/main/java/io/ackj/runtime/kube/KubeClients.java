package io.ackj.runtime.kube;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;

/** Makes clients of the Kubernetes API. */
public final class KubeClients {
  private KubeClients() {}

  /**
   * Makes a client; it connects when it is used. The caller closes it.
   *
   * @param config where the server is and who asks; not changed
   * @param userAgent what the server's logs say of who asks, such as {@code ackj/0.1.0}
   */
  public static KubernetesClient create(Config config, String userAgent) {
    Config own = new ConfigBuilder(config).withUserAgent(userAgent).build();
    return new KubernetesClientBuilder().withConfig(own).build();
  }
}
