package io.ackj.runtime.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.kube.RefusedWriteException;
import io.ackj.runtime.kube.WriteConflictException;
import io.ackj.runtime.queue.ObjectKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps widgets as the API server would, and every write. */
public final class FakeObjects implements ObjectClient<Widget> {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private final Map<ObjectKey, Widget> stored = new HashMap<>();
  private final List<String> writes = new ArrayList<>();
  private boolean conflictNext;
  private @Nullable String refuseNextSpec;
  private Runnable beforeAdoption = () -> {};
  private Runnable afterFinalizer = () -> {};
  private boolean watches = true;

  /** Returns the writes that changed something, in order. */
  public List<String> writes() {
    return writes;
  }

  /** Stores a widget as it is given. */
  public void put(Widget widget) {
    stored.put(ObjectKey.of(widget.getMetadata()), copy(widget));
  }

  /** Changes what is stored, as a user would: the generation goes up. */
  public void edit(ObjectKey key, Consumer<Widget> change) {
    Widget widget = stored(key).map(FakeObjects::copy).orElseThrow();
    change.accept(widget);
    widget.getMetadata().setGeneration(widget.getMetadata().getGeneration() + 1);
    stored.put(key, widget);
  }

  /** Lets the next write of metadata meet what somebody else has written. */
  public void conflictNext() {
    conflictNext = true;
  }

  /** Lets the next spec that is written be invalid. */
  public void refuseNextSpec(String why) {
    refuseNextSpec = why;
  }

  /** Lets something happen right before the next adoption is written. */
  public void beforeNextAdoption(Runnable event) {
    beforeAdoption = event;
  }

  /** Lets something happen right after the next finalizer is put on. */
  public void afterNextFinalizer(Runnable event) {
    afterFinalizer = event;
  }

  /** Takes an object away, whatever its finalizers are. */
  public void takeAway(ObjectKey key) {
    stored.remove(key);
  }

  /** Does not watch any more: what is stored cannot be got. */
  public void stopWatching() {
    watches = false;
  }

  /** Returns what is stored. */
  public Optional<Widget> stored(ObjectKey key) {
    return Optional.ofNullable(stored.get(key));
  }

  @Override
  public Optional<Widget> get(ObjectKey key) {
    return stored(key).filter(widget -> watches).map(FakeObjects::copy);
  }

  @Override
  public boolean isGone(Widget object) {
    return stored(ObjectKey.of(object.getMetadata()))
        .filter(widget -> widget.getMetadata().getUid().equals(object.getMetadata().getUid()))
        .isEmpty();
  }

  @Override
  public Optional<Widget> addFinalizer(Widget object, String finalizer) {
    Optional<Widget> answer =
        write("add finalizer", object, widget -> widget.addFinalizer(finalizer));
    Runnable event = afterFinalizer;
    afterFinalizer = () -> {};
    event.run();
    return answer;
  }

  @Override
  public Optional<Widget> adopt(
      Widget object, String finalizer, String annotation, @Nullable ObjectNode spec) {
    Runnable event = beforeAdoption;
    beforeAdoption = () -> {};
    event.run();
    String refusal = refuseNextSpec;
    if (refusal != null) {
      refuseNextSpec = null;
      throw new RefusedWriteException(
          ObjectKey.of(object.getMetadata()), refusal, new IllegalStateException());
    }
    return write(
        spec == null ? "adopt" : "adopt with spec",
        object,
        widget -> {
          widget.addFinalizer(finalizer);
          widget.getMetadata().getAnnotations().put(annotation, "true");
          if (spec != null) {
            widget.setSpec(JSON.convertValue(spec, Widget.Spec.class));
            widget.getMetadata().setGeneration(widget.getMetadata().getGeneration() + 1);
          }
        });
  }

  @Override
  public Optional<Widget> removeFinalizer(Widget object, String finalizer) {
    Optional<Widget> left =
        write("remove finalizer", object, widget -> widget.removeFinalizer(finalizer));
    if (left.isPresent()
        && left.get().getMetadata().getDeletionTimestamp() != null
        && left.get().getMetadata().getFinalizers().isEmpty()) {
      stored.remove(ObjectKey.of(object.getMetadata()));
      return Optional.empty();
    }
    return left;
  }

  @Override
  public Optional<Widget> writeStatus(Widget object, ObjectNode status) {
    JsonNode before =
        JSON.valueToTree(
            stored.getOrDefault(ObjectKey.of(object.getMetadata()), object).getStatus());
    Widget.Status after = JSON.convertValue(status, Widget.Status.class);
    if (JSON.valueToTree(after).equals(before)) {
      return get(ObjectKey.of(object.getMetadata()));
    }
    return write("status", object, widget -> widget.setStatus(after));
  }

  @Override
  public void settle(ObjectKey key) {
    // Everything is kept here.
  }

  private Optional<Widget> write(String what, Widget object, Consumer<Widget> change) {
    if (conflictNext) {
      conflictNext = false;
      throw new WriteConflictException(
          ObjectKey.of(object.getMetadata()), new IllegalStateException());
    }
    Widget widget = stored.get(ObjectKey.of(object.getMetadata()));
    if (widget == null) {
      return Optional.empty();
    }
    Widget changed = copy(widget);
    change.accept(changed);
    stored.put(ObjectKey.of(object.getMetadata()), changed);
    writes.add(what);
    return Optional.of(copy(changed));
  }

  private static Widget copy(Widget widget) {
    return JSON.convertValue(JSON.valueToTree(widget), Widget.class);
  }
}
