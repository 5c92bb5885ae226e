package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.fault.Matching;
import io.ackj.runtime.queue.ObjectKey;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written through the objects that informers know. */
class ObjectWritesIT {
  private static final String FINALIZER = "finalizers.test.services.k8s.aws/Widget";
  private static final String ANNOTATION = "services.k8s.aws/adopted";
  private static final ObjectKey ONE = new ObjectKey("default", "one");

  private final WidgetCluster cluster = new WidgetCluster();
  private final SeenWidgets seen = new SeenWidgets();
  private final InformedObjects<Widget> objects =
      new InformedObjects<>(cluster.client(), Widget.class, Set.of(), "", seen);

  @AfterEach
  void close() {
    objects.close();
    cluster.close();
  }

  @Test
  void finalizersAreAddedAndRemovedUnderOurName() {
    Widget created = cluster.create(Widget.of("one", 1));

    Widget managed = objects.addFinalizer(created, FINALIZER).orElseThrow();

    assertThat(managed.getMetadata().getFinalizers()).containsExactly(FINALIZER);
    assertThat(managed.getMetadata().getManagedFields())
        .extracting(entry -> entry.getManager())
        .contains("ackj");
    Widget released = objects.removeFinalizer(managed, FINALIZER).orElseThrow();
    assertThat(released.getMetadata().getFinalizers()).isEmpty();
    assertThat(cluster.stored("one")).isNotNull();
  }

  @Test
  void objectThatGoesWithItsLastFinalizerIsEmpty() {
    Widget managed =
        objects.addFinalizer(cluster.create(Widget.of("one", 1)), FINALIZER).orElseThrow();
    cluster.delete("one");
    Widget deleted = cluster.stored("one");

    assertThat(objects.removeFinalizer(deleted, FINALIZER)).isEmpty();

    assertThat(cluster.stored("one")).isNull();
    assertThat(objects.removeFinalizer(managed, FINALIZER)).isEmpty();
  }

  @Test
  void finalizerOfAnOutdatedVersionConflictsAndTheNextReadIsCurrent() {
    cluster.create(Widget.of("one", 1));
    startAndSync();
    Widget outdated = objects.get(ONE).orElseThrow();
    cluster.patch("one", "{\"spec\":{\"size\":2}}");

    assertThatThrownBy(() -> objects.addFinalizer(outdated, FINALIZER))
        .isInstanceOf(WriteConflictException.class)
        .hasMessage("default/one was changed meanwhile");

    assertThat(objects.get(ONE)).map(widget -> widget.getSpec().size).contains(2);
  }

  @Test
  void adoptingWritesFinalizerAnnotationAndSpecAtOnce() {
    Widget created = cluster.create(Widget.of("one", 1));

    Widget adopted = objects.adopt(created, FINALIZER, ANNOTATION, size(7)).orElseThrow();

    assertThat(adopted.getMetadata().getFinalizers()).containsExactly(FINALIZER);
    assertThat(adopted.getMetadata().getAnnotations()).containsEntry(ANNOTATION, "true");
    assertThat(adopted.getSpec().size).isEqualTo(7);
    assertThat(adopted.getMetadata().getGeneration()).isEqualTo(2);
  }

  @Test
  void adoptingWithoutSpecLeavesTheSpecAlone() {
    Widget created = cluster.create(Widget.of("one", 1));

    Widget adopted = objects.adopt(created, FINALIZER, ANNOTATION, null).orElseThrow();

    assertThat(adopted.getSpec().size).isEqualTo(1);
    assertThat(adopted.getMetadata().getGeneration()).isEqualTo(1);
    assertThat(adopted.getMetadata().getFinalizers()).containsExactly(FINALIZER);
  }

  @Test
  void adoptingAnOutdatedVersionConflictsAndWritesNothing() {
    Widget outdated = cluster.create(Widget.of("one", 1));
    cluster.patch("one", "{\"spec\":{\"size\":2}}");

    assertThatThrownBy(() -> objects.adopt(outdated, FINALIZER, ANNOTATION, size(7)))
        .isInstanceOf(WriteConflictException.class);

    assertThat(cluster.stored("one").getSpec().size).isEqualTo(2);
    assertThat(cluster.stored("one").getMetadata().getFinalizers()).isEmpty();
  }

