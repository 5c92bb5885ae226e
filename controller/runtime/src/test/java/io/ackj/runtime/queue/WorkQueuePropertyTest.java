package io.ackj.runtime.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkQueuePropertyTest {
  /** What is done to a queue; {@code number} is an object's, or of the worker that is done. */
  record Action(Kind kind, int number, Priority priority, int seconds) {
    enum Kind {
      ADD,
      ADD_AFTER,
      TAKE,
      DONE,
      FORGET,
      PASS_TIME
    }
  }

  @Property(tries = 500)
  void nothingIsLostOrHandedOutTwiceAtATimeOrOutOfOrder(@ForAll("actions") List<Action> actions) {
    Model model = new Model();

    actions.forEach(model::perform);

    model.finish();
  }

  @Provide
  Arbitrary<List<Action>> actions() {
    return Combinators.combine(
            Arbitraries.of(Action.Kind.class),
            Arbitraries.integers().between(0, 7),
            Arbitraries.of(Priority.class),
            Arbitraries.integers().between(0, 5))
        .as(Action::new)
        .list()
        .ofMaxSize(60);
  }

  /** A queue, and what has to come out of it yet. */
  private static final class Model {
    private static final int WORKERS = 20;
    private static final int RESYNCS = 2;

    private final SettableClock clock = new SettableClock();
    private final WorkQueue queue = new WorkQueue(WORKERS, clock);
    private final Map<ObjectKey, Entry> owed = new HashMap<>();
    private final Map<ObjectKey, Priority> inFlight = new HashMap<>();

    void perform(Action action) {
      ObjectKey key = new ObjectKey("ns" + action.number() % 2, "table" + action.number());
      switch (action.kind()) {
        case ADD -> add(key, action.priority(), 0);
        case ADD_AFTER -> add(key, action.priority(), action.seconds());
        case TAKE -> take();
        case DONE -> done(key);
        case FORGET -> {
          queue.forget(key);
          owed.remove(key);
        }
        case PASS_TIME -> clock.advance(Duration.ofSeconds(action.seconds()));
      }
      assertThat(queue.inFlight()).isEqualTo(inFlight.size());
      assertThat(queue.depth()).isEqualTo(dueCount());
    }

    /** Lets all workers finish and all delays pass; then nothing may be owed any more. */
    void finish() {
      clock.advance(Duration.ofDays(1));
      while (!owed.isEmpty() || !inFlight.isEmpty()) {
        Set.copyOf(inFlight.keySet()).forEach(this::done);
        boolean more = !owed.isEmpty();
        assertThat(take()).isEqualTo(more);
      }
      assertThat(queue.poll()).isNull();
    }

    private void add(ObjectKey key, Priority priority, int seconds) {
      queue.addAfter(key, priority, Duration.ofSeconds(seconds));
      Instant due = clock.instant().plusSeconds(seconds);
      owed.merge(key, new Entry(key, priority, due), Entry::mergedWith);
    }

    private boolean take() {
      Item item = queue.poll();
      Set<Priority> available = availablePriorities();
      if (item == null) {
        assertThat(available).isEmpty();
        return false;
      }
      assertThat(inFlight).doesNotContainKey(item.key());
      assertThat(owed.get(item.key()))
          .isEqualTo(new Entry(item.key(), item.priority(), item.queuedAt()));
      assertThat(available)
          .allSatisfy(priority -> assertThat(priority).isGreaterThanOrEqualTo(item.priority()));
      owed.remove(item.key());
      inFlight.put(item.key(), item.priority());
      return true;
    }

    private void done(ObjectKey key) {
      if (inFlight.remove(key) != null) {
        queue.done(key);
      }
    }

    private long dueCount() {
      return owed.values().stream().filter(entry -> !entry.due().isAfter(clock.instant())).count();
    }

    private Set<Priority> availablePriorities() {
      long resyncs = inFlight.values().stream().filter(Priority.RESYNC::equals).count();
      Set<Priority> available = new HashSet<>();
      for (Entry entry : owed.values()) {
        boolean mayRun = entry.priority() != Priority.RESYNC || resyncs < RESYNCS;
        boolean isDue = !entry.due().isAfter(clock.instant());
        if (isDue && mayRun && !inFlight.containsKey(entry.key())) {
          available.add(entry.priority());
        }
      }
      return available;
    }
  }
}
