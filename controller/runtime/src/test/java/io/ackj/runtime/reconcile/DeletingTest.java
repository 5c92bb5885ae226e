package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.FINALIZER;
import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetService.Made;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How an object is let go. */
class DeletingTest {
  private final Loop loop = new Loop();

  @Test
  void objectStaysUntilTheResourceIsGone() {
    loop.synced();
    loop.delete();

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
    loop.annotate(Map.of("services.k8s.aws/deletion-policy", "retain"));
    loop.delete();

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
    loop.pass();
    loop.restart();
    loop.changed();
    assertThat(loop.events)
        .as("it is an Event, once")
        .containsExactly("InvalidDeletionPolicy: " + loop.message(ConditionType.ADVISORY));
  }

  @Test
  void resourceOfReadOnlyObjectStaysAndTheEventSaysWhy() {
    loop.synced();
    loop.annotate(Map.of("services.k8s.aws/read-only", "true"));
    loop.delete();

    loop.changed();

    assertThat(loop.service.calls()).isEmpty();
    assertThat(loop.objects.stored(KEY)).isEmpty();
    assertThat(loop.events)
        .containsExactly("Retained: The resource stays in AWS, since the object is read-only");
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
  void annotationAloneMakesNoResourceTheObjectsOwn() {
    ResourceDescriptor byArn =
        ResourceDescriptor.builder("toys.services.k8s.aws", "v1", "Widget", "widgets")
            .identifierFields("arn")
            .build();
    Loop named = new Loop(byArn);
    named.apply(
        widget -> {
          widget.addFinalizer(FINALIZER);
          widget.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");
          widget
              .getMetadata()
              .setAnnotations(
                  Map.of(
                      "services.k8s.aws/adoption-fields",
                      "{\"arn\": \"arn:aws:toys:r1:123456789012:widget/bear\"}"));
        });
    named.service.put(new Made("bear", "ACTIVE", "white", "", "somebody-else"));

    named.changed();

    assertThat(named.service.calls()).containsExactly("Read");
    assertThat(named.objects.stored(KEY)).isEmpty();
  }

  @Test
  void errorWhileDeletingIsToldAndKeepsTheObject() {
    loop.synced();
    loop.service.failNext("Delete", Failure.Kind.RECOVERABLE);
    loop.delete();

    loop.changed();

    assertThat(loop.message(ConditionType.RECOVERABLE)).isEqualTo("Delete went wrong");
    assertThat(loop.stored().getMetadata().getFinalizers()).containsExactly(FINALIZER);
  }

  @Test
  void objectThatWentWhileItsFinalizerWasPutOnTakesItsResourceWithIt() {
    createForObjectThatGoes(widget -> {});

    loop.changed();
    loop.service.takeAway("bear");
    Conclusion last = loop.pass();

    assertThat(loop.service.calls())
        .containsExactly("Read", "Create", "Read", "Delete", "Read", "Read");
    assertThat(last.outcome().kind()).isEqualTo(Outcome.Kind.RELEASED);
    assertThat(loop.changed().outcome().message()).isEqualTo("the object is gone");
    assertThat(loop.service.calls()).hasSize(6);
  }

  @Test
  void objectThatWentWhileItsFinalizerWasPutOnLeavesAResourceThatIsToBeKept() {
    createForObjectThatGoes(
        widget ->
            widget
                .getMetadata()
                .setAnnotations(Map.of("services.k8s.aws/deletion-policy", "retain")));

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read", "Create");
  }

  @Test
  void anotherObjectOfTheNameOfOneThatWentWaitsForItsResourceToBeGone() {
    createForObjectThatGoes(widget -> {});
    loop.apply(widget -> widget.getMetadata().setUid("another"));

    loop.changed();
    assertThat(loop.objects.writes()).containsExactly("add finalizer");
    loop.service.takeAway("bear");
    Conclusion last = loop.pass();
    assertThat(last.delay()).contains(Duration.ZERO);
    loop.changed();

    assertThat(loop.sync()).isEqualTo("False Creating");
    assertThat(loop.service.find("bear")).isPresent();
  }

  @Test
  void whatCannotBeDeletedDoesNotKeepAnotherObjectOfTheNameWaiting() {
    createForObjectThatGoes(widget -> {});
    loop.apply(widget -> widget.getMetadata().setUid("another"));
    loop.service.failNext("Delete", Failure.Kind.TERMINAL);

    Conclusion last = loop.changed();
    assertThat(last.delay()).contains(Duration.ZERO);
    loop.changed();

    assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Resource already exists");
  }

  @Test
  void objectThatIsNotWatchedAnyMoreKeepsItsResource() {
    loop.changesWait = true;
    loop.apply(widget -> {});
    loop.changed();
    loop.objects.stopWatching();

    loop.changed();
    loop.later(Duration.ofSeconds(7));
    loop.pass();

    assertThat(loop.service.calls()).containsExactly("Read", "Create");
  }

  @Test
  void objectStaysWhileAwsMayNotShowItsResourceYet() {
    loop.apply(widget -> {});
    loop.changed();
    Made made = loop.service.find("bear").orElseThrow();
    loop.service.takeAway("bear");
    loop.delete();

    loop.changed();
    assertThat(loop.stored().hasFinalizer(FINALIZER)).isTrue();
    loop.service.put(made);
    loop.later(Duration.ofSeconds(2));
    loop.pass();

    assertThat(loop.service.calls()).endsWith("Delete", "Read");
  }

  @Test
  void objectStaysWhileACallWithoutAnAnswerMayBeCarriedOut() {
    loop.apply(widget -> {});
    loop.service.loseAnswerOf("Create");
    loop.service.during("Create", () -> loop.later(Duration.ofMinutes(1)));
    loop.changed();
    loop.service.takeAway("bear");
    loop.delete();

    loop.changed();
    assertThat(loop.stored().hasFinalizer(FINALIZER)).isTrue();
    loop.later(Duration.ofSeconds(10));
    loop.pass();

    assertThat(loop.objects.stored(KEY)).isEmpty();
  }

  /** A deletion that began before the finalizer was put on ends after that, as API servers do. */
  private void createForObjectThatGoes(Consumer<Widget> more) {
    loop.apply(more);
    loop.objects.afterNextFinalizer(() -> loop.objects.takeAway(KEY));
    loop.changed();
    assertThat(loop.objects.stored(KEY)).isEmpty();
  }
}
