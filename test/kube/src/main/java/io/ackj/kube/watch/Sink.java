package io.ackj.kube.watch;

import java.util.List;

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

  /**
   * Writes events in order. One by one is right; a connection that can carry several at once spends
   * less on each.
   *
   * @param events not empty; each as in {@link #write(byte[])}
   */
  default void write(List<byte[]> events) {
    events.forEach(this::write);
  }

  /** Ends the stream in the orderly way, after all that was written. */
  void end();

  /** Breaks the connection off. */
  void abort();
}
