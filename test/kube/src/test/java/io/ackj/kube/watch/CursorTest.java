package io.ackj.kube.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.selector.FieldSelector;
import io.ackj.kube.selector.LabelSelector;
import io.ackj.kube.selector.Selection;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoreLimits;
import io.ackj.kube.store.StoredObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes become the events that a selection makes of them. */
class CursorTest {
  private static final String RESOURCE = "configmaps";
  private static final Selection ALL = new Selection(null, LabelSelector.ALL, FieldSelector.ALL);

  private final Store store = new Store(StoreLimits.DEFAULT);

  @Test
  void whatIsThereComesFirst() {
    create("a", "red");
    Cursor cursor = Cursor.fromNow(store, RESOURCE, ALL);
    create("b", "red");

    assertThat(names(cursor.next())).containsExactly("ADDED a");
    assertThat(cursor.isPastInitial()).isTrue();
    assertThat(names(cursor.next())).containsExactly("ADDED b");
    assertThat(cursor.next()).isEmpty();
  }

  @Test
  void objectThatLeavesTheSelectionIsToldAsDeletedWithItsLastStateThatMatched() {
    StoredObject red = create("a", "red");
    Cursor cursor = Cursor.after(store, RESOURCE, selecting("color=red"), store.revision());
    StoredObject blue = store.update(red, map("a", "blue"), Map.of(), "").orElseThrow();

    List<Event> events = cursor.next();

    assertThat(names(events)).containsExactly("DELETED a");
    assertThat(events.get(0).sent().labels()).containsEntry("color", "red");
    assertThat(events.get(0).sent().revision()).isEqualTo(blue.revision());
  }

  @Test
  void objectThatEntersTheSelectionIsToldAsAdded() {
    StoredObject blue = create("a", "blue");
    Cursor cursor = Cursor.after(store, RESOURCE, selecting("color=red"), store.revision());
    store.update(blue, map("a", "red"), Map.of(), "");

    assertThat(names(cursor.next())).containsExactly("ADDED a");
  }

  @Test
  void whatIsNotSelectedIsNotTold() {
    StoredObject blue = create("a", "blue");
    Cursor cursor = Cursor.after(store, RESOURCE, selecting("color=red"), store.revision());
    StoredObject green = store.update(blue, map("a", "green"), Map.of(), "").orElseThrow();
    store.delete(green, green.tree());

    assertThat(cursor.next()).isEmpty();
    assertThat(cursor.revision()).isEqualTo(store.revision());
  }

  @Test
  void deletedObjectHasTheRevisionOfItsDeletion() {
    StoredObject object = create("a", "red");
    Cursor cursor = Cursor.after(store, RESOURCE, ALL, store.revision());
    store.delete(object, object.tree());

    Event event = cursor.next().get(0);

    assertThat(event.type()).isEqualTo(Event.Type.DELETED);
    assertThat(event.sent().revision()).isEqualTo(store.revision());
  }

  @Test
  void cursorThatFallsBehindTheHistoryIsLost() {
    Store small = new Store(new StoreLimits(2, 1 << 20, 1 << 20));
    Cursor cursor = Cursor.after(small, RESOURCE, ALL, small.revision());
    for (String name : List.of("a", "b", "c")) {
      small.create(new ObjectKey(RESOURCE, "x", name), map(name, "red"), Map.of(), "");
    }

    assertThat(cursor.next()).isEmpty();
    assertThat(cursor.isLost()).isTrue();
  }

  @Test
  void quietCursorIsNotLostWhenOthersAreBusy() {
    Store small = new Store(new StoreLimits(2, 1 << 20, 1 << 20));
    Cursor cursor = Cursor.after(small, "quiet", ALL, small.revision());
    for (String name : List.of("a", "b", "c")) {
      small.create(new ObjectKey(RESOURCE, "x", name), map(name, "red"), Map.of(), "");
    }

    assertThat(cursor.next()).isEmpty();
    assertThat(cursor.isLost()).isFalse();
  }

  private StoredObject create(String name, String color) {
    return store
        .create(new ObjectKey(RESOURCE, "x", name), map(name, color), Map.of(), "")
        .orElseThrow();
  }

  private static Selection selecting(String labels) {
    return new Selection(null, LabelSelector.parse(labels), FieldSelector.ALL);
  }

  private static ObjectNode map(String name, String color) {
    ObjectNode map = Json.object().put("apiVersion", "v1").put("kind", "ConfigMap");
    map.putObject("metadata").put("name", name).putObject("labels").put("color", color);
    return map;
  }

  private static List<String> names(List<Event> events) {
    return events.stream().map(event -> event.type() + " " + event.object().key().name()).toList();
  }
}
