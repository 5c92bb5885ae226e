package io.ackj.aws;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes a moment to read, and is read once: when it is asked for, or beforehand. */
final class OnceRead<T> implements Supplier<T> {
  private final Supplier<T> source;
  private @Nullable CompletableFuture<T> value;

  OnceRead(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    return reading().join();
  }

  /** Begins to read in the background, unless that has been done; what fails is told by get. */
  void begin() {
    var unused = reading();
  }

  private synchronized CompletableFuture<T> reading() {
    CompletableFuture<T> begun = value;
    if (begun == null) {
      begun = CompletableFuture.supplyAsync(source);
      value = begun;
    }
    return begun;
  }
}
