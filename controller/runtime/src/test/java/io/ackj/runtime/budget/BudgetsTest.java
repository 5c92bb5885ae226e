package io.ackj.runtime.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ackj.runtime.queue.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetsTest {
  private static final String ACCOUNT = "111122223333";
  private static final String REGION = "eu-west-1";

  private final ManualTicker ticker = new ManualTicker();
  private final Budgets budgets = new Budgets(Map.of("Slow", 1.0), ticker);
  private final BlockingQueue<String> passed = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void stopThreads() {
    threads.forEach(Thread::interrupt);
  }

  @Test
  void letTheMostUrgentPassFirst() throws InterruptedException {
    budgets.acquire("Slow", ACCOUNT, REGION, Priority.RESYNC);
    start("resync", Priority.RESYNC, 1);
    start("progress", Priority.PROGRESS, 2);
    start("change", Priority.CHANGE, 3);

    List<String> order = new ArrayList<>();
    for (int second = 0; second < 3; second++) {
      ticker.advance(Duration.ofSeconds(1));
      order.add(passed.poll(5, TimeUnit.SECONDS));
    }

    assertThat(order).containsExactly("change", "progress", "resync");
  }

  @Test
  void whoeverStopsWaitingGivesUpItsPlace() throws InterruptedException {
    budgets.acquire("Slow", ACCOUNT, REGION, Priority.RESYNC);
    Thread first = start("first", Priority.CHANGE, 1);
    start("second", Priority.RESYNC, 2);

    first.interrupt();
    first.join();
    ticker.advance(Duration.ofSeconds(1));

    assertThat(passed.poll(5, TimeUnit.SECONDS)).isEqualTo("second");
  }

  @Test
  void accountsAndRegionsHaveBudgetsOfTheirOwn() {
    budgets.throttled("Slow", ACCOUNT, REGION);

    assertThat(budgets.perSecond("Slow", ACCOUNT, REGION)).isEqualTo(0.5);
    assertThat(budgets.perSecond("Slow", ACCOUNT, "us-east-1")).isEqualTo(1);
    assertThat(budgets.perSecond("Slow", null, REGION)).isEqualTo(1);
  }

  @Test
  void staySlightlyBelowWhatAwsPublishes() {
    assertThat(budgets.perSecond("ListTagsOfResource", ACCOUNT, REGION)).isEqualTo(9.5);
    assertThat(budgets.perSecond("DescribeTable", ACCOUNT, REGION)).isInfinite();
  }

  private Thread start(String name, Priority priority, int waiting) {
    Thread thread = new Thread(() -> pass(name, priority), name);
    threads.add(thread);
    thread.start();
    await().until(() -> budgets.waiting("Slow", ACCOUNT, REGION) == waiting);
    return thread;
  }

  private void pass(String name, Priority priority) {
    try {
      budgets.acquire("Slow", ACCOUNT, REGION, priority);
      passed.add(name);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
