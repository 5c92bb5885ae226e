package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Report report = new Report();

  @Test
  void figureStandsBesideItsLimit() {
    report.add(time(List.of(3_610L, 4_105L, 3_800L), Limit.atMost(5_000)));
    report.add(
        Figure.of(
            "server",
            "memory",
            Unit.MEMORY,
            Unit.kibOfMegabytes(331),
            Limit.atMost(Unit.kibOfMegabytes(512))));
    report.add(Figure.of("server", "calls", Unit.RATE, 4_000, Limit.atLeast(3_000)));
    report.add(Figure.of("server", "delay", Unit.DELAY, 12_340, Limit.atMost(50_000)));

    assertThat(report.lines())
        .containsExactly(
            "server          start                             3.80 s (3.61 s to 4.11 s)"
                + "       at most 5.00 s        ok",
            "server          memory                            331 MB                   "
                + "       at most 512 MB        ok",
            "server          calls                             4000 /s                  "
                + "       at least 3000 /s      ok",
            "server          delay                             12.3 ms                  "
                + "       at most 50.0 ms       ok");
    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void figureOnTheLimitIsWithinIt() {
    report.add(time(List.of(5_000L), Limit.atMost(5_000)));
    report.add(Figure.of("server", "calls", Unit.RATE, 3_000, Limit.atLeast(3_000)));

    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void figureOverALimitIsSaidAndStaysSaid() {
    report.add(time(List.of(5_001L), Limit.atMost(5_000)));
    report.add(time(List.of(1_000L), Limit.atMost(5_000)));

    assertThat(report.lines().get(0)).endsWith("at most 5.00 s        OVER");
    assertThat(report.withinLimits()).isFalse();
  }

  @Test
  void figureBelowALimitThatHasToBeReachedIsSaid() {
    report.add(Figure.of("server", "calls", Unit.RATE, 2_999, Limit.atLeast(3_000)));

    assertThat(report.withinLimits()).isFalse();
  }

  @Test
  void slowestRunMayBeOverTheLimit() {
    report.add(time(List.of(1_000L, 1_000L, 9_000L), Limit.atMost(5_000)));

    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void figureWithoutALimitIsOnlyShown() {
    report.add(time(List.of(60_000L), null));

    assertThat(report.lines())
        .containsExactly("server          start                             60.00 s");
    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void whatIsNotMeasuredIsNotJudged() {
    report.addMissing("server", "memory", "this system has no /proc");

    assertThat(report.lines())
        .containsExactly(
            "server          memory                            not measured: this system has no"
                + " /proc");
    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void remarkStandsBesideAFigure() {
    report.add(time(List.of(1_000L), Limit.atMost(5_000)).beside("[ACK: 9 s]"));

    assertThat(report.lines().get(0)).endsWith("at most 5.00 s        ok    [ACK: 9 s]");
  }

  @Test
  void whatFailedIsOnTheWrongSide() {
    report.addFailed("controller", "restart", "see above");

    assertThat(report.lines())
        .containsExactly("controller      restart                           FAILED: see above");
    assertThat(report.withinLimits()).isFalse();
  }

  @Test
  void numbersAndSharesAreReadableByPeople() {
    report.add(Figure.of("controller", "calls", Unit.COUNT, 6_121, Limit.atMost(50)));
    report.add(Figure.of("controller", "throttled", Unit.SHARE, 25, Limit.atMost(99)));

    assertThat(report.lines().get(0)).contains(" 6,121 ", "at most 50 ", "OVER");
    assertThat(report.lines().get(1)).contains(" 0.25 % ", "at most 0.99 % ", "ok");
  }

  @Test
  void figureOfNoValuesIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> time(List.of(), null))
        .withMessage("server, start: nothing was measured");
  }

  private static Figure time(List<Long> millis, @Nullable Limit limit) {
    return new Figure("server", "start", Unit.TIME, millis, limit);
  }
}
