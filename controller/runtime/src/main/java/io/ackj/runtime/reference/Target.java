package io.ackj.runtime.reference;

import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.queue.ObjectKey;
import java.util.Objects;

/** An object that others refer to, whether it exists or not. */
public record Target(ForeignKind kind, ObjectKey key) {
  public Target {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(key);
  }

  /** Returns it as ACK's messages name it. */
  @Override
  public String toString() {
    return "resource:%s, namespace:%s, name:%s".formatted(kind.kind(), key.namespace(), key.name());
  }
}
