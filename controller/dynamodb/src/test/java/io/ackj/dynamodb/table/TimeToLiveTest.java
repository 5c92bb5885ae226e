package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeToLiveTest {
  private static final String APPLIED = "applied spec.timeToLive\n";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decides(String name, Scenario scenario, String expected, String reason) {
    assertThat(scenario.decidedBy(new TimeToLive())).as(reason).isEqualTo(expected);
  }

  static Stream<Arguments> decides() {
    return Stream.of(
        row("on and on", on("at").timeToLive("ENABLED", "at"), APPLIED, "nothing differs"),
        row("on, never set", on("at"), update("now", "at", true) + APPLIED, "AWS has none"),
        row(
            "on, switched off",
            on("at").timeToLive("DISABLED", ""),
            update("now", "at", true) + APPLIED,
            "AWS tells no attribute when off"),
        row(
            "on, being enabled",
            on("at").timeToLive("ENABLING", "at"),
            "wait Updating: time to live\n" + APPLIED,
            "not synced before AWS is done"),
        row(
            "off, being enabled",
            off("at").timeToLive("ENABLING", "at"),
            update("later Updating", "at", false) + "wait Updating: time to live\n" + APPLIED,
            "AWS takes no change meanwhile"),
        row(
            "never declared",
            scenario().timeToLive("ENABLED", "at"),
            "",
            "what was never applied is left alone"),
        row(
            "an empty block",
            scenario()
                .declares(spec -> spec.setTimeToLive(new TimeToLiveSpecification()))
                .timeToLive("ENABLED", "at"),
            "",
            "it declares nothing"),
        row(
            "no longer declared and off",
            scenario().applied("spec.timeToLive").timeToLive("DISABLED", ""),
            "",
            "the reset is confirmed"),
        row(
            "undeclared is reset",
            scenario().resetsUndeclared().timeToLive("ENABLED", "at"),
            update("now", "at", false),
            "as upstream does"),
        row(
            "drift that is to be left alone",
            on("at").ignores("spec.timeToLive").applied("spec.timeToLive"),
            APPLIED,
            "the annotation names it"),
        row(
            "on without an attribute",
            scenario()
                .declares(
                    spec -> spec.setTimeToLive(new TimeToLiveSpecification().withEnabled(true))),
            "problem spec.timeToLive.attributeName\n" + APPLIED,
            "AWS needs both members"),
        row(
            "an attribute without a word on whether it is on",
            scenario()
                .declares(
                    spec ->
                        spec.setTimeToLive(new TimeToLiveSpecification().withAttributeName("at"))),
            "problem spec.timeToLive.enabled\n" + APPLIED,
            "AWS needs both members"),
        row(
            "not known yet",
            on("at").timeToLive(Facet.notYet("Cannot describe")),
            "wait Updating: time to live\n" + APPLIED,
            "what was not seen is not synced"),
        row(
            "while the key is lost",
            on("at").aws(table -> table.tableStatus("INACCESSIBLE_ENCRYPTION_CREDENTIALS")),
            update("later InaccessibleEncryptionCredentials", "at", true) + APPLIED,
            "AWS refuses it in this state"),
        row(
            "while the table updates",
            on("at").aws(table -> table.tableStatus("UPDATING")),
            update("now", "at", true) + APPLIED,
            "AWS takes it beside UpdateTable"));
  }

  @Test
  void symptom8RemovedTimeToLiveIsSwitchedOffByAwssAttribute() {
    Scenario removed = scenario().applied("spec.timeToLive").timeToLive("ENABLED", "expires");

    assertThat(removed.decidedBy(new TimeToLive()))
        .isEqualTo(update("now", "expires", false) + APPLIED);
  }

  @Test
  void symptom9DisabledWithAttributeEqualsOff() {
    assertThat(off("expires").timeToLive("DISABLED", "").decidedBy(new TimeToLive()))
        .isEqualTo(APPLIED);
    assertThat(off(null).decidedBy(new TimeToLive())).isEqualTo(APPLIED);
  }

  @Test
  void symptom10AnotherAttributeIsDisabledThenEnabled() {
    Scenario changed = on("new").timeToLive("ENABLED", "old");

    assertThat(changed.decidedBy(new TimeToLive()))
        .isEqualTo(update("now", "old", false) + update("later Updating", "new", true) + APPLIED);
  }

  @Test
  void symptom25AnswerWithoutStatusIsOff() {
    Scenario emulator =
        on("at")
            .timeToLive(
                Facet.read(
                    software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription.builder()
                        .build()));

    assertThat(emulator.decidedBy(new TimeToLive())).isEqualTo(update("now", "at", true) + APPLIED);
  }

  private static Arguments row(String name, Scenario scenario, String expected, String reason) {
    return Arguments.of(name, scenario, expected, reason);
  }

  private static Scenario on(String attribute) {
    return declared(attribute, true);
  }

  private static Scenario off(@Nullable String attribute) {
    return declared(attribute, false);
  }

  private static Scenario declared(@Nullable String attribute, boolean enabled) {
    return scenario()
        .declares(
            spec ->
                spec.setTimeToLive(
                    new TimeToLiveSpecification()
                        .withAttributeName(attribute)
                        .withEnabled(enabled)));
  }

  private static String update(String when, String attribute, boolean enabled) {
    return when
        + ": UpdateTimeToLiveRequest(TableName=orders, TimeToLiveSpecification="
        + "TimeToLiveSpecification(Enabled="
        + enabled
        + ", AttributeName="
        + attribute
        + "))\n";
  }
}
