package io.ackj.bench.measure;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.function.Supplier;

/**
 * Does one thing after another, each when the one before is answered, and blocks no thread. However
 * many there are, futures do not pile up: each is forgotten when the next begins.
 */
public final class Lane {
  private final Supplier<Future<Boolean>> step;
  private final Promise<Void> end = Promise.promise();

  private Lane(Supplier<Future<Boolean>> step) {
    this.step = step;
  }

  /**
   * Begins, and returns what completes at the end.
   *
   * @param step begins one thing, and promises whether another is to follow. If it throws, or the
   *     promise is not kept, the lane fails and ends.
   */
  public static Future<Void> run(Supplier<Future<Boolean>> step) {
    Lane lane = new Lane(step);
    lane.next();
    return lane.end.future();
  }

  /** Returns what completes when all lanes have ended, and fails as soon as one does. */
  public static Future<Void> all(List<Future<Void>> lanes) {
    return Future.all(lanes).mapEmpty();
  }

  private void next() {
    Future<Boolean> answer;
    try {
      answer = step.get();
    } catch (RuntimeException e) {
      end.fail(e);
      return;
    }
    answer.onSuccess(this::goOn).onFailure(end::fail);
  }

  private void goOn(boolean another) {
    if (another) {
      next();
    } else {
      end.complete();
    }
  }
}
