package io.ackj.runtime.kube;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the entries of ConfigMaps and Secrets. Any thread may use it. */
public interface DataEntries {
  /** What can hold entries. */
  enum Kind {
    CONFIG_MAP("configmap"),
    SECRET("secret");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Returns the kind in one word of small letters, as a FieldExport names it. */
    public String text() {
      return text;
    }

    /** Returns a value as an object of this kind stores it. */
    public String stored(String value) {
      return this == SECRET
          ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
          : value;
    }
  }

  /** Names a ConfigMap or a Secret. */
  record Holder(Kind kind, String namespace, String name) {}

  /**
   * Returns the entries of an object, as they are stored; empty if there is no such object.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if the API server did not take
   *     the call
   */
  Optional<Map<String, String>> read(Holder holder);

  /**
   * Sets one entry, and leaves all others alone.
   *
   * @param value as it is to be read by others, whatever it is stored as
   * @return whether there is such an object
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if the API server did not take
   *     the call
   */
  boolean write(Holder holder, String key, String value);
}
