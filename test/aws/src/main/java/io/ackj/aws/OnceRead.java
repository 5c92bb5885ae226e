package io.ackj.aws;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Something that takes a moment to read, such as a service's model. It is read once, in the
 * background from the beginning, so that opening the port and reading go side by side.
 */
final class OnceRead<T> implements Supplier<T> {
  private final CompletableFuture<T> value;

  OnceRead(Supplier<T> reading) {
    this.value = CompletableFuture.supplyAsync(reading);
  }

  @Override
  public T get() {
    return value.join();
  }
}
