package io.ackj.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.runtime.export.JqRun.LimitException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JqRunTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void returnsTheResult() throws InterruptedException {
    assertThat(new JqRun(() -> TextNode.valueOf("done")).await(LONG).asText()).isEqualTo("done");
  }

  @Test
  void stepsEndARunThatIsLate() throws InterruptedException {
    JqRun run =
        new JqRun(
            () -> {
              CountDownLatch never = new CountDownLatch(1);
              while (never.getCount() > 0) {
                pause(never);
                JqRun.step();
              }
              return TextNode.valueOf("never");
            });

    assertThatThrownBy(() -> run.await(Duration.ofMillis(100)))
        .isInstanceOf(LimitException.class)
        .hasMessage("it takes too long");
    assertThat(run.isAlive()).isFalse();
  }

  @Test
  void runThatTakesNoStepsIsLeftAloneInTheEnd() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    JqRun run =
        new JqRun(
            () -> {
              while (end.getCount() > 0) {
                pause(end);
              }
              return TextNode.valueOf("late");
            });

    assertThatThrownBy(() -> run.await(Duration.ofMillis(20)))
        .isInstanceOf(LimitException.class)
        .hasMessage("it takes too long, and cannot be stopped");

    end.countDown();
    run.join();
  }

  @Test
  void moreStepsThanAnyPathNeedsEndARun() {
    JqRun run =
        new JqRun(
            () -> {
              for (int i = 0; i <= JqRun.MOST_STEPS; i++) {
                JqRun.step();
              }
              return TextNode.valueOf("never");
            });

    assertThatThrownBy(() -> run.await(LONG))
        .isInstanceOf(LimitException.class)
        .hasMessage("it takes too long");
  }

  @Test
  void libraryThatIsNotWholeIsAFailureAndNotAMissingValue() {
    JqRun run =
        new JqRun(
            () -> {
              throw new NoClassDefFoundError("net/thisptr/Gone");
            });

    assertThatThrownBy(() -> run.await(LONG)).isInstanceOf(NoClassDefFoundError.class);
  }

  private static void pause(CountDownLatch latch) {
    try {
      var unused = latch.await(5, java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
