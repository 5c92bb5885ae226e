package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.apis.core.v1alpha1.ResourceReference;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Conditions;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.reference.FakeTargets;
import io.ackj.runtime.reference.Target;
import io.ackj.runtime.reference.TargetState;
import io.ackj.runtime.role.RoleChoice;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetService.Made;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Widgets whose colour is that of a paint. */
class ReferringTest {
  private static final Target PAINT =
      new Target(
          new ForeignKind("paints.services.k8s.aws", "Paint", "paints"),
          new ObjectKey("toys", "red"));
  private static final TargetState RED = FakeTargets.synced("status.colour", "red");
  private static final TargetState DARK_RED = FakeTargets.synced("status.colour", "darkred");
  private static final TargetState NOT_SYNCED = new TargetState.There(false, false, Map.of());

  private final Loop loop = new Loop();

  private static void refer(Widget widget) {
    ResourceReference.From from = new ResourceReference.From();
    from.setName("red");
    ResourceReference reference = new ResourceReference();
    reference.setFrom(from);
    widget.getSpec().colour = null;
    widget.getSpec().colourRef = reference;
  }

  private String colour() {
    return loop.service.find("bear").orElseThrow().colour();
  }

  private String resolved() {
    return Conditions.find(loop.conditions(), ConditionType.REFERENCES_RESOLVED)
        .map(Condition::getStatus)
        .orElse("none");
  }

  private void painted() {
    loop.targets.put(PAINT, RED);
    loop.apply(ReferringTest::refer);
    loop.pass();
    loop.service.move("bear", "ACTIVE");
    loop.later(Duration.ofSeconds(7));
    loop.pass();
    loop.service.calls().clear();
    loop.objects.writes().clear();
  }

  @Test
  void nothingIsCreatedBeforeTheReferenceIsResolved() {
    loop.targets.put(PAINT, NOT_SYNCED);
    loop.apply(ReferringTest::refer);

    loop.pass();

    assertThat(loop.service.calls()).isEmpty();
    assertThat(loop.stored().getMetadata().getFinalizers()).isEmpty();
    assertThat(resolved()).isEqualTo("Unknown");
    assertThat(loop.sync()).isEqualTo("False WaitingForReference");
  }

  @Test
  void edge10UnresolvedReferenceShowsInReadyAndResourceSynced() {
    loop.apply(ReferringTest::refer);

    loop.pass();

    assertThat(loop.conditions())
        .extracting(condition -> condition.getType() + "=" + condition.getStatus())
        .containsExactly(
            "ACK.Recoverable=True",
            "ACK.ResourceSynced=Unknown",
            "Ready=False",
            "ACK.ReferencesResolved=Unknown");
  }

  @Test
  void edge10ReadyTurnsFalseWhenWhatWasReferredToIsGone() {
    painted();
    assertThat(loop.sync()).isEqualTo("True");

    loop.targets.put(PAINT, new TargetState.Missing());
    loop.changed();

    assertThat(Conditions.find(loop.conditions(), ConditionType.READY).map(Condition::getStatus))
        .contains("False");
  }

  @Test
  void resourceIsCreatedWithTheValueThoughTheFinalizerIsWrittenBefore() {
    loop.targets.put(PAINT, RED);
    loop.apply(ReferringTest::refer);

    loop.pass();

    assertThat(colour()).isEqualTo("red");
    assertThat(loop.objects.writes()).first().isEqualTo("add finalizer");
    assertThat(resolved()).isEqualTo("True");
  }

