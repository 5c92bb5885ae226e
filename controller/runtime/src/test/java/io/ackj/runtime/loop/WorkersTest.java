package io.ackj.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ackj.runtime.queue.Item;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.queue.WorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final int MOST = 3;

  private final WorkQueue queue = new WorkQueue(MOST, InstantSource.system());
  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore mayEnd = new Semaphore(0);
  private final List<Boolean> healthWhileOneStarts = new CopyOnWriteArrayList<>();
  private final Workers workers =
      new Workers("widget-worker", MOST, Duration.ofMillis(5), queue, this::work, this::newThread);

  @AfterEach
  void end() throws InterruptedException {
    mayEnd.release(Integer.MAX_VALUE / 2);
    queue.shutDown();
    workers.join(Duration.ofSeconds(10));
    assertThat(workers.areAlive()).isFalse();
  }

  @Test
  void oneWaitsWhereThereIsNothingToDo() {
    workers.ensureOneWaits();
    workers.ensureOneWaits();

    assertThat(workers.count()).isEqualTo(1);
  }

  @Test
  void anotherIsStartedForEachThatIsAtWork() {
    workers.ensureOneWaits();

    add(1);

    await().until(() -> begun.get() == 1 && workers.count() == 2);
  }

  @Test
  void thereAreNeverMoreThanThereMayBe() {
    workers.ensureOneWaits();

    add(10);
    await().until(() -> begun.get() == MOST);

    assertThat(workers.count()).isEqualTo(MOST);
    mayEnd.release(10);
    await().until(() -> begun.get() == 10);
    assertThat(workers.count()).isBetween(1, MOST);
    assertThat(workers.areAlive()).isTrue();
  }

  @Test
  void allButOneEndWhenNothingHasComeForAWhile() {
    workers.ensureOneWaits();
    add(2);
    await().until(() -> begun.get() == 2 && workers.count() == MOST);

    mayEnd.release(2);

    await().until(() -> workers.count() == 1);
    assertThat(workers.areAlive()).isTrue();
    add(1);
    await().until(() -> begun.get() == 3 && workers.count() == 2);
  }

  @Test
  void oneThatIsBeingStartedHasNotEnded() {
    workers.ensureOneWaits();

    add(1);
    await().until(() -> workers.count() == 2);

    assertThat(healthWhileOneStarts).containsExactly(true, true);
  }

  private Thread newThread(Runnable work) {
    return new Thread(work) {
      @Override
      public synchronized void start() {
        healthWhileOneStarts.add(workers.areAlive());
        super.start();
      }
    };
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      queue.add(new ObjectKey("default", "widget-" + i), Priority.CHANGE);
    }
  }

  private void work(Item item) {
    begun.incrementAndGet();
    mayEnd.acquireUninterruptibly();
    queue.done(item.key());
  }
}
