package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.FINALIZER;
import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.widget.WidgetService.Made;
import java.util.Map;
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
}
