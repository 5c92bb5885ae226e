package io.ackj.runtime.loop;

import io.ackj.runtime.queue.Item;
import io.ackj.runtime.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The threads that take from a queue. There is always one that waits, up to the most that may be:
 * most kinds never have as much to do as their workers could, and threads take memory. So others
 * end when nothing has come for a while.
 */
final class Workers {
  private final String name;
  private final int most;
  private final Duration longestIdle;
  private final WorkQueue queue;
  private final Consumer<Item> work;
  private final ThreadFactory factory;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger idle = new AtomicInteger();
  private int started;

  /**
   * Has no thread yet.
   *
   * @param name what the names of the threads begin with
   * @param most how many threads there may be; at least 1
   * @param longestIdle after which a thread ends that is not the only one that waits
   * @param work what is done with an item; throws nothing, and says to the queue when it is done
   * @param factory makes threads, whose names are given here
   */
  Workers(
      String name,
      int most,
      Duration longestIdle,
      WorkQueue queue,
      Consumer<Item> work,
      ThreadFactory factory) {
    this.name = name;
    this.most = most;
    this.longestIdle = longestIdle;
    this.queue = queue;
    this.work = work;
    this.factory = factory;
  }

  /** Starts a thread unless one waits already, or there are as many as there may be. */
  synchronized void ensureOneWaits() {
    if (idle.get() > 0 || threads.size() == most) {
      return;
    }
    Thread thread = factory.newThread(this::workUntilShutDown);
    thread.setName(name + "-" + ++started);
    thread.setDaemon(true);
    idle.incrementAndGet();
    // One that is in the list is alive, or has ended: whoever asks may do so at any moment.
    thread.start();
    threads.add(thread);
  }

  private void workUntilShutDown() {
    try {
      while (!queue.isShutDown()) {
        Item item = queue.take(longestIdle);
        if (item != null) {
          idle.decrementAndGet();
          ensureOneWaits();
          work.accept(item);
          idle.incrementAndGet();
        } else if (mayLeave()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // The process ends, and does not wait any longer.
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the thread that asks out of the list, if there is another that waits. */
  private synchronized boolean mayLeave() {
    if (idle.get() < 2) {
      return false;
    }
    idle.decrementAndGet();
    return threads.remove(Thread.currentThread());
  }

  /** Returns how many threads there are. */
  int count() {
    return threads.size();
  }

  /**
   * Says whether no thread has ended that is still needed, as only the end of the queue makes them.
   */
  boolean areAlive() {
    return threads.stream().allMatch(Thread::isAlive);
  }

  /**
   * Waits until the threads have ended, which they do once the queue is shut down; then interrupts.
   */
  void join(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (Thread thread : started()) {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
    interrupt();
  }

  private synchronized List<Thread> started() {
    return List.copyOf(threads);
  }

  /** Cuts off what the threads do. */
  void interrupt() {
    threads.forEach(Thread::interrupt);
  }
}
