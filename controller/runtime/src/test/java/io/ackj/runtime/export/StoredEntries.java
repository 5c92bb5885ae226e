package io.ackj.runtime.export;

import io.ackj.runtime.kube.DataEntries;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps ConfigMaps and Secrets, and every write. */
final class StoredEntries implements DataEntries {
  private final Map<Holder, Map<String, String>> holders = new HashMap<>();
  private final List<String> writes = new ArrayList<>();
  private @Nullable KubernetesClientException refusal;

  void create(Kind kind, String namespace, String name) {
    holders.put(new Holder(kind, namespace, name), new HashMap<>());
  }

  Map<String, String> data(Kind kind, String namespace, String name) {
    return read(new Holder(kind, namespace, name)).orElseThrow();
  }

  List<String> writes() {
    return writes;
  }

  /** Lets every write fail from now on. */
  void refuseWrites(KubernetesClientException with) {
    refusal = with;
  }

  @Override
  public Optional<Map<String, String>> read(Holder holder) {
    return Optional.ofNullable(holders.get(holder));
  }

  @Override
  public boolean write(Holder holder, String key, String value) {
    if (refusal != null) {
      throw refusal;
    }
    Map<String, String> data = holders.get(holder);
    if (data == null) {
      return false;
    }
    data.put(key, holder.kind().stored(value));
    writes.add(holder.name() + ' ' + key + '=' + value);
    return true;
  }
}
