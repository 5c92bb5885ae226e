package io.ackj.kube.registry;

import org.jspecify.annotations.Nullable;

/**
 * How a deletion is meant.
 *
 * @param propagation what happens to what the object owns; null for the kind's own way, which is
 *     {@link Propagation#BACKGROUND}
 * @param uid that the object has to have; null for any
 * @param resourceVersion that the object has to have; null for any
 */
public record DeleteOptions(
    boolean dryRun,
    @Nullable Propagation propagation,
    @Nullable String uid,
    @Nullable String resourceVersion) {
  /** Without any wish. */
  public static final DeleteOptions PLAIN = new DeleteOptions(false, null, null, null);

  /** What happens to what an object owns. */
  public enum Propagation {
    /** It is deleted after the object is gone. */
    BACKGROUND,
    /** The object waits until it is gone. */
    FOREGROUND,
    /** It stays. */
    ORPHAN
  }
}
