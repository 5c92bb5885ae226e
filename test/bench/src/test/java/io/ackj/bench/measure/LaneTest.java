package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final Deque<Promise<Boolean>> begun = new ArrayDeque<>();

  @Test
  void nextBeginsWhenTheOneBeforeIsAnswered() {
    Future<Void> lane = Lane.run(this::begin);
    assertThat(begun).hasSize(1);

    begun.getLast().complete(true);
    assertThat(begun).hasSize(2);
    assertThat(lane.isComplete()).isFalse();

    begun.getLast().complete(false);
    assertThat(begun).hasSize(2);
    assertThat(lane.succeeded()).isTrue();
  }

  @Test
  void failureEndsTheLane() {
    Future<Void> lane = Lane.run(this::begin);

    begun.getLast().fail(new BenchmarkFailure("refused"));

    assertThat(lane.cause()).hasMessage("refused");
    assertThat(begun).hasSize(1);
  }

  @Test
  void stepThatThrowsFailsTheLane() {
    Future<Void> lane =
        Lane.run(
            () -> {
              throw new BenchmarkFailure("cannot begin");
            });

    assertThat(lane.cause()).hasMessage("cannot begin");
  }

  @Test
  void oneLaneThatFailsFailsAll() {
    Future<Void> all =
        Lane.all(List.of(Lane.run(this::begin), Future.failedFuture(new BenchmarkFailure("no"))));

    assertThat(all.cause()).hasMessage("no");
  }

  private Future<Boolean> begin() {
    begun.addLast(Promise.promise());
    return begun.getLast().future();
  }
}
