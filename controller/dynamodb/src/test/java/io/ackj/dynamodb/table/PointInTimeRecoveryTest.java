package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;

class PointInTimeRecoveryTest {
  private static final String APPLIED = "applied spec.continuousBackups\n";
  private static final String BOTH_APPLIED =
      "applied spec.continuousBackups spec.continuousBackups.recoveryPeriodInDays\n";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decides(String name, Scenario scenario, String expected, String reason) {
    assertThat(scenario.decidedBy(new PointInTimeRecovery())).as(reason).isEqualTo(expected);
  }

  static Stream<Arguments> decides() {
    return Stream.of(
        row("on and on", declared(true, null).recovery("ENABLED", 20), APPLIED, "days undeclared"),
        row("on and off", declared(true, null), update("Enabled=true") + APPLIED, "AWS has none"),
        row("off and off", declared(false, null).recovery("DISABLED", 0), APPLIED, "equal"),
        row(
            "off and on",
            declared(false, null).recovery("ENABLED", 35),
            update("Enabled=false") + APPLIED,
            "declared off"),
        row(
            "off with days",
            declared(false, 7L).recovery("DISABLED", 0),
            APPLIED,
            "AWS has no period while off, and takes none"),
        row(
            "on with other days",
            declared(true, 7L).recovery("ENABLED", 35),
            update("Enabled=true, RecoveryPeriodInDays=7") + BOTH_APPLIED,
            "changed in place"),
        row(
            "on with the same days",
            declared(true, 7L).recovery("ENABLED", 7),
            BOTH_APPLIED,
            "equal"),
        row(
            "days switched on with recovery",
            declared(true, 7L).recovery("DISABLED", 0),
            update("Enabled=true, RecoveryPeriodInDays=7") + BOTH_APPLIED,
            "one call"),
        row(
            "days no longer declared",
            declared(true, null)
                .applied("spec.continuousBackups", "spec.continuousBackups.recoveryPeriodInDays")
                .recovery("ENABLED", 7),
            update("Enabled=true, RecoveryPeriodInDays=35") + BOTH_APPLIED,
            "back to AWS's default"),
        row(
            "days back at AWS's default",
            declared(true, null)
                .applied("spec.continuousBackups", "spec.continuousBackups.recoveryPeriodInDays")
                .recovery("ENABLED", 35),
            APPLIED,
            "the reset is confirmed"),
        row(
            "no longer declared",
            scenario().applied("spec.continuousBackups").recovery("ENABLED", 35),
            update("Enabled=false") + APPLIED,
            "it was applied"),
        row(
            "days out of range",
            declared(true, 36L),
            "problem spec.continuousBackups.recoveryPeriodInDays\n" + APPLIED,
            "AWS takes 1 to 35"),
        row(
            "days without a word on whether it is on",
            declared(null, 7L),
            "problem spec.continuousBackups.pointInTimeRecoveryEnabled\n" + APPLIED,
            "AWS needs it"),
        row(
            "an archived table",
            declared(true, null).aws(table -> table.tableStatus("ARCHIVED")),
            update("Enabled=true").replace("now", "later Archived") + APPLIED,
            "nothing can be changed"),
        row(
            "an AWS end that does not know it",
            declared(true, null).backups(Facet.unsupported("unknown operation")),
            "",
            "left alone"));
  }

  @Test
  void symptom2RecoveryThatOthersSwitchedOnStaysOn() {
    Scenario plain = scenario().recovery("ENABLED", 35);

    assertThat(plain.decidedBy(new PointInTimeRecovery())).isEmpty();
  }

  @Test
  void symptom25AnswerWithoutRecoveryIsOff() {
    Scenario emulator =
        declared(false, null).backups(Facet.read(ContinuousBackupsDescription.builder().build()));

    assertThat(emulator.decidedBy(new PointInTimeRecovery())).isEqualTo(APPLIED);
  }

  @Test
  void symptom41RecoveryIsNotSyncedBeforeItWasRead() {
    Scenario justCreated = declared(true, null).backups(Facet.skipped());

    assertThat(justCreated.decidedBy(new PointInTimeRecovery()))
        .isEqualTo("wait Updating: continuous backups\n" + APPLIED);
  }

  private static Arguments row(String name, Scenario scenario, String expected, String reason) {
    return Arguments.of(name, scenario, expected, reason);
  }

  private static Scenario declared(@Nullable Boolean enabled, @Nullable Long days) {
    return scenario()
        .declares(
            spec ->
                spec.setContinuousBackups(
                    new PointInTimeRecoverySpecification()
                        .withPointInTimeRecoveryEnabled(enabled)
                        .withRecoveryPeriodInDays(days)));
  }

  private static String update(String members) {
    return "now: UpdateContinuousBackupsRequest(TableName=orders, "
        + "PointInTimeRecoverySpecification=PointInTimeRecoverySpecification("
        + "PointInTimeRecovery"
        + members
        + "))\n";
  }
}