  @Test
  void specThatTheServerDoesNotTakeIsRefusedInItsWordsAndWritesNothing() {
    Widget created = cluster.create(Widget.of("one", 1));
    ObjectNode wrong = JsonNodeFactory.instance.objectNode().put("size", "large");

    assertThatThrownBy(() -> objects.adopt(created, FINALIZER, ANNOTATION, wrong))
        .isInstanceOf(RefusedWriteException.class)
        .hasMessageContaining("spec.size");

    assertThat(cluster.stored("one").getSpec().size).isEqualTo(1);
    assertThat(cluster.stored("one").getMetadata().getFinalizers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400, BadRequest", "403, Forbidden", "422, Invalid"})
  void whatAWebhookDeniesIsRefusedInItsWords(int code, String reason) {
    Widget created = cluster.create(Widget.of("one", 1));
    cluster.server().faults().fail(2, widgets().verb("patch"), code, reason, "denied: no owner");

    assertThatThrownBy(() -> objects.adopt(created, FINALIZER, ANNOTATION, size(7)))
        .isInstanceOf(RefusedWriteException.class)
        .hasMessageContaining("denied: no owner");
    assertThatThrownBy(() -> objects.addFinalizer(created, FINALIZER))
        .isInstanceOf(RefusedWriteException.class)
        .hasMessageContaining("denied: no owner");
  }

  @Test
  void edge7FinalizerThatSomebodyElseAddsMeanwhileIsNotLost() {
    Widget outdated = cluster.create(Widget.of("one", 1));
    cluster.patch("one", "{\"metadata\":{\"finalizers\":[\"example.com/theirs\"]}}");

    assertThatThrownBy(() -> objects.addFinalizer(outdated, FINALIZER))
        .isInstanceOf(WriteConflictException.class);
    Widget current = cluster.stored("one");
    objects.addFinalizer(current, FINALIZER);

    assertThat(cluster.stored("one").getMetadata().getFinalizers())
        .containsExactlyInAnyOrder("example.com/theirs", FINALIZER);
  }

  @Test
  void statusIsWrittenThoughTheSpecChangedMeanwhile() {
    Widget outdated = cluster.create(Widget.of("one", 1));
    cluster.patch("one", "{\"spec\":{\"size\":2}}");

    Widget written = objects.writeStatus(outdated, status("Ready", 1)).orElseThrow();

    assertThat(written.getSpec().size).isEqualTo(2);
    assertThat(written.getStatus().phase).isEqualTo("Ready");
  }

  @Test
  void statusLosesWhatIsNoLongerInIt() {
    ObjectNode first = status("Ready", 1);
    first.putObject("details").put("a", "1").put("b", "2");
    Widget written = objects.writeStatus(cluster.create(Widget.of("one", 1)), first).orElseThrow();
    ObjectNode second = JsonNodeFactory.instance.objectNode().put("phase", "Ready");
    second.putObject("details").put("b", "3");

    Widget rewritten = objects.writeStatus(written, second).orElseThrow();

    assertThat(rewritten.getStatus().phase).isEqualTo("Ready");
    assertThat(rewritten.getStatus().count).isNull();
    assertThat(rewritten.getStatus().details).isEqualTo(Map.of("b", "3"));
  }

  @Test
  void statusThatDoesNotDifferIsNotSent() {
    Widget written =
        objects.writeStatus(cluster.create(Widget.of("one", 1)), status("Ready", 1)).orElseThrow();
    cluster.server().faults().fail(1, widgets().verb("patch"), 403, "Forbidden", "not now");

    assertThat(objects.writeStatus(written, status("Ready", 1))).contains(written);
  }

  @Test
  void statusOfAFormerObjectIsNotWrittenToItsSuccessor() {
    Widget former = cluster.create(Widget.of("one", 1));
    cluster.delete("one");
    assertThat(objects.writeStatus(former, status("Ready", 1))).isEmpty();
    cluster.create(Widget.of("one", 2));

    assertThatThrownBy(() -> objects.writeStatus(former, status("Ready", 1)))
        .isInstanceOf(WriteConflictException.class);

    assertThat(cluster.stored("one").getStatus()).isNull();
  }

  @Test
  void lostAnswerToAStatusIsAskedForAgain() {
    Widget created = cluster.create(Widget.of("one", 1));
    cluster.server().faults().disconnectAfterwards(1, widgets().verb("patch"));

    Widget written = objects.writeStatus(created, status("Ready", 1)).orElseThrow();

    assertThat(written.getStatus().count).isEqualTo(1);
  }

  @Test
  void recordOfWritersTellsOfUsersAfterOurStatus() {
    Widget created = cluster.create(Widget.of("one", 1));
    assertThat(LastWriter.mayBeSomebodyElse(created.getMetadata())).isTrue();

    Widget written = objects.writeStatus(created, status("Ready", 1)).orElseThrow();
    cluster.patch("one", "{\"spec\":{\"size\":2}}");

    assertThat(written.getMetadata().getManagedFields())
        .anySatisfy(
            entry -> {
              assertThat(entry.getManager()).isEqualTo("ackj");
              assertThat(entry.getSubresource()).isEqualTo("status");
            });
    assertThat(LastWriter.mayBeSomebodyElse(cluster.stored("one").getMetadata())).isTrue();
  }

  private void startAndSync() {
    objects.start();
    Awaitility.await().until(objects::hasSynced);
  }

  private static ObjectNode size(int size) {
    return JsonNodeFactory.instance.objectNode().put("size", size);
  }

  private static ObjectNode status(String phase, int count) {
    return JsonNodeFactory.instance.objectNode().put("phase", phase).put("count", count);
  }

  private static Matching widgets() {
    return Matching.any().resource("widgets");
  }
}
