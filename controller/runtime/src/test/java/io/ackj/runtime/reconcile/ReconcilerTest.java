package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.FINALIZER;
import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.widget.FakeObjects;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetService.Made;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private final Loop loop = new Loop();

  @Nested
  class Creating {
    @Test
    void creatingTakesThreeWritesAndOneReadAheadOfTheCall() {
      loop.apply(widget -> {});

      Conclusion creating = loop.changed();
      loop.service.move("bear", "ACTIVE");
      loop.later(Duration.ofSeconds(2));
      Conclusion synced = loop.pass();

      assertThat(loop.service.calls()).containsExactly("Read", "Create", "Read");
      assertThat(loop.objects.writes()).containsExactly("add finalizer", "status", "status");
      assertThat(creating.outcome().kind()).isEqualTo(Outcome.Kind.PROGRESSING);
      assertThat(synced.outcome().kind()).isEqualTo(Outcome.Kind.SYNCED);
      assertThat(loop.sync()).isEqualTo("True");
    }

    @Test
    void progressIsNoErrorAndHasAReason() {
      loop.apply(widget -> {});

      loop.changed();

      assertThat(loop.sync()).isEqualTo("False Creating");
      assertThat(loop.conditions())
          .extracting("type")
          .containsExactly("ACK.ResourceSynced", "Ready");
      assertThat(loop.conditions()).extracting("observedGeneration").containsOnly(1L);
    }

    @Test
    void statusNamesTheResourceAndWhatIsApplied() {
      loop.apply(widget -> {});

      loop.changed();

      Widget.Status status = loop.stored().getStatus();
      assertThat(status.ackResourceMetadata)
          .extracting("region", "ownerAccountId", "partition")
          .containsExactly("r1", "123456789012", "aws");
      assertThat(status.appliedFields).containsExactly("spec.colour");
      assertThat(status.observedGeneration).isEqualTo(1L);
    }

    @Test
    void lostAnswerOfCreateNeitherDuplicatesNorTurnsTerminal() {
      loop.apply(widget -> {});
      loop.service.loseAnswerOf("Create");

      loop.changed();
      loop.later(Duration.ofSeconds(1));
      loop.pass();

      assertThat(loop.service.calls()).containsExactly("Read", "Create", "Read");
      assertThat(loop.sync()).isEqualTo("False Creating");
    }

    @Test
    void processThatDiesAfterCreateFindsItsOwnResourceAgain() {
      loop.apply(widget -> widget.addFinalizer(FINALIZER));
      loop.service.put(new Made("bear", "ACTIVE", "brown", "", KEY.namespace()));

      loop.changed();

      assertThat(loop.service.calls()).containsExactly("Read");
      assertThat(loop.sync()).isEqualTo("True");
    }

    @Test
    void resourceThatAStrangerMadeMeanwhileIsLeftAlone() {
      loop.apply(widget -> widget.addFinalizer(FINALIZER));
      loop.service.put(new Made("bear", "ACTIVE", "white", "", "somebody-else"));

      loop.changed();

      assertThat(loop.service.find("bear").orElseThrow().colour()).isEqualTo("white");
      assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Resource already exists");
      assertThat(loop.stored().getMetadata().getFinalizers()).isEmpty();
    }

    @Test
    void existingResourceOfAnUnmanagedObjectIsTerminalAndUntouched() {
      loop.apply(widget -> {});
      loop.service.put(new Made("bear", "ACTIVE", "white", "", KEY.namespace()));

      loop.changed();

      assertThat(loop.service.calls()).containsExactly("Read");
      assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Resource already exists");
      assertThat(loop.stored().getMetadata().getFinalizers()).isEmpty();
    }

    @Test
    void deletingAndMakingAnewAtOnceWaitsForTheNameToBeFree() {
      loop.apply(widget -> {});
      loop.service.put(new Made("bear", "DELETING", "white", "", KEY.namespace()));

      loop.changed();

      assertThat(loop.sync()).isEqualTo("False Deleting");
      assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("none");
    }

    @Test
    void secondObjectForAResourceNeverTakesItForItsOwn() {
      loop.synced();
      Widget second = Loop.widget(widget -> widget.addFinalizer(FINALIZER));
      second.getMetadata().setName("cub");
      second.getMetadata().setUid("another");
      loop.objects.put(second);

      loop.pass(FakeObjects.key(second));

      assertThat(loop.objects.stored(FakeObjects.key(second)).orElseThrow().getFinalizers())
          .isEmpty();
      assertThat(loop.service.calls()).containsExactly("Read");
    }

    @Test
    void staleNotFoundAfterCreateDoesNotCreateTwice() {
      loop.apply(widget -> {});
      loop.changed();
      loop.service.takeAway("bear");

      loop.later(Duration.ofSeconds(1));
      loop.pass();

      assertThat(loop.service.calls()).containsExactly("Read", "Create", "Read");
      assertThat(loop.sync()).isEqualTo("False Creating");
    }

    @Test
    void specThatCanNeverBeIsToldBeforeAnythingIsMade() {
      loop.apply(widget -> widget.getSpec().colour = "invisible");

      loop.changed();

      assertThat(loop.service.calls()).containsExactly("Read");
      assertThat(loop.objects.writes()).containsExactly("status");
      assertThat(loop.message(ConditionType.TERMINAL)).startsWith("spec.colour:");
    }

    @Test
    void resourceDeletedOutsideIsCreatedAgain() {
      loop.synced();
      loop.service.takeAway("bear");

      loop.pass(Priority.RESYNC);

      assertThat(loop.service.calls()).containsExactly("Read", "Create");
    }

    @Test
    void adoptedResourceDeletedOutsideIsNot() {
      loop.synced();
      loop.objects.edit(
          KEY,
          widget ->
              widget.getMetadata().setAnnotations(Map.of("services.k8s.aws/adopted", "true")));
      loop.service.takeAway("bear");

      loop.changed();

      assertThat(loop.service.calls()).containsExactly("Read");
      assertThat(loop.message(ConditionType.RECOVERABLE)).startsWith("adopted resource not found");
    }
  }

  @Nested
  class Updating {
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
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

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
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

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
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

      Conclusion settling = loop.changed();

      assertThat(settling.delay()).contains(Duration.ofMillis(900));
    }

    @Test
    void whatNeverShowsIsSentAgainAndEverMoreSeldom() {
      loop.synced();
      loop.service.freeze("bear");
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

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
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = null);

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
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

      loop.changed();
      loop.later(Duration.ofSeconds(10));
      loop.pass();

      assertThat(loop.service.calls()).containsExactly("Read", "Paint", "Read");
      assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Paint went wrong");
    }

    @Test
    void terminalIsTriedAgainSlowlyAndHeals() {
      loop.synced();
      loop.service.failNext("Paint", Failure.Kind.TERMINAL);
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

      Conclusion refused = loop.changed();
      loop.later(refused.delay().orElseThrow());
      loop.pass();

      assertThat(refused.delay().orElseThrow())
          .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
      assertThat(loop.sync()).isEqualTo("True");
      assertThat(loop.conditions())
          .extracting("type")
          .containsExactly("ACK.ResourceSynced", "Ready");
    }

    @Test
    void terminalIsTriedAgainAtOnceWhenTheUserChangesSomething() {
      loop.synced();
      loop.service.failNext("Paint", Failure.Kind.TERMINAL);
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");
      loop.changed();

      loop.changed();

      assertThat(loop.sync()).isEqualTo("True");
    }

    @Test
    void whatIsSoAlreadyCountsAsDone() {
      loop.synced();
      loop.service.failNext("Paint", Failure.Kind.DONE);
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");

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
    void everyCallAndEveryFailureIsAnEvent() {
      loop.synced();
      loop.service.failNext("Paint", Failure.Kind.RECOVERABLE);
      loop.objects.edit(KEY, widget -> widget.getSpec().colour = "red");
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

  @Nested
  class Deleting {
    private void delete() {
      loop.objects.edit(
          KEY, widget -> widget.getMetadata().setDeletionTimestamp("2026-11-21T12:00:10Z"));
    }

    @Test
    void objectStaysUntilTheResourceIsGone() {
      loop.synced();
      delete();

      loop.changed();

      assertThat(loop.stored().getMetadata().getFinalizers()).containsExactly(FINALIZER);
      assertThat(loop.sync()).isEqualTo("False Deleting");

      loop.service.takeAway("bear");
      loop.pass();

      assertThat(loop.objects.stored(KEY)).isEmpty();
      assertThat(loop.service.calls()).containsExactly("Read", "Delete", "Read", "Read");
    }

    @Test
    void resourceThatIsToBeKeptIsNotEvenRead() {
      loop.synced();
      loop.objects.edit(
          KEY,
          widget ->
              widget
                  .getMetadata()
                  .setAnnotations(Map.of("services.k8s.aws/deletion-policy", "retain")));
      delete();

      loop.changed();

      assertThat(loop.service.calls()).isEmpty();
      assertThat(loop.objects.stored(KEY)).isEmpty();
    }

    @Test
    void policyThatDoesNotExistKeepsTheResourceAndIsTold() {
      loop.synced();
      loop.namespaceAnnotations.put("toys.services.k8s.aws/deletion-policy", "keep");

      loop.changed();

      assertThat(loop.message(ConditionType.ADVISORY)).contains("is \"keep\"");
      assertThat(loop.sync()).isEqualTo("True");
    }

    @Test
    void resourceOfAStrangerIsNotDeleted() {
      loop.apply(
          widget -> {
            widget.addFinalizer(FINALIZER);
            widget.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");
          });
      loop.service.put(new Made("bear", "ACTIVE", "white", "", "somebody-else"));

      loop.changed();

      assertThat(loop.service.find("bear")).isPresent();
      assertThat(loop.objects.stored(KEY)).isEmpty();
    }

    @Test
    void errorWhileDeletingIsToldAndKeepsTheObject() {
      loop.synced();
      loop.service.failNext("Delete", Failure.Kind.RECOVERABLE);
      delete();

      loop.changed();

      assertThat(loop.message(ConditionType.RECOVERABLE)).isEqualTo("Delete went wrong");
      assertThat(loop.stored().getMetadata().getFinalizers()).containsExactly(FINALIZER);
    }
  }
}
