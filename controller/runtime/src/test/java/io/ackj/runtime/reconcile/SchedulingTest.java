package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.loop.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration PERIOD = Duration.ofHours(10);

  @Test
  void edge18ResyncsSpreadOverThePeriod() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    long inFirstTenth =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()).toString())
            .map(uid -> ResyncPhase.untilNext(uid, PERIOD, NOW))
            .filter(wait -> wait.compareTo(PERIOD.dividedBy(10)) < 0)
            .count();

    assertThat(inFirstTenth).isBetween(850L, 1150L);
  }

  @Test
  void restartChangesNoResync() {
    Duration before = ResyncPhase.untilNext("uid", PERIOD, NOW);

    Duration after = ResyncPhase.untilNext("uid", PERIOD, NOW.plusSeconds(1));

    assertThat(before.minus(after)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void resyncThatIsDueNowIsNextDueAfterAPeriod() {
    Duration wait = ResyncPhase.untilNext("uid", PERIOD, NOW);

    assertThat(ResyncPhase.untilNext("uid", PERIOD, NOW.plus(wait))).isEqualTo(PERIOD);
  }

  @ParameterizedTest(name = "{0} for {1}: {2}, since {3}")
  @CsvSource({
    "Creating, PT0S, PT2S, a table is there within two seconds or not for long",
    "Creating, PT2S, PT2.4S, tables were never seen to take three seconds",
    "Creating, PT4.4S, PT0.9S, then it may be there at any time",
    "Updating, PT0S, PT0.9S, some changes take a second",
    "IndexBuilding, PT90S, PT0.9S, a minute and a half is not yet long",
    "IndexBuilding, PT10M, PT6S, who waits for ten minutes does not mind six seconds",
    "ReplicaCreating, PT10H, PT15S, AWS is asked four times a minute at least"
  })
  void pollsFollowTheAgeOfATransition(String reason, Duration age, Duration expected, String why) {
    assertThat(PollInterval.of(reason, age)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "after {0} failures, random {1}: {2}")
  @CsvSource({"1, 0.5, PT1S", "2, 0.5, PT2S", "3, 0, PT3.2S", "3, 1, PT4.8S", "60, 0.5, PT1M"})
  void backoffDoublesUpToItsLimit(int failures, double random, Duration expected) {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), () -> random);

    assertThat(backoff.after(failures)).isEqualTo(expected);
  }
}
