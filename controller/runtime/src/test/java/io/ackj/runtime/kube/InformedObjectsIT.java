package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.fault.Matching;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InformedObjectsIT {
  private static final ObjectKey ONE = new ObjectKey("default", "one");

  private final WidgetCluster cluster = new WidgetCluster();
  private final SeenWidgets seen = new SeenWidgets();
  private final InformedObjects<Widget> objects = informed(Set.of(), "");

  @AfterEach
  void close() {
    objects.close();
    cluster.close();
  }

  @Test
  void tellsOfWhatIsThereAtTheStartBeforeItIsSynced() {
    cluster.create(Widget.of("one", 1));
    cluster.create(Widget.of("two", 2));

    startAndSync();

    assertThat(seen.seen()).containsExactlyInAnyOrder("added one of size 1", "added two of size 2");
  }

  @Test
  void tellsOfNewChangedAndDeletedObjects() {
    startAndSync();

    cluster.create(Widget.of("one", 1));
    seen.await("added one of size 1");
    cluster.patch("one", "{\"spec\":{\"size\":7}}");
    seen.await("changed one to size 7");
    cluster.delete("one");
    seen.await("deleted one");
  }

  @Test
  void isSilentAboutLabelsAndStatusThatDoNotMatter() {
    cluster.create(Widget.of("one", 1));
    startAndSync();

    cluster.patch("one", "{\"metadata\":{\"labels\":{\"team\":\"shop\"}}}");
    assertThat(objects.writeStatus(cluster.stored("one"), status("Ready", 1))).isPresent();
    cluster.patch("one", "{\"spec\":{\"size\":2}}");
    seen.await("changed one to size 2");

    assertThat(seen.seen()).containsExactly("added one of size 1", "changed one to size 2");
  }

  @Test
  void whoWantsToKnowOfAnyChangeIsToldOfStatusAndLabelsToo() {
    List<ObjectKey> told = new CopyOnWriteArrayList<>();
    objects.tellOfAnyChange(told::add);
    cluster.create(Widget.of("one", 1));
    startAndSync();
    Awaitility.await("it was told of what is there").until(() -> told.size() == 1);
    assertThat(objects.knows(ONE)).isTrue();

    cluster.patch("one", "{\"metadata\":{\"labels\":{\"team\":\"shop\"}}}");
    Awaitility.await("it was told of the label").until(() -> told.size() == 2);
    assertThat(objects.writeStatus(cluster.stored("one"), status("Ready", 1))).isPresent();
    Awaitility.await("it was told of the status").until(() -> told.size() == 3);
    cluster.delete("one");
    Awaitility.await("it was told that it is gone").until(() -> told.size() == 4);

    assertThat(told).containsOnly(ONE);
    assertThat(objects.knows(ONE)).isFalse();
  }

  @Test
  void objectsOutsideOfNamespacesAndSelectorAreNotSeen() {
    cluster.createNamespace("shop", Map.of());
    cluster.createNamespace("ops", Map.of());
    for (String namespace : Set.of("shop", "ops", "default")) {
      Widget widget = Widget.of("in-" + namespace, 1);
      widget.getMetadata().setNamespace(namespace);
      widget.getMetadata().setLabels(Map.of("managed", "yes"));
      cluster.create(widget);
    }
    Widget unlabelled = Widget.of("unlabelled", 1);
    unlabelled.getMetadata().setNamespace("shop");
    cluster.create(unlabelled);

    try (InformedObjects<Widget> some = informed(Set.of("shop", "ops"), "managed=yes")) {
      some.start();
      Awaitility.await().until(some::hasSynced);
    }

    assertThat(seen.seen())
        .containsExactlyInAnyOrder("added in-shop of size 1", "added in-ops of size 1");
  }

  @Test
  void edge19ObjectThatStopsMatchingIsGoneAtOnceThoughItExists() {
    cluster.create(labelled("one", "yes"));
    try (InformedObjects<Widget> some = informed(Set.of(), "managed=yes")) {
      some.start();
      Awaitility.await().until(some::hasSynced);
      assertThat(some.get(ONE)).isPresent();

      cluster.patch("one", "{\"metadata\":{\"labels\":{\"managed\":\"no\"}}}");
      seen.await("deleted one");

      cluster.server().faults().fail(1, widgets().verb("get"), 403, "Forbidden", "nobody asks");
      assertThat(some.get(ONE)).isEmpty();
      assertThat(some.keys()).isEmpty();
      cluster.server().faults().clear();

      cluster.patch("one", "{\"metadata\":{\"labels\":{\"managed\":\"yes\"}}}");
      seen.await("added one of size 1");
      assertThat(some.get(ONE)).isPresent();
    }
  }

  @Test
  void statusOfAnObjectThatStoppedMatchingMeanwhileIsNotKept() {
    cluster.create(labelled("one", "yes"));
    try (InformedObjects<Widget> some = informed(Set.of(), "managed=yes")) {
      some.start();
      Awaitility.await().until(some::hasSynced);
      Widget read = some.get(ONE).orElseThrow();
      cluster.patch("one", "{\"metadata\":{\"labels\":{\"managed\":\"no\"}}}");
      seen.await("deleted one");

      some.writeStatus(read, status("Ready", 1));

      assertThat(some.get(ONE)).isEmpty();
    }
  }

  private static Widget labelled(String name, String managed) {
    Widget widget = Widget.of(name, 1);
    widget.getMetadata().setLabels(Map.of("managed", managed));
    return widget;
  }

  @Test
  void changesDuringAGapOfTheWatchAreFoundByTheNextList() {
    cluster.create(Widget.of("changed", 1));
    cluster.create(Widget.of("deleted", 1));
    cluster.create(Widget.of("untouched", 1));
    cluster.create(Widget.of("replaced", 1));
    startAndSync();

    cluster.server().faults().disconnect(3, widgets().verb("watch"));
    cluster.server().faults().breakWatches();
    cluster.patch("changed", "{\"spec\":{\"size\":2}}");
    cluster.delete("deleted");
    cluster.delete("replaced");
    cluster.create(Widget.of("replaced", 3));
    cluster.server().faults().compactHistory();

    seen.await("changed changed to size 2");
    seen.await("deleted deleted");
    seen.await("deleted replaced");
    seen.await("added replaced of size 3");
    assertThat(seen.seen()).doesNotContain("changed untouched to size 1");
  }

  @Test
  void objectThatIsNoLongerKeptIsReadFromTheServer() {
    cluster.create(Widget.of("one", 1));
    startAndSync();
    cluster.server().faults().fail(1, widgets().verb("get"), 403, "Forbidden", "not now");

    assertThat(objects.get(ONE)).map(widget -> widget.getSpec().size).contains(1);
    objects.settle(ONE);

    assertThatThrownBy(() -> objects.get(ONE)).isInstanceOf(KubernetesClientException.class);
    assertThat(objects.get(ONE)).map(widget -> widget.getSpec().size).contains(1);
  }

  @Test
  void objectThatIsGoneIsEmpty() {
    startAndSync();

    assertThat(objects.get(ONE)).isEmpty();
  }

  @Test
  void ownWriteIsSeenBeforeTheInformerTellsOfIt() {
    cluster.create(Widget.of("one", 1));
    startAndSync();
    Widget before = objects.get(ONE).orElseThrow();
    cluster.server().faults().breakWatches();

    assertThat(objects.writeStatus(before, status("Ready", 1))).isPresent();

    assertThat(objects.get(ONE)).map(widget -> widget.getStatus().phase).contains("Ready");
  }

  @Test
  void changeThatDoesNotWakeIsSeenInTheNextRead() {
    cluster.create(Widget.of("one", 1));
    startAndSync();
    assertThat(objects.get(ONE)).isPresent();

    cluster.patch("one", "{\"metadata\":{\"labels\":{\"team\":\"shop\"}}}");

    Awaitility.await()
        .until(
            () ->
                "shop"
                    .equals(objects.get(ONE).orElseThrow().getMetadata().getLabels().get("team")));
  }

  private InformedObjects<Widget> informed(Set<String> namespaces, String labelSelector) {
    return new InformedObjects<>(cluster.client(), Widget.class, namespaces, labelSelector, seen);
  }

  private void startAndSync() {
    objects.start();
    Awaitility.await().until(objects::hasSynced);
  }

  private static ObjectNode status(String phase, int count) {
    return JsonNodeFactory.instance.objectNode().put("phase", phase).put("count", count);
  }

  private static Matching widgets() {
    return Matching.any().resource("widgets");
  }
}
