package io.ackj.local;

/** Starts a controller in this process. */
@FunctionalInterface
interface ControllerStart {
  /**
   * Starts it in the background; returns at once.
   *
   * @return what stops it
   * @throws RuntimeException if it cannot start
   */
  Running start(ControllerSettings settings);

  /** A controller that runs. */
  interface Running extends AutoCloseable {
    /** Stops it; returns when it does nothing more. */
    @Override
    void close();
  }
}
