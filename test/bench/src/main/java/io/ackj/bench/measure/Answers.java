package io.ackj.bench.measure;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for answers that a client was promised. */
public final class Answers {
  private static final long PATIENCE_SECONDS = 300;

  private Answers() {}

  /**
   * Waits for one.
   *
   * @throws BenchmarkFailure if what was asked of the server did not come about
   * @throws IOException if there was no answer
   */
  public static <T> T await(Future<T> future) throws IOException, InterruptedException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BenchmarkFailure failure) {
        throw failure;
      }
      throw new IOException("there was no answer", e);
    } catch (TimeoutException e) {
      throw new IOException("there was no answer within " + PATIENCE_SECONDS + " s", e);
    }
  }
}
