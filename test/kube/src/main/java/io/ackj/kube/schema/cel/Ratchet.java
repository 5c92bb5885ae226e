package io.ackj.kube.schema.cel;

import io.ackj.kube.schema.Correlation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule that a value breaks is forgiven since nothing has changed.
 *
 * @param here null where no old value corresponds to this one
 * @param parent the nearest value above that one corresponds to
 */
record Ratchet(@Nullable Correlation here, @Nullable Correlation parent) {
  boolean forgives() {
    if (here != null) {
      return here.unchanged();
    }
    return parent != null && parent.unchanged();
  }

  Ratchet key(String name) {
    if (here == null) {
      return this;
    }
    boolean typeMeta = parent == null && (name.equals("apiVersion") || name.equals("kind"));
    return typeMeta ? new Ratchet(null, null) : new Ratchet(here.key(name), here);
  }

  Ratchet index(int index) {
    return here == null ? this : new Ratchet(here.index(index), here);
  }
}
