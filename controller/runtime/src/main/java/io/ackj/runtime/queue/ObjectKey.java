package io.ackj.runtime.queue;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /*
   * By hand, as in all records that a start compares: what a record has of its own is linked, and
   * compiled from scratch, at its first use. RehearsalIT holds a start to that.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectKey key
        && name.equals(key.name)
        && namespace.equals(key.namespace);
  }

  @Override
  public int hashCode() {
    return 31 * namespace.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return namespace + '/' + name;
  }
}
