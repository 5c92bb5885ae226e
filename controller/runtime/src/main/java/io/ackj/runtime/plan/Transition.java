package io.ackj.runtime.plan;

import java.util.Objects;

/**
 * Something that AWS is doing by itself, and that has to end before the resource is synced.
 *
 * @param subject what is in transition, for example {@code table}, {@code index byDate} or {@code
 *     replica eu-west-1}
 * @param reason one word for programs: {@code Creating}, {@code Updating}, {@code IndexBuilding},
 *     {@code ReplicaCreating}, {@code Deleting} and so on; becomes the reason of {@code
 *     ACK.ResourceSynced}
 * @param message the same for people, stable from pass to pass
 */
public record Transition(String subject, String reason, String message) {
  public Transition {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(message);
  }
}
