package io.ackj.runtime.queue;

import java.util.Objects;

/** Names an object of a kind. */
public record ObjectKey(String namespace, String name) {
  public ObjectKey {
    Objects.requireNonNull(namespace);
    Objects.requireNonNull(name);
  }

  @Override
  public String toString() {
    return namespace + '/' + name;
  }
}
