package io.ackj.runtime.widget;

import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where widgets are made: remembers them and every call, and fails when told to. */
public final class WidgetService {
  /** A widget as the service has it. */
  public record Made(String name, String state, String colour, String size, String owner) {
    Made in(String newState) {
      return new Made(name, newState, colour, size, owner);
    }
  }

  private final Map<String, Made> made = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Deque<String> toFail = new ArrayDeque<>();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private boolean failAfterEffect;
  private @Nullable Made shown;
  private boolean tellsOwners = true;
  private String awaited = "";
  private Runnable meanwhile = () -> {};

  /** Returns the calls of changes and readings, in order. */
  public List<String> calls() {
    return calls;
  }

  /** Returns a widget; empty if there is none. */
  public Optional<Made> find(String name) {
    return Optional.ofNullable(made.get(name));
  }

  /** Does not tell any more whose a widget is. */
  public void hideOwners() {
    tellsOwners = false;
  }

  boolean tellsOwners() {
    return tellsOwners;
  }

  /** Puts a widget there without a call, as somebody else would. */
  public void put(Made widget) {
    made.put(widget.name(), widget);
  }

  /** Takes a widget away without a call. */
  public void takeAway(String name) {
    made.remove(name);
  }

  /** Moves a widget on to another state, as time does. */
  public void move(String name, String state) {
    made.computeIfPresent(name, (same, widget) -> widget.in(state));
  }

  /** Lets something happen while the next call of an operation is made. */
  public void during(String operation, Runnable event) {
    awaited = operation;
    meanwhile = event;
  }

  /** From now on reads show the widget as it is now, whatever happens; null ends that. */
  public void freeze(@Nullable String name) {
    shown = name == null ? null : made.get(name);
  }

  /** Lets the next call of an operation fail; nothing of it happens. */
  public void failNext(String operation, Failure.Kind kind) {
    failNext(operation, kind, false);
  }

  /** Lets the next call of an operation fail after all of it has happened. */
  public void loseAnswerOf(String operation) {
    failNext(operation, Failure.Kind.RECOVERABLE, true);
  }

  private void failNext(String operation, Failure.Kind kind, boolean afterEffect) {
    toFail.add(operation);
    @Nullable String id = afterEffect ? null : "id";
    failures.add(
        new Failure(kind, operation, "Trouble", operation + " went wrong", "Trouble", id, null));
    failAfterEffect = afterEffect;
  }

  Optional<Made> read(String name) {
    called("Read");
    if (shown != null && shown.name().equals(name)) {
      return Optional.of(shown);
    }
    return find(name);
  }

  Made create(Made widget) {
    if (made.containsKey(widget.name())) {
      calls.add("Create");
      throw new AwsCallException(
          new Failure(Failure.Kind.CONFLICT, "Create", "Exists", "it exists", "Exists", "id", null),
          new IllegalStateException());
    }
    change("Create", () -> made.put(widget.name(), widget));
    return widget;
  }

  void paint(String name, String colour) {
    change(
        "Paint",
        () ->
            made.computeIfPresent(
                name, (same, old) -> new Made(name, old.state(), colour, old.size(), old.owner())));
  }

  void resize(String name, String size) {
    change(
        "Resize",
        () ->
            made.computeIfPresent(
                name, (same, old) -> new Made(name, "UPDATING", old.colour(), size, old.owner())));
  }

  void delete(String name) {
    change("Delete", () -> move(name, "DELETING"));
  }

  private void change(String operation, Runnable effect) {
    if (failAfterEffect && operation.equals(toFail.peek())) {
      effect.run();
      called(operation);
    } else {
      called(operation);
      effect.run();
    }
  }

  private void called(String operation) {
    calls.add(operation);
    if (operation.equals(awaited)) {
      awaited = "";
      meanwhile.run();
    }
    if (operation.equals(toFail.peek())) {
      toFail.remove();
      failAfterEffect = false;
      throw new AwsCallException(failures.remove(), new IllegalStateException());
    }
  }
}
