package io.ackj.local.watch;

/** What a person sees. All methods may be called from any thread. */
public interface Screen extends AutoCloseable {
  /** Prints a line that stays. */
  void line(String text);

  /** Shows what an object is like now, if that is news. */
  void show(ObservedObject object);

  /** Shows that an object is gone. */
  void gone(ObjectKey key);

  /** Shows the last state and leaves it there; does nothing more afterwards. */
  @Override
  void close();
}
