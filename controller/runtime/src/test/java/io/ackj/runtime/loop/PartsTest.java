package io.ackj.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final List<String> happened = new ArrayList<>();

  @Test
  void noPartTakesAnythingWhileAnotherIsWaitedFor() throws InterruptedException {
    Parts.shutDown(List.of(new Named("one"), new Named("two")), Duration.ofSeconds(1));

    assertThat(happened).containsExactly("one stops", "two stops", "one ends", "two ends");
  }

  @Test
  void patienceIsForAllOfThem() throws InterruptedException {
    Parts.shutDown(List.of(new Named("one")), Duration.ZERO);

    assertThat(happened).containsExactly("one stops", "one is cut off");
  }

  /** Notes what it is told. */
  private final class Named implements Part {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public void watch() {
      happened.add(name + " watches");
    }

    @Override
    public void work() {
      happened.add(name + " works");
    }

    @Override
    public boolean isHealthy() {
      return true;
    }

    @Override
    public void stopTaking() {
      happened.add(name + " stops");
    }

    @Override
    public void join(Duration patience) {
      happened.add(name + (patience.isZero() ? " is cut off" : " ends"));
    }

    @Override
    public void close() {
      happened.add(name + " closes");
    }
  }
}
