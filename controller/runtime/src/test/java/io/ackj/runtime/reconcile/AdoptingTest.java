package io.ackj.runtime.reconcile;

import static io.ackj.runtime.reconcile.Loop.FINALIZER;
import static io.ackj.runtime.reconcile.Loop.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetService.Made;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How resources that exist are taken over. */
class AdoptingTest {
  private static final Map<String, String> ADOPT =
      Map.of(
          "services.k8s.aws/adoption-policy", "adopt",
          "services.k8s.aws/adoption-fields", "{\"name\": \"teddy\"}");

  private static final Map<String, String> ADOPT_OR_CREATE =
      Map.of("services.k8s.aws/adoption-policy", "adopt-or-create");

  private final Loop loop = new Loop();

  @Test
  void adoptingMakesTheSpecWhatAwsHasInOnePatchAndChangesNothingInAws() {
    exists("teddy", "white");
    annotated(ADOPT);

    loop.changed();
    loop.changed();

    assertThat(loop.service.calls()).containsOnly("Read");
    assertThat(loop.objects.writes()).containsExactly("adopt with spec", "status");
    assertThat(loop.stored().getSpec())
        .extracting("name", "colour", "size")
        .containsExactly("teddy", "white", "big");
    assertThat(loop.stored().getFinalizers()).containsExactly(FINALIZER);
    assertThat(loop.stored().getMetadata().getAnnotations())
        .containsEntry("services.k8s.aws/adopted", "true");
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.stored().getStatus().appliedFields).contains("spec.colour");
  }

  @Test
  void whatTheApiServerRefusesIsTerminalAndLeavesEverythingAsItWas() {
    exists("teddy", "white");
    annotated(ADOPT);
    loop.objects.refuseNextSpec("spec.colour: Value is immutable once set");

    Conclusion conclusion = loop.changed();

    assertThat(conclusion.outcome().kind()).isEqualTo(Outcome.Kind.TERMINAL);
    assertThat(loop.message(ConditionType.TERMINAL))
        .contains("spec.colour: Value is immutable once set")
        .contains("Nothing was changed");
    assertThat(loop.stored().getFinalizers()).isEmpty();
    assertThat(loop.stored().getSpec().colour).isEqualTo("brown");
    assertThat(loop.objects.writes()).containsExactly("status");
  }

  @Test
  void resourceThatIsNotThereIsNeverCreatedAndSaidSo() {
    annotated(ADOPT);

    Conclusion conclusion = loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read");
    assertThat(conclusion.outcome().kind()).isEqualTo(Outcome.Kind.RECOVERABLE);
    assertThat(loop.message(ConditionType.RECOVERABLE)).startsWith("adopted resource not found");
    assertThat(loop.sync()).isEqualTo("Unknown AdoptedResourceNotFound");
    assertThat(loop.message(ConditionType.READY)).startsWith("adopted resource not found");
    assertThat(loop.stored().getFinalizers()).isEmpty();
  }

  @Test
  void whatIsThereLaterIsAdoptedThen() {
    annotated(ADOPT);
    loop.changed();
    exists("teddy", "white");

    loop.later(Duration.ofMinutes(2));
    loop.pass();

    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.message(ConditionType.RECOVERABLE)).isEqualTo("none");
  }

  @Test
  void resourceThatIsGoingIsNotAdopted() {
    loop.service.put(new Made("teddy", "DELETING", "white", "", "somebody-else"));
    annotated(ADOPT);

    loop.changed();

    assertThat(loop.sync()).isEqualTo("False Deleting");
    assertThat(loop.stored().getFinalizers()).isEmpty();
  }

  @Test
  void conflictWhileAdoptingIsTriedAgainWithWhatWon() {
    exists("teddy", "white");
    annotated(ADOPT);
    loop.objects.conflictNext();

    assertThat(loop.changed().outcome().kind()).isEqualTo(Outcome.Kind.CONFLICT);
    assertThat(loop.stored().getFinalizers()).isEmpty();
    loop.pass();

    assertThat(loop.sync()).isEqualTo("True");
  }

  @Test
  void processThatDiesAfterTheAdoptingPatchKnowsTheResourceForItsOwn() {
    exists("teddy", "white");
    annotated(ADOPT);
    loop.changed();
    loop.objects.edit(KEY, widget -> widget.setStatus(null));
    loop.restart();

    loop.changed();

    assertThat(loop.service.calls()).containsOnly("Read");
    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.stored().getFinalizers()).containsExactly(FINALIZER);
  }

  @Test
  void errorOfAwsWhileAdoptingChangesNothing() {
    exists("teddy", "white");
    annotated(ADOPT);
    loop.service.failNext("Read", Failure.Kind.RECOVERABLE);

    loop.changed();

    assertThat(loop.objects.writes()).containsExactly("status");
    assertThat(loop.message(ConditionType.RECOVERABLE)).isEqualTo("Read went wrong");
  }

  @Test
  void adoptOrCreateTakesWhatExistsAndBringsItInLine() {
    exists("bear", "white");
    annotated(ADOPT_OR_CREATE);

    loop.changed();

    assertThat(loop.objects.writes()).containsExactly("adopt", "status");
    assertThat(loop.service.calls()).containsExactly("Read", "Paint", "Read");
    assertThat(loop.service.find("bear").orElseThrow().colour()).isEqualTo("brown");
    assertThat(loop.stored().getSpec().colour).isEqualTo("brown");
    assertThat(loop.sync()).isEqualTo("True");
  }

  @Test
  void adoptOrCreateCreatesWhatDoesNotExistAndThatIsNotAdopted() {
    annotated(ADOPT_OR_CREATE);

    loop.changed();

    assertThat(loop.service.calls()).containsExactly("Read", "Create");
    assertThat(loop.stored().getMetadata().getAnnotations())
        .doesNotContainKey("services.k8s.aws/adopted");
    assertThat(loop.stored().getFinalizers()).containsExactly(FINALIZER);
  }

  @Test
  void resourceOfOneObjectIsNotAdoptedByAnother() {
    loop.synced();
    Widget second =
        second(
            Map.of(
                "services.k8s.aws/adoption-policy", "adopt",
                "services.k8s.aws/adoption-fields", "{\"name\": \"bear\"}"));
    loop.objects.put(second);

    loop.pass(ObjectKey.of(second.getMetadata()));

    Widget refused = loop.objects.stored(ObjectKey.of(second.getMetadata())).orElseThrow();
    assertThat(refused.getFinalizers()).isEmpty();
    assertThat(messageOf(second)).contains("belongs to the object toys/bear already");
  }

  @Test
  void ofTwoThatWantOneResourceAtTheSameTimeOneChangesIt() {
    exists("bear", "white");
    annotated(ADOPT_OR_CREATE);
    Widget second = second(ADOPT_OR_CREATE);
    second.getSpec().colour = "black";
    loop.objects.put(second);
    loop.objects.beforeNextAdoption(() -> loop.pass(ObjectKey.of(second.getMetadata())));

    loop.changed();

    assertThat(loop.service.calls()).filteredOn("Paint"::equals).hasSize(1);
    assertThat(loop.service.find("bear").orElseThrow().colour()).isEqualTo("brown");
    assertThat(messageOf(second)).contains("belongs to the object toys/bear already");
  }

  @Test
  void kindThatCannotBeAdoptedSaysSo() {
    Loop strict =
        new Loop(
            ResourceDescriptor.builder("toys.services.k8s.aws", "v1", "Widget", "widgets")
                .adoptable(false)
                .build());
    strict.apply(widget -> widget.getMetadata().setAnnotations(ADOPT_OR_CREATE));

    strict.changed();

    assertThat(strict.service.calls()).isEmpty();
    assertThat(strict.message(ConditionType.TERMINAL)).startsWith("A Widget cannot be adopted.");
  }

  @Test
  void resourceThatAnObjectFailedToAdoptIsFreeForAnother() {
    exists("bear", "white");
    annotated(
        Map.of(
            "services.k8s.aws/adoption-policy", "adopt",
            "services.k8s.aws/adoption-fields", "{\"name\": \"bear\"}"));
    loop.objects.refuseNextSpec("spec.colour: Value is immutable once set");
    loop.changed();
    Widget second = second(ADOPT_OR_CREATE);
    loop.objects.put(second);

    loop.pass(ObjectKey.of(second.getMetadata()));

    assertThat(
            loop.objects.stored(ObjectKey.of(second.getMetadata())).orElseThrow().getFinalizers())
        .containsExactly(FINALIZER);
  }

  @Test
  void resourceWhoseAdoptionMetAConflictIsFreeOnceItIsNotWantedAnyMore() {
    exists("bear", "white");
    annotated(ADOPT_OR_CREATE);
    loop.objects.conflictNext();
    loop.changed();
    loop.annotate(Map.of());
    loop.pass();
    Widget second = second(ADOPT_OR_CREATE);
    loop.objects.put(second);

    loop.pass(ObjectKey.of(second.getMetadata()));

    assertThat(
            loop.objects.stored(ObjectKey.of(second.getMetadata())).orElseThrow().getFinalizers())
        .containsExactly(FINALIZER);
  }

  @Test
  void annotationThatComesLaterHealsAnObjectThatWasRefused() {
    exists("bear", "white");
    loop.apply(widget -> {});
    loop.changed();
    assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("Resource already exists");

    loop.annotate(ADOPT_OR_CREATE);
    loop.changed();

    assertThat(loop.sync()).isEqualTo("True");
    assertThat(loop.message(ConditionType.TERMINAL)).isEqualTo("none");
  }

  private String messageOf(Widget widget) {
    Widget stored = loop.objects.stored(ObjectKey.of(widget.getMetadata())).orElseThrow();
    return String.valueOf(ObjectStatus.of(stored).conditions().get(0).getMessage());
  }

  /** Returns another object whose resource has the same name. */
  private static Widget second(Map<String, String> annotations) {
    return Loop.widget(
        widget -> {
          widget.getMetadata().setName("cub");
          widget.getMetadata().setUid("another");
          widget.getMetadata().setAnnotations(annotations);
        });
  }

  private void exists(String name, String colour) {
    loop.service.put(new Made(name, "ACTIVE", colour, "big", "somebody-else"));
  }

  private void annotated(Map<String, String> annotations) {
    loop.apply(widget -> widget.getMetadata().setAnnotations(annotations));
  }
}
