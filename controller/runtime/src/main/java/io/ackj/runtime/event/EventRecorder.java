package io.ackj.runtime.event;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** Tells the user of an object that something happened to it. Does not block, and never fails. */
@FunctionalInterface
public interface EventRecorder {
  /** Whether an event is as it should be. */
  enum Type {
    NORMAL,
    WARNING
  }

  /**
   * Records an event.
   *
   * @param about the object
   * @param reason one word in CamelCase, for example {@code Created}
   * @param message for people
   */
  void record(HasMetadata about, Type type, String reason, String message);
}
