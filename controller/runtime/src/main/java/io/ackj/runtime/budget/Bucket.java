package io.ackj.runtime.budget;

import io.ackj.runtime.queue.Priority;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The budget of one operation in one account and Region, and who waits for it. */
final class Bucket {
  private record Ticket(Priority priority, long number) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ticket ticket
          && number == ticket.number
          && priority == ticket.priority;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(number);
    }
  }

  private static final Comparator<Ticket> MOST_URGENT =
      Comparator.comparing(Ticket::priority).thenComparingLong(Ticket::number);

  private final Ticker ticker;
  private final AdaptiveRate rate;
  private final PriorityQueue<Ticket> waiting = new PriorityQueue<>(MOST_URGENT);
  private long tickets;

  Bucket(double perSecond, Ticker ticker) {
    this.ticker = ticker;
    this.rate = new AdaptiveRate(perSecond, ticker.nanos());
  }

  /** Blocks until it is the caller's turn. */
  synchronized void acquire(Priority priority) throws InterruptedException {
    Ticket mine = new Ticket(priority, tickets++);
    waiting.add(mine);
    try {
      awaitTurn(mine);
    } finally {
      waiting.remove(mine);
      notifyAll();
    }
  }

  private void awaitTurn(Ticket mine) throws InterruptedException {
    while (true) {
      long wait =
          mine.equals(waiting.peek()) ? rate.nanosUntilFree(ticker.nanos()) : Long.MAX_VALUE;
      if (wait <= 0) {
        rate.take(ticker.nanos());
        return;
      }
      ticker.await(this, wait);
    }
  }

  synchronized void throttled() {
    rate.throttled(ticker.nanos());
  }

  synchronized double perSecond() {
    rate.nanosUntilFree(ticker.nanos());
    return rate.perSecond();
  }

  synchronized int waiting() {
    return waiting.size();
  }
}
