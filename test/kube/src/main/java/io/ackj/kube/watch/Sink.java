package io.ackj.kube.watch;

/** Where the events of a watch go: a connection. Its methods are called by one thread. */
public interface Sink {
  /** Returns whether nothing should be written until {@link #onDrain} has called back. */
  boolean isFull();

  /** Calls back once, by the thread of the watch, when more may be written. */
  void onDrain(Runnable callback);

  /**
   * Writes one event.
   *
   * @param json without a line break; not copied, and must not be changed
   */
  void write(byte[] json);

  /** Ends the stream in the orderly way, after all that was written. */
  void end();

  /** Breaks the connection off. */
  void abort();
}
