package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.FINALIZER;
import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetService.Made;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a resource comes to be, and whose it is. */
class CreatingTest {
  private final Loop loop = new Loop();

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
    assertThat(loop.conditions()).extracting("type").containsExactly("ACK.ResourceSynced", "Ready");
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
  void edge4LostAnswerOfCreateNeitherDuplicatesNorTurnsTerminal() {
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
  void resourceThatIsMadeBetweenLookAndCallIsNotTakenThoughItsTagsAreLikeOurs() {
    loop.apply(widget -> {});
    Made others = new Made("bear", "ACTIVE", "white", "", KEY.namespace());
    loop.objects.afterNextFinalizer(() -> loop.service.put(others));

    Conclusion first = loop.changed();
    assertThat(first.outcome().kind()).isEqualTo(Outcome.Kind.CONFLICT);
    assertThat(loop.stored().getMetadata().getFinalizers()).isEmpty();
    loop.pass();

    assertThat(loop.service.find("bear")).contains(others);
    assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Resource already exists");
    assertThat(loop.service.calls()).containsExactly("Read", "Create", "Read");
  }

  @Test
  void resourceThatIsMadeAfterARefusedCallIsNotTakenThoughItsTagsAreLikeOurs() {
    loop.apply(widget -> {});
    loop.service.failNext("Create", Failure.Kind.RECOVERABLE);
    loop.changed();
    Made others = new Made("bear", "ACTIVE", "white", "", KEY.namespace());
    loop.service.put(others);

    loop.changed();

    assertThat(loop.service.find("bear")).contains(others);
    assertThat(loop.stored().getMetadata().getFinalizers()).isEmpty();
    assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Resource already exists");
  }

  @Test
  void resourceOfACallWithoutAnAnswerIsTheObjectsThoughTheNextCallIsRefused() {
    loop.apply(widget -> {});
    loop.service.loseAnswerOf("Create");
    loop.changed();
    Made made = loop.service.find("bear").orElseThrow();
    loop.service.takeAway("bear");
    loop.later(Duration.ofMinutes(1));
    loop.service.failNext("Create", Failure.Kind.RECOVERABLE);
    loop.changed();
    loop.service.put(made);

    loop.changed();

    assertThat(loop.stored().hasFinalizer(FINALIZER)).isTrue();
    assertThat(loop.sync()).isEqualTo("False Creating");
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
  void whileOthersWaitTheFirstStatusIsLeftToTheNextLook() {
    beginWhileOthersWait();
    assertThat(loop.objects.writes()).containsExactly("add finalizer");

    loop.service.move("bear", "ACTIVE");
    loop.later(Duration.ofSeconds(7));
    Conclusion synced = loop.pass();

    assertThat(synced.outcome().kind()).isEqualTo(Outcome.Kind.SYNCED);
    assertThat(loop.objects.writes()).containsExactly("add finalizer", "status");
    assertThat(loop.sync()).isEqualTo("True");
  }

  @Test
  void theNextLookTellsThoughOthersWait() {
    beginWhileOthersWait();

    loop.later(Duration.ofSeconds(2));
    loop.pass();

    assertThat(loop.objects.writes()).containsExactly("add finalizer", "status");
    assertThat(loop.sync()).isEqualTo("False Creating");
  }

  @Test
  void whatIsNotToldYetIsStillKnownToBeTheObjects() {
    beginWhileOthersWait();

    loop.service.hideOwners();
    loop.changesWait = false;
    loop.later(Duration.ofSeconds(2));
    loop.pass();

    assertThat(loop.sync()).isEqualTo("False Creating");
    assertThat(loop.stored().hasFinalizer(FINALIZER)).isTrue();
  }

  @Test
  void whatIsNotToldYetIsDeletedWithItsObject() {
    beginWhileOthersWait();

    loop.service.hideOwners();
    loop.delete();
    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read", "Create", "Read", "Delete", "Read");
  }

  @Test
  void failuresAreToldThoughOthersWait() {
    loop.apply(widget -> widget.getSpec().colour = "invisible");

    loop.changesWait = true;
    loop.changed();

    assertThat(loop.objects.writes()).containsExactly("status");
  }

  @Test
  void secondObjectForAResourceNeverTakesItForItsOwn() {
    loop.synced();
    Widget second = Loop.widget(widget -> widget.addFinalizer(FINALIZER));
    second.getMetadata().setName("cub");
    second.getMetadata().setUid("another");
    loop.objects.put(second);

    loop.pass(ObjectKey.of(second.getMetadata()));

    assertThat(
            loop.objects.stored(ObjectKey.of(second.getMetadata())).orElseThrow().getFinalizers())
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
    loop.annotate(Map.of("services.k8s.aws/adopted", "true"));
    loop.service.takeAway("bear");

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.message(ConditionType.RECOVERABLE)).startsWith("adopted resource not found");
  }

  @Test
  void nothingIsCalledWhileAnObjectIsPaused() {
    loop.apply(widget -> widget.getMetadata().setAnnotations(Map.of("ackj.io/paused", "true")));

    Conclusion conclusion = loop.changed();

    assertThat(loop.service.calls()).isEmpty();
    assertThat(loop.sync()).isEqualTo("Unknown Paused");
    assertThat(loop.message(ConditionType.READY)).contains("ackj.io/paused").contains("to go on");
    assertThat(conclusion.delay()).isEmpty();
  }

  @Test
  void nothingIsCalledWhileANamespaceIsPaused() {
    loop.namespaceAnnotations.put("ackj.io/paused", "true");
    loop.apply(widget -> {});

    Conclusion conclusion = loop.changed();
    assertThat(loop.service.calls()).isEmpty();
    assertThat(loop.message(ConditionType.READY)).contains("of the namespace");
    assertThat(conclusion.delay())
        .as("nobody tells of namespaces that may not be listed")
        .contains(Duration.ofMinutes(5));
    assertThat(conclusion.priority()).isEqualTo(Priority.RESYNC);

    loop.namespaceAnnotations.clear();
    loop.pass(Priority.RESYNC);
    assertThat(loop.service.calls()).contains("Create");
  }

  private void beginWhileOthersWait() {
    loop.apply(widget -> {});
    loop.changesWait = true;
    loop.changed();
  }
}
