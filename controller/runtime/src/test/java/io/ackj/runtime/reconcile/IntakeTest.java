package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.runtime.loop.LoopOptions;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.WorkQueue;
import io.ackj.runtime.reference.CrossNamespace;
import io.ackj.runtime.reference.FakeTargets;
import io.ackj.runtime.reference.References;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetKind;
import io.ackj.runtime.widget.WidgetService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a replica learns of objects while it does not lead: no pass is ever begun here. */
class IntakeTest {
  private static final String ARN = "arn:aws:toys:r1:123456789012:widget/bear";
  private static final ObjectKey OTHER = new ObjectKey("toys", "cub");

  private final Claims claims = new Claims();
  private final Intake<Widget> intake =
      new Intake<>(
          new WidgetKind(new WidgetService()),
          new LoopOptions("Widget", 1, Duration.ofHours(10), false),
          new References(List.of(), new CrossNamespace(false), new FakeTargets(), key -> {}),
          new WorkQueue(1, InstantSource.system()),
          new ControllerMetrics("toys").loop("Widget"),
          claims,
          InstantSource.system());

  @Test
  void objectKeepsItsResourceWhileItIsThere() {
    intake.onAdded(owner());
    intake.onChanged(owner());

    assertThat(claims.otherThan(OTHER, ARN)).contains(Loop.KEY);
  }

  @Test
  void resourceOfAnObjectThatIsDeletedIsFree() {
    intake.onAdded(owner());

    intake.onDeleted(Loop.KEY);

    assertThat(claims.otherThan(OTHER, ARN)).isEmpty();
  }

  @Test
  void resourceOfAnObjectThatOnlyOthersKeepFromGoingIsFree() {
    intake.onAdded(owner());
    Widget released = owner();
    released.removeFinalizer(Loop.FINALIZER);
    released.addFinalizer("example.com/theirs");
    released.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");

    intake.onChanged(released);

    assertThat(claims.otherThan(OTHER, ARN)).isEmpty();
  }

  private static Widget owner() {
    return Loop.widget(
        widget -> {
          widget.addFinalizer(Loop.FINALIZER);
          ResourceMetadata metadata = new ResourceMetadata();
          metadata.setArn(ARN);
          Widget.Status status = new Widget.Status();
          status.ackResourceMetadata = metadata;
          widget.setStatus(status);
        });
  }
}
