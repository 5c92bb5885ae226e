package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.FINALIZER;
import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.widget.WidgetService.Made;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens, and does not, to the resource of a read-only object. */
class ReadOnlyTest {
  private static final Map<String, String> READ_ONLY = Map.of("services.k8s.aws/read-only", "true");

  private final Loop loop = new Loop();

  @Test
  void onlyTheStatusIsWritten() {
    exists("ACTIVE", "brown");
    loop.apply(widget -> widget.getMetadata().setAnnotations(READ_ONLY));

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.objects.writes()).containsExactly("status");
    assertThat(loop.stored().getFinalizers()).isEmpty();
    assertThat(loop.stored().getStatus().state).isEqualTo("ACTIVE");
    assertThat(loop.stored().getStatus().appliedFields).isNull();
    assertThat(loop.sync()).isEqualTo("True");
  }

  @Test
  void driftIsNamedAndLeftAlone() {
    exists("ACTIVE", "white");
    loop.apply(widget -> widget.getMetadata().setAnnotations(READ_ONLY));

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.message(ConditionType.ADVISORY)).endsWith("Left undone: Paint brown");
  }

  @Test
  void transitionOfTheResourceIsFollowed() {
    exists("CREATING", "brown");
    loop.apply(widget -> widget.getMetadata().setAnnotations(READ_ONLY));

    Conclusion conclusion = loop.changed();

    assertThat(loop.sync()).isEqualTo("False Creating");
    assertThat(conclusion.outcome().kind()).isEqualTo(Outcome.Kind.PROGRESSING);
  }

  @Test
  void resourceThatIsNotThereIsToldAndNotCreated() {
    loop.apply(widget -> widget.getMetadata().setAnnotations(READ_ONLY));

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.message(ConditionType.RECOVERABLE)).startsWith("read-only resource not found");
    assertThat(loop.sync()).isEqualTo("Unknown ReadOnlyResourceNotFound");
    assertThat(loop.stored().getFinalizers()).isEmpty();
  }

  @Test
  void managedObjectStopsAndGoesOnWithItsAnnotation() {
    loop.synced();
    loop.objects.edit(
        KEY,
        widget -> {
          widget.getMetadata().setAnnotations(READ_ONLY);
          widget.getSpec().colour = null;
        });
    loop.changed();
    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.stored().getFinalizers()).containsExactly(FINALIZER);
    assertThat(loop.stored().getStatus().appliedFields).containsExactly("spec.colour");

    loop.annotate(Map.of());
    loop.changed();

    assertThat(loop.service.find("bear").orElseThrow().colour()).isEmpty();
    assertThat(loop.message(ConditionType.ADVISORY)).isEqualTo("none");
  }

  @Test
  void adoptionRunsOnceAndThenTheResourceIsOnlyRead() {
    exists("ACTIVE", "white");
    loop.apply(
        widget ->
            widget
                .getMetadata()
                .setAnnotations(
                    Map.of(
                        "services.k8s.aws/read-only", "true",
                        "services.k8s.aws/adoption-policy", "adopt",
                        "services.k8s.aws/adoption-fields", "{\"name\": \"bear\"}")));

    loop.changed();
    loop.paint("red");
    loop.changed();

    assertThat(loop.service.calls()).containsOnly("Read");
    assertThat(loop.stored().getFinalizers()).containsExactly(FINALIZER);
    assertThat(loop.message(ConditionType.ADVISORY)).endsWith("Left undone: Paint red");
  }

  private void exists(String state, String colour) {
    loop.service.put(new Made("bear", state, colour, "", "somebody-else"));
  }
}
