package io.ackj.runtime.queue;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Objects;

/** Names an object of a kind. */
public record ObjectKey(String namespace, String name) {
  public ObjectKey {
    Objects.requireNonNull(name);
    // Of thousands of objects most share a few.
    namespace = namespace.intern();
  }

  /** Returns the key of an object. */
  public static ObjectKey of(ObjectMeta metadata) {
    return new ObjectKey(metadata.getNamespace(), metadata.getName());
  }

  @Override
  public String toString() {
    return namespace + '/' + name;
  }
}
