package io.ackj.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.runtime.export.JqRun.LimitException;
import io.ackj.runtime.outcome.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JqRunsTest {
  private static final String CANNOT_BE_STOPPED = "it takes too long, and cannot be stopped";

  private final CountDownLatch end = new CountDownLatch(1);
  private final JqRuns runs = new JqRuns(Duration.ofMillis(50));

  @AfterEach
  void endAll() {
    end.countDown();
  }

  @Test
  void expressionThatCannotBeStoppedIsNotStartedAgain() {
    runAway("one");

    assertThat(outcome(runs.first("one", () -> TextNode.valueOf("started"))))
        .isEqualTo(
            new Outcome.Terminal(
                "unable to execute query: spec.from.path: " + CANNOT_BE_STOPPED, null));
  }

  @Test
  void noMoreThanTwoAreLeftRunning() {
    runAway("one");
    runAway("two");

    assertThat(outcome(runs.first("three", () -> TextNode.valueOf("started"))))
        .isEqualTo(
            new Outcome.Recoverable(
                "JqBusy",
                "unable to execute query: expressions of other FieldExports do not end (one and two); correct them, and restart the controller"));
  }

  @Test
  void thingsGoOnWhenTheyEndAfterAll() {
    runAway("one");
    runAway("two");

    end.countDown();

    Awaitility.await()
        .ignoreExceptionsInstanceOf(LimitException.class)
        .until(
            () ->
                outcome(runs.first("three", () -> TextNode.valueOf("started")))
                    .message()
                    .equals("started"));
  }

  private void runAway(String path) {
    assertThatThrownBy(() -> runs.first(path, this::waitForTheEnd))
        .isInstanceOf(LimitException.class)
        .hasMessage(CANNOT_BE_STOPPED);
  }

  private JsonNode waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return TextNode.valueOf("late");
  }

  private static Outcome outcome(Attempt<JsonNode> attempt) {
    return attempt.orElse(found -> new Outcome.Progressing("Found", found.asText(), null));
  }
}
