package io.ackj.aws.state;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which states changed when, in order. It keeps the last 100,000. */
public final class TransitionLog {
  private static final int CAPACITY = 100_000;

  private final Deque<Transition> transitions = new ArrayDeque<>();

  /** Notes a transition; one that changes nothing is not noted. */
  public void note(Instant at, String resource, String what, String from, String to) {
    if (from.equals(to)) {
      return;
    }
    if (transitions.size() == CAPACITY) {
      transitions.removeFirst();
    }
    transitions.addLast(new Transition(at, resource, what, from, to));
  }

  /** Returns all transitions, oldest first. */
  public List<Transition> all() {
    return List.copyOf(transitions);
  }

  /** Returns the transitions of a resource, oldest first. */
  public List<Transition> of(String resource) {
    return transitions.stream().filter(t -> t.resource().equals(resource)).toList();
  }
}
