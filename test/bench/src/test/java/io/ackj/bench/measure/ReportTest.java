package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void everyServiceHasALineForEachQuantity() {
    Report report = new Report();

    report.add("dynamodb", List.of(run(3_610, 310), run(4_105, 331), run(3_800, 320)));
    report.add("sqs", List.of(run(2_000, 256)));

    assertThat(report.lines())
        .containsExactly(
            "                             min    median       max     limit",
            "dynamodb  wall time       3.61 s    3.80 s    4.11 s    5.00 s  ok",
            "dynamodb  peak memory    310 MiB   320 MiB   331 MiB   512 MiB  ok",
            "sqs       wall time       2.00 s    2.00 s    2.00 s    5.00 s  ok",
            "sqs       peak memory    256 MiB   256 MiB   256 MiB   512 MiB  ok");
    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void medianOnTheLimitIsWithinIt() {
    Report report = new Report();

    report.add("dynamodb", List.of(run(5_000, 512)));

    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void medianOverALimitIsSaidAndStaysSaid() {
    Report report = new Report();

    report.add("dynamodb", List.of(run(5_001, 100)));
    report.add("sqs", List.of(run(1_000, 100)));

    assertThat(report.lines())
        .contains("dynamodb  wall time       5.00 s    5.00 s    5.00 s    5.00 s  OVER");
    assertThat(report.withinLimits()).isFalse();
  }

  @Test
  void slowestRunMayBeOverTheLimit() {
    Report report = new Report();

    report.add("dynamodb", List.of(run(1_000, 100), run(1_000, 100), run(9_000, 900)));

    assertThat(report.withinLimits()).isTrue();
  }

  @Test
  void memoryThatTheSystemDoesNotTellIsNotJudged() {
    Report report = new Report();

    report.add("dynamodb", List.of(new Run(Duration.ofSeconds(1), null)));

    assertThat(report.lines())
        .contains(
            "dynamodb  peak memory          -         -         -   512 MiB"
                + "  not measured: this system has no /proc");
    assertThat(report.withinLimits()).isTrue();
  }

  private static Run run(long millis, long mebibytes) {
    return new Run(Duration.ofMillis(millis), mebibytes * 1024);
  }
}
