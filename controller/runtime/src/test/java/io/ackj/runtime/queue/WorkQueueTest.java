package io.ackj.runtime.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkQueueTest {
  private static final ObjectKey ORDERS = new ObjectKey("shop", "orders");
  private static final ObjectKey USERS = new ObjectKey("shop", "users");
  private static final ObjectKey LOGS = new ObjectKey("ops", "logs");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SettableClock clock = new SettableClock();
  private final WorkQueue queue = new WorkQueue(20, clock);

  @Test
  void handsOutObjectsInOrderOfArrival() {
    queue.add(ORDERS, Priority.CHANGE);
    queue.add(USERS, Priority.CHANGE);

    assertThat(takeAll()).containsExactly(ORDERS, USERS);
  }

  @Test
  void handsOutAnObjectOnceThoughItIsAddedTwice() {
    queue.add(ORDERS, Priority.CHANGE);
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(queue.depth()).isEqualTo(1);
    assertThat(takeAll()).containsExactly(ORDERS);
  }

  @Test
  void changesComeBeforeProgressAndProgressBeforeResyncs() {
    queue.add(LOGS, Priority.RESYNC);
    queue.add(USERS, Priority.PROGRESS);
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(takeAll()).containsExactly(ORDERS, USERS, LOGS);
  }

  @Test
  void moreUrgentReasonMovesAnObjectForward() {
    queue.add(ORDERS, Priority.RESYNC);
    queue.add(USERS, Priority.PROGRESS);
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(queue.poll()).isEqualTo(new Item(ORDERS, Priority.CHANGE, clock.instant()));
  }

  @Test
  void lessUrgentReasonMovesNothing() {
    queue.add(ORDERS, Priority.CHANGE);
    queue.add(USERS, Priority.CHANGE);
    queue.add(ORDERS, Priority.RESYNC);

    assertThat(takeAll()).containsExactly(ORDERS, USERS);
  }

  @Test
  void namespacesTakeTurns() {
    for (int i = 0; i < 3; i++) {
      queue.add(new ObjectKey("many", "t" + i), Priority.CHANGE);
    }
    queue.add(LOGS, Priority.CHANGE);
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(takeAll())
        .extracting(ObjectKey::namespace)
        .containsExactly("many", "ops", "shop", "many", "many");
  }

  @Test
  void delayedObjectComesWhenItIsDue() {
    queue.addAfter(ORDERS, Priority.PROGRESS, Duration.ofSeconds(5));
    clock.advance(Duration.ofMillis(4999));
    assertThat(queue.poll()).isNull();
    assertThat(queue.depth()).isZero();

    clock.advance(Duration.ofMillis(1));

    assertThat(queue.depth()).isEqualTo(1);
    assertThat(queue.poll()).isEqualTo(new Item(ORDERS, Priority.PROGRESS, clock.instant()));
  }

  @Test
  void earlierTimeWinsInWhicheverOrderBothAreAdded() {
    queue.addAfter(ORDERS, Priority.PROGRESS, Duration.ofSeconds(9));
    queue.addAfter(ORDERS, Priority.PROGRESS, Duration.ofSeconds(2));
    queue.addAfter(USERS, Priority.PROGRESS, Duration.ofSeconds(2));
    queue.addAfter(USERS, Priority.PROGRESS, Duration.ofSeconds(9));

    clock.advance(Duration.ofSeconds(2));

    assertThat(takeAll()).containsExactly(ORDERS, USERS);
  }

  @Test
  void objectThatWaitsIsNotDelayedByALaterTime() {
    queue.add(ORDERS, Priority.CHANGE);
    queue.addAfter(ORDERS, Priority.RESYNC, Duration.ofHours(10));

    assertThat(queue.poll()).isEqualTo(new Item(ORDERS, Priority.CHANGE, clock.instant()));
    queue.done(ORDERS);
    clock.advance(Duration.ofHours(11));
    assertThat(queue.poll()).isNull();
  }

  @Test
  void changeReplacesTheDelayedEntry() {
    queue.addAfter(ORDERS, Priority.RESYNC, Duration.ofHours(10));
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(queue.poll()).isEqualTo(new Item(ORDERS, Priority.CHANGE, clock.instant()));
    queue.done(ORDERS);
    clock.advance(Duration.ofHours(11));
    assertThat(queue.poll()).isNull();
  }

  @Test
  void objectInFlightIsHeldBackUntilItIsDone() {
    queue.add(ORDERS, Priority.CHANGE);
    assertThat(take()).isEqualTo(ORDERS);

    queue.add(ORDERS, Priority.CHANGE);
    assertThat(queue.poll()).isNull();
    assertThat(queue.depth()).isEqualTo(1);
    assertThat(queue.inFlight()).isEqualTo(1);
    queue.done(ORDERS);

    assertThat(take()).isEqualTo(ORDERS);
  }

  @Test
  void requeueAskedForInFlightCountsFromThenOn() {
    queue.add(ORDERS, Priority.CHANGE);
    assertThat(take()).isEqualTo(ORDERS);

    queue.addAfter(ORDERS, Priority.PROGRESS, Duration.ofSeconds(5));
    clock.advance(Duration.ofSeconds(3));
    queue.done(ORDERS);
    assertThat(queue.poll()).isNull();
    clock.advance(Duration.ofSeconds(2));

    assertThat(take()).isEqualTo(ORDERS);
  }

  @Test
  void changeDuringAPassIsNotLostByItsRequeue() {
    queue.add(ORDERS, Priority.CHANGE);
    assertThat(take()).isEqualTo(ORDERS);

    queue.add(ORDERS, Priority.CHANGE);
    queue.addAfter(ORDERS, Priority.RESYNC, Duration.ofHours(10));
    queue.done(ORDERS);

    assertThat(take()).isEqualTo(ORDERS);
  }

  @Test
  void forgettingDropsWhatIsQueuedDelayedOrAddedInFlight() {
    queue.add(ORDERS, Priority.CHANGE);
    assertThat(take()).isEqualTo(ORDERS);
    queue.add(ORDERS, Priority.CHANGE);
    queue.add(USERS, Priority.CHANGE);
    queue.addAfter(LOGS, Priority.CHANGE, Duration.ofSeconds(1));

    queue.forget(ORDERS);
    queue.forget(USERS);
    queue.forget(LOGS);
    queue.done(ORDERS);
    clock.advance(Duration.ofSeconds(2));

    assertThat(queue.poll()).isNull();
  }

  @Test
  void resyncsLeaveNearlyAllWorkersToOthers() {
    List<ObjectKey> resyncs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      resyncs.add(new ObjectKey("shop", "t" + i));
      queue.add(resyncs.get(i), Priority.RESYNC);
    }

    assertThat(takeAll()).containsExactlyElementsOf(resyncs.subList(0, 2));
    queue.add(ORDERS, Priority.CHANGE);
    assertThat(take()).isEqualTo(ORDERS);
    queue.done(resyncs.get(0));
    assertThat(take()).isEqualTo(resyncs.get(2));
  }

  @Test
  void whoeverTakesWaitsNoLongerThanItLikes() throws InterruptedException {
    assertThat(queue.take(Duration.ofMillis(1))).isNull();
    assertThat(queue.isShutDown()).isFalse();
  }

  @Test
  void tellsWhetherChangesWait() {
    queue.add(ORDERS, Priority.PROGRESS);
    queue.addAfter(LOGS, Priority.CHANGE, Duration.ofSeconds(1));
    assertThat(queue.hasChangesWaiting()).isFalse();

    queue.add(USERS, Priority.CHANGE);
    assertThat(queue.hasChangesWaiting()).isTrue();

    assertThat(take()).isEqualTo(USERS);
    assertThat(queue.hasChangesWaiting()).isFalse();
  }

  @Test
  void onlyWorkerTakesResyncsToo() {
    WorkQueue ofOne = new WorkQueue(1, clock);
    ofOne.add(ORDERS, Priority.RESYNC);

    assertThat(ofOne.poll()).isNotNull();
  }

  @Test
  void waitIsCountedFromWhenTheObjectWasDue() {
    Instant start = clock.instant();
    queue.add(ORDERS, Priority.RESYNC);
    clock.advance(Duration.ofSeconds(7));
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(queue.poll()).isEqualTo(new Item(ORDERS, Priority.CHANGE, start));
  }

  @Test
  void waitingWorkerGetsWhatIsAdded() throws Exception {
    CompletableFuture<@Nullable ObjectKey> worker = worker();

    queue.add(ORDERS, Priority.CHANGE);

    assertThat(worker.get(20, TimeUnit.SECONDS)).isEqualTo(ORDERS);
  }

  @Test
  void waitingWorkerWakesWhenADelayedObjectIsDue() throws Exception {
    WorkQueue real = new WorkQueue(1, Instant::now);
    real.addAfter(ORDERS, Priority.PROGRESS, Duration.ofMillis(30));

    Item item = real.take(PATIENCE);

    assertThat(item).extracting(Item::key).isEqualTo(ORDERS);
  }

  @Test
  void shutDownSendsWorkersAwayThoughObjectsWait() throws Exception {
    CompletableFuture<@Nullable ObjectKey> worker = worker();

    queue.shutDown();
    queue.add(ORDERS, Priority.CHANGE);

    assertThat(worker.get(20, TimeUnit.SECONDS)).isNull();
    assertThat(queue.take(PATIENCE)).isNull();
  }

  @Test
  void queueWithoutWorkersIsRefused() {
    assertThatThrownBy(() -> new WorkQueue(0, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("workers is 0; it must be at least 1");
  }

  private CompletableFuture<@Nullable ObjectKey> worker() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Item item = queue.take(PATIENCE);
            return item == null ? null : item.key();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private @Nullable ObjectKey take() {
    Item item = queue.poll();
    return item == null ? null : item.key();
  }

  private List<ObjectKey> takeAll() {
    List<ObjectKey> keys = new ArrayList<>();
    for (Item item = queue.poll(); item != null; item = queue.poll()) {
      keys.add(item.key());
    }
    return keys;
  }
}
