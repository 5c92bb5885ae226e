package io.ackj.runtime.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.runtime.plan.Advice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  static Stream<Arguments> verdicts() {
    return Stream.of(
        arguments(
            "in sync, with ACK's texts",
            Verdict.inSync(List.of()),
            List.of(
                "ACK.ResourceSynced=True [] Resource synced successfully",
                "Ready=True [] Resource synced successfully")),
        arguments(
            "progress is no error",
            Verdict.progressing("Creating", "The table is being created", List.of()),
            List.of(
                "ACK.ResourceSynced=False [Creating] The table is being created",
                "Ready=False [Creating] The table is being created")),
        arguments(
            "an error that may pass",
            Verdict.recoverable("AccessDenied", "not allowed", List.of()),
            List.of(
                "ACK.Recoverable=True [null] not allowed",
                "ACK.ResourceSynced=Unknown [AccessDenied] Unable to determine if desired resource"
                    + " state matches latest observed state",
                "Ready=False [ACK.Recoverable] not allowed")),
        arguments(
            "an error that only the user can mend stands first",
            Verdict.terminal(null, "spec.x: no", List.of(new Advice("Hint", "look here"))),
            List.of(
                "ACK.Terminal=True [null] spec.x: no",
                "ACK.ResourceSynced=False [resource is in terminal condition] Resource not synced",
                "Ready=False [ACK.Terminal] spec.x: no",
                "ACK.Advisory=True [Hint] look here")),
        arguments(
            "what else holds stands behind, in the order of its type",
            Verdict.inSync(List.of(new Advice("Hint", "look here")))
                .stating(
                    List.of(
                        new Fact(ConditionType.IAM_ROLE_SELECTED, "True", "why", "Selected"),
                        new Fact(ConditionType.REFERENCES_RESOLVED, "True", null, null))),
            List.of(
                "ACK.ResourceSynced=True [] Resource synced successfully",
                "Ready=True [] Resource synced successfully",
                "ACK.ReferencesResolved=True [null] null",
                "ACK.IAMRoleSelected=True [why] Selected",
                "ACK.Advisory=True [Hint] look here")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void verdictLeadsToConditions(String why, Verdict verdict, List<String> expected) {
    List<Condition> conditions = Conditions.of(verdict, List.of(), 3L, NOON);

    assertThat(conditions).extracting(ConditionsTest::text).isEqualTo(expected);
    assertThat(conditions).extracting(Condition::getObservedGeneration).containsOnly(3L);
    assertThat(conditions)
        .extracting(Condition::getLastTransitionTime)
        .containsOnly("2026-11-21T12:00:00Z");
  }

  @Test
  void passWithoutNewsLeavesTheListAsItIs() {
    List<Condition> before = Conditions.of(Verdict.inSync(List.of()), List.of(), 3L, NOON);

    List<Condition> after =
        Conditions.of(Verdict.inSync(List.of()), before, 3L, NOON.plusSeconds(60));

    assertThat(after).isEqualTo(before);
  }

  @Test
  void timeOfTransitionStaysWhenOnlyTheReasonChanges() {
    List<Condition> before =
        Conditions.of(Verdict.progressing("Creating", "a", List.of()), List.of(), 3L, NOON);

    List<Condition> after =
        Conditions.of(
            Verdict.progressing("Updating", "b", List.of()), before, 4L, NOON.plusSeconds(60));

    assertThat(after)
        .extracting(Condition::getLastTransitionTime)
        .containsOnly("2026-11-21T12:00:00Z");
  }

  @Test
  void timeOfTransitionChangesWithTheStatus() {
    List<Condition> before =
        Conditions.of(Verdict.progressing("Creating", "a", List.of()), List.of(), 3L, NOON);

    List<Condition> after =
        Conditions.of(Verdict.inSync(List.of()), before, 3L, NOON.plusSeconds(60));

    assertThat(after)
        .extracting(Condition::getLastTransitionTime)
        .containsOnly("2026-11-21T12:01:00Z");
  }

  @Test
  void whatLastsIsTheReasonOfSyncedAndChangesNothingElse() {
    List<Condition> before = Conditions.of(Verdict.inSync(List.of()), List.of(), 3L, NOON);

    List<Condition> after =
        Conditions.annotated(before, "Throttled", "AWS wants fewer calls", NOON.plusSeconds(60));

    assertThat(after)
        .extracting(ConditionsTest::text)
        .containsExactly(
            "ACK.ResourceSynced=True [Throttled] AWS wants fewer calls",
            "Ready=True [] Resource synced successfully");
  }

  private static String text(Condition condition) {
    return condition.getType()
        + "="
        + condition.getStatus()
        + " ["
        + condition.getReason()
        + "] "
        + condition.getMessage();
  }
}
