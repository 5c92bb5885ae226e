package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PilotsTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final List<String> UIDS =
      IntStream.range(0, 1_000).mapToObj(number -> "uid-" + number).toList();

  private final Pilots pilots = new Pilots();

  /** Those that are asked about although all were seen unfinished at a greater age. */
  private final List<String> pilotUids;

  private final String other;

  PilotsTest() {
    Pilots full = new Pilots();
    UIDS.forEach(uid -> full.sawUnfinished(uid, seconds(5), START));
    pilotUids = UIDS.stream().filter(uid -> full.hold(uid, seconds(1), START).isEmpty()).toList();
    other = UIDS.stream().filter(uid -> !pilotUids.contains(uid)).findFirst().orElseThrow();
  }

  @Test
  void oneInSixteenOrSoIsAPilot() {
    assertThat(pilotUids).hasSizeBetween(40, 90);
  }

  @Test
  void asksAboutEachWhereFewAreCreated() {
    UIDS.stream()
        .filter(uid -> !pilotUids.contains(uid))
        .limit(20)
        .forEach(uid -> pilots.sawUnfinished(uid, seconds(5), START));
    sawUnfinished(2, seconds(5));
    pilots.sawFinished(seconds(7), START);
    assertThat(pilots.hold(other, seconds(2), START)).isEmpty();
  }

  @Test
  void doesNotAskWhilePilotsOfItsAgeAreUnfinished() {
    sawUnfinished(3, seconds(5));
    assertThat(pilots.hold(other, seconds(2), START)).isPresent();
    assertThat(pilots.hold(other, seconds(5), START)).isPresent();
    assertThat(pilots.hold(other, seconds(6), START)).isEmpty();
  }

  @Test
  void waitsUntilTheAgeAtWhichTheQuickestWasReady() {
    sawUnfinished(3, seconds(7));
    pilots.sawFinished(seconds(8), START);
    pilots.sawFinished(seconds(7), START);
    assertThat(pilots.hold(other, seconds(2), START)).contains(seconds(5));
    assertThat(pilots.hold(other, seconds(7), START)).isEmpty();
  }

  @Test
  void asksInAnyCaseAfterTenSeconds() {
    sawUnfinished(3, seconds(60));
    assertThat(pilots.hold(other, seconds(9), START)).isPresent();
    assertThat(pilots.hold(other, seconds(10), START)).isEmpty();
  }

  @Test
  void forgetsWhatWasLongAgo() {
    sawUnfinished(3, seconds(5));
    pilots.sawFinished(seconds(7), START);
    assertThat(pilots.hold(other, seconds(2), START.plusSeconds(31))).isEmpty();
    assertThat(pilots.atMost(seconds(3), seconds(5), START.plusSeconds(31))).isEqualTo(seconds(3));
  }

  @Test
  void asksEarlierThanUsualIfOthersWereReadyEarlier() {
    pilots.sawFinished(seconds(3), START);
    assertThat(pilots.atMost(seconds(4), seconds(2), START)).isEqualTo(seconds(1));
    assertThat(pilots.atMost(seconds(4), seconds(3), START)).isEqualTo(seconds(4));
  }

  private void sawUnfinished(int count, Duration age) {
    pilotUids.stream().limit(count).forEach(uid -> pilots.sawUnfinished(uid, age, START));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
