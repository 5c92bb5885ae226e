package io.ackj.runtime.loop;

import io.ackj.runtime.queue.Item;
import io.ackj.runtime.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The threads that take from a queue. There is always one that waits, up to the most that may be:
 * most kinds never have as much to do as their workers could, and threads take memory.
 */
final class Workers {
  private final String name;
  private final int most;
  private final WorkQueue queue;
  private final Consumer<Item> work;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger idle = new AtomicInteger();

  /**
   * Has no thread yet.
   *
   * @param name what the names of the threads begin with
   * @param most how many threads there may be; at least 1
   * @param work what is done with an item; throws nothing, and says to the queue when it is done
   */
  Workers(String name, int most, WorkQueue queue, Consumer<Item> work) {
    this.name = name;
    this.most = most;
    this.queue = queue;
    this.work = work;
  }

  /** Starts a thread unless one waits already, or there are as many as there may be. */
  synchronized void ensureOneWaits() {
    if (idle.get() > 0 || threads.size() == most) {
      return;
    }
    Thread thread = new Thread(this::workUntilShutDown, name + "-" + (threads.size() + 1));
    thread.setDaemon(true);
    idle.incrementAndGet();
    threads.add(thread);
    thread.start();
  }

  private void workUntilShutDown() {
    try {
      Item item = queue.take();
      while (item != null) {
        idle.decrementAndGet();
        ensureOneWaits();
        work.accept(item);
        idle.incrementAndGet();
        item = queue.take();
      }
    } catch (InterruptedException e) {
      // The process ends, and does not wait any longer.
      Thread.currentThread().interrupt();
    }
  }

  /** Returns how many threads there are. */
  int count() {
    return threads.size();
  }

  /** Says whether no thread has ended, as only the end of the queue makes them. */
  boolean areAlive() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  /**
   * Waits until the threads have ended, which they do once the queue is shut down; then interrupts.
   */
  void join(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
    interrupt();
  }

  /** Cuts off what the threads do. */
  void interrupt() {
    threads.forEach(Thread::interrupt);
  }
}