  @Test
  void valueIsNeverWrittenIntoTheSpec() {
    painted();

    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.stored().getSpec().colour).isNull();
    assertThat(Objects.requireNonNull(loop.stored().getStatus()).appliedFields)
        .containsExactly("spec.colour");
  }

  @Test
  void edge17NewValueIsAppliedAsSoonAsItIsThere() {
    painted();

    loop.targets.put(PAINT, DARK_RED);
    assertThat(loop.woken).containsExactly(Loop.KEY);
    loop.changed();

    assertThat(colour()).isEqualTo("darkred");
  }

  @Test
  void nothingIsResetWhenAReferenceCannotBeResolvedAnyMore() {
    painted();

    loop.targets.put(PAINT, new TargetState.NotInstalled());
    loop.changed();

    assertThat(loop.service.calls()).isEmpty();
    assertThat(Objects.requireNonNull(loop.stored().getStatus()).appliedFields)
        .containsExactly("spec.colour");
  }

  @Test
  void steadyPassWritesNothing() {
    painted();

    loop.pass();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.objects.writes()).isEmpty();
  }

  @Test
  void referencesStayResolvedWhileAwsCannotBeRead() {
    painted();

    loop.service.failNext("Read", Failure.Kind.RECOVERABLE);
    loop.pass();

    assertThat(resolved()).isEqualTo("True");
  }

  @Test
  void objectIsDeletedThoughItsReferenceCannotBeResolved() {
    painted();
    loop.targets.put(PAINT, new TargetState.NotInstalled());
    loop.delete();

    loop.changed();
    loop.service.takeAway("bear");
    loop.changed();

    assertThat(loop.objects.stored(Loop.KEY)).isEmpty();
  }

  @Test
  void edge11RoleAndReferencesAreBothTold() {
    Fact selected = new Fact(ConditionType.IAM_ROLE_SELECTED, "True", "roleARN: one", "Selected");
    loop.roles = request -> new RoleChoice(null, List.of(selected));

    painted();
    loop.pass();

    assertThat(loop.conditions())
        .extracting(Condition::getType)
        .containsExactly(
            "ACK.ResourceSynced", "Ready", "ACK.ReferencesResolved", "ACK.IAMRoleSelected");
  }

  @Test
  void readOnlyObjectIsLookedAtThoughItsReferenceCannotBeResolved() {
    loop.service.put(new Made("bear", "ACTIVE", "white", "big", "somebody-else"));
    loop.apply(
        widget -> {
          refer(widget);
          widget.getMetadata().setAnnotations(Map.of("services.k8s.aws/read-only", "true"));
        });

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(resolved()).isEqualTo("Unknown");
  }

  @Test
  void adoptedObjectKeepsAReferenceThatLeadsToWhatAwsHas() {
    loop.targets.put(PAINT, RED);
    adopted("red");

    assertThat(loop.stored().getSpec().colourRef).isNotNull();
    assertThat(loop.stored().getSpec().colour).isNull();
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(resolved()).isEqualTo("True");
    assertThat(loop.service.calls()).containsOnly("Read");
  }

  @Test
  void adoptedObjectTakesTheValueOfAwsWhereItsReferenceLeadsElsewhere() {
    loop.targets.put(PAINT, RED);
    adopted("white");

    assertThat(loop.stored().getSpec().colourRef).isNull();
    assertThat(loop.stored().getSpec().colour).isEqualTo("white");
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.service.calls()).containsOnly("Read");
  }

  @Test
  void objectIsAdoptedThoughItsReferenceCannotBeResolved() {
    adopted("white");

    assertThat(loop.stored().getSpec().colourRef).isNull();
    assertThat(loop.stored().getSpec().colour).isEqualTo("white");
    assertThat(loop.service.calls()).containsOnly("Read");
  }

  private void adopted(String colour) {
    loop.service.put(new Made("bear", "ACTIVE", colour, "big", "somebody-else"));
    loop.apply(
        widget -> {
          refer(widget);
          widget
              .getMetadata()
              .setAnnotations(
                  Map.of(
                      "services.k8s.aws/adoption-policy", "adopt",
                      "services.k8s.aws/adoption-fields", "{\"name\": \"bear\"}"));
        });
    loop.changed();
    loop.changed();
  }
}
