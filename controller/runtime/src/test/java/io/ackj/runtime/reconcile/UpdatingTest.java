package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.Priority;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a resource is kept as it is desired. */
class UpdatingTest {
  private final Loop loop = new Loop();

  @Test
  void steadyPassMakesOneCallAndNoWrite() {
    loop.synced();

    loop.pass(Priority.RESYNC);

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.objects.writes()).isEmpty();
  }

  @Test
  void whatAwsDoesAtOnceIsSyncedInTheSamePass() {
    loop.synced();
    loop.paint("red");

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read", "Paint", "Read");
    assertThat(loop.objects.writes()).containsExactly("status");
    assertThat(loop.sync()).isEqualTo("True");
  }

  @Test
  void syncedIsNeverTrueWhileAwsIsAtWork() {
    loop.synced();
    loop.objects.edit(KEY, widget -> widget.getSpec().size = "XL");

    loop.changed();

    assertThat(loop.sync()).isEqualTo("False Updating");
  }

  @Test
  void stepsThatAwsTakesMeanwhileGoAhead() {
    loop.synced();
    loop.service.move("bear", "UPDATING");
    loop.objects.edit(
        KEY,
        widget -> {
          widget.getSpec().size = "XL";
          widget.getSpec().colour = "red";
        });

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read", "Paint", "Read");
  }

  @Test
  void whatDoesNotShowYetIsNotSentAgain() {
    loop.synced();
    loop.service.freeze("bear");
    loop.paint("red");

    loop.changed();
    loop.later(Duration.ofSeconds(1));
    loop.pass();

    assertThat(loop.service.calls()).containsExactly("Read", "Paint", "Read", "Read");
    assertThat(loop.sync()).isEqualTo("False Updating");
  }

  @Test
  void whatDoesNotShowYetIsLookedAtAgainWithinASecond() {
    loop.synced();
    loop.service.freeze("bear");
    loop.paint("red");

    Conclusion settling = loop.changed();

    assertThat(settling.delay()).contains(Duration.ofMillis(900));
  }

  @Test
  void whatNeverShowsIsSentAgainAndEverMoreSeldom() {
    loop.synced();
    loop.service.freeze("bear");
    loop.paint("red");

    for (int second = 0; second < 60; second++) {
      loop.pass();
      loop.later(Duration.ofSeconds(1));
    }

    // At 0 s, 5 s, 15 s and 35 s.
    assertThat(loop.service.calls()).filteredOn("Paint"::equals).hasSize(4);
  }

  @Test
  void fieldThatIsGoneFromTheSpecIsReset() {
    loop.synced();
    loop.paint(null);

    loop.changed();

    assertThat(loop.service.find("bear").orElseThrow().colour()).isEmpty();
    assertThat(loop.stored().getStatus().appliedFields).isNull();
  }

  @Test
  void failureOfOneStepKeepsNoOtherFromBeingTaken() {
    loop.synced();
    loop.service.failNext("Paint", Failure.Kind.RECOVERABLE);
    loop.objects.edit(
        KEY,
        widget -> {
          widget.getSpec().size = "XL";
          widget.getSpec().colour = "red";
        });

    loop.changed();

    assertThat(loop.service.calls()).contains("Paint", "Resize");
    assertThat(loop.message(ConditionType.RECOVERABLE)).isEqualTo("Paint went wrong");
    assertThat(loop.sync()).isEqualTo("Unknown Trouble");
  }

  @Test
  void refusedStepIsNotRepeatedWhileOtherThingsArePolled() {
    loop.synced();
    loop.service.failNext("Paint", Failure.Kind.TERMINAL);
    loop.paint("red");

    loop.changed();
    loop.later(Duration.ofSeconds(10));
    loop.pass();

    assertThat(loop.service.calls()).containsExactly("Read", "Paint", "Read");
    assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Paint went wrong");
  }

  @Test
  void edge21TerminalErrorOfAnUpdateIsTriedAgainSlowlyAndHeals() {
    loop.synced();
    loop.service.failNext("Paint", Failure.Kind.TERMINAL);
    loop.paint("red");

    Conclusion refused = loop.changed();
    loop.later(refused.delay().orElseThrow());
    loop.pass();

    assertThat(refused.delay().orElseThrow())
        .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.conditions()).extracting("type").containsExactly("ACK.ResourceSynced", "Ready");
  }

  @Test
  void terminalIsTriedAgainAtOnceWhenTheUserChangesSomething() {
    loop.synced();
    loop.service.failNext("Paint", Failure.Kind.TERMINAL);
    loop.paint("red");
    loop.changed();

    loop.changed();

    assertThat(loop.sync()).isEqualTo("True");
  }

  @Test
  void whatIsSoAlreadyCountsAsDone() {
    loop.synced();
    loop.service.failNext("Paint", Failure.Kind.DONE);
    loop.paint("red");

    loop.changed();

    assertThat(loop.message(ConditionType.RECOVERABLE)).isEqualTo("none");
    assertThat(loop.sync()).isEqualTo("False Updating");
  }

  @Test
  void throttlingChangesNoConditionUnlessItLasts() {
    loop.synced();
    loop.service.failNext("Read", Failure.Kind.THROTTLED);
    loop.pass(Priority.RESYNC);

    assertThat(loop.objects.writes()).isEmpty();

    loop.later(Duration.ofSeconds(31));
    loop.service.failNext("Read", Failure.Kind.THROTTLED);
    loop.pass();

    assertThat(loop.sync()).isEqualTo("True Throttled");
  }

  @Test
  void edge15EveryCallAndEveryFailureIsAnEvent() {
    loop.synced();
    loop.service.failNext("Paint", Failure.Kind.RECOVERABLE);
    loop.paint("red");
    loop.changed();
    loop.changed();

    assertThat(loop.events)
        .containsExactly(
            "PaintFailed: Paint red: Paint went wrong",
            "Trouble: Paint went wrong",
            "Paint: Paint red: spec.colour differs");
  }

  @Test
  void conflictOfWritesIsNobodysBusiness() {
    loop.apply(widget -> {});
    loop.objects.conflictNext();

    Conclusion conflict = loop.changed();

    assertThat(conflict.outcome().kind()).isEqualTo(Outcome.Kind.CONFLICT);
    assertThat(loop.objects.writes()).isEmpty();
    assertThat(loop.events).isEmpty();
  }

  @Test
  void afterARestartNothingIsDoneTwice() {
    loop.synced();

    loop.restart();
    loop.pass(Priority.CHANGE);

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.objects.writes()).isEmpty();
  }
}
