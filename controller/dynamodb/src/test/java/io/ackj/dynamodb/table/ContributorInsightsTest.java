package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.NOW;
import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;

class ContributorInsightsTest {
  private static final String APPLIED = "applied spec.contributorInsights\n";
  private static final String WAIT = "wait Updating: contributor insights\n";

  @ParameterizedTest(name = "{0}, AWS has {1}")
  @CsvSource({
    "ENABLE, ENABLED, '', false",
    "ENABLED, ENABLED, '', false",
    "ENABLED, DISABLED, now ENABLE, false",
    "DISABLE, DISABLED, '', false",
    "DISABLED, DISABLED, '', false",
    "DISABLE, ENABLED, now DISABLE, false",
    "DISABLE, FAILED, now DISABLE, false",
    "ENABLE, ENABLING, '', true",
    "DISABLE, DISABLING, '', true",
    "ENABLE, DISABLING, later Updating ENABLE, true",
    "DISABLE, ENABLING, later Updating DISABLE, true",
  })
  void bringsAwsToWhatIsDeclared(
      String declared, String present, String step, boolean isInTransition) {
    int action = step.lastIndexOf(' ');
    String expected =
        (step.isEmpty() ? "" : update(step.substring(0, action), step.substring(action + 1)))
            + (isInTransition ? WAIT : "")
            + APPLIED;

    assertThat(declared(declared).insights(has(present)).decidedBy(insights())).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decides(String name, Scenario scenario, String expected) {
    assertThat(scenario.decidedBy(insights())).isEqualTo(expected);
  }

  static Stream<Arguments> decides() {
    return Stream.of(
        Arguments.of("never declared is left alone", scenario().insights(has("ENABLED")), ""),
        Arguments.of(
            "never declared is left alone also where undeclared is reset, as upstream does",
            scenario().resetsUndeclared().insights(has("ENABLED")),
            ""),
        Arguments.of(
            "no longer declared",
            scenario().applied("spec.contributorInsights").insights(has("ENABLED")),
            update("now", "DISABLE") + APPLIED),
        Arguments.of(
            "no longer declared and off",
            scenario().applied("spec.contributorInsights").insights(has("DISABLED")),
            ""));
  }

  @Test
  void symptom21UnknownValueIsAProblem() {
    assertThat(declared("enable").insights(has("DISABLED")).decidedBy(insights()))
        .isEqualTo("problem spec.contributorInsights\n" + APPLIED);
  }

  @Test
  void symptom21FailureIsShownAndTriedAgainAfterFiveMinutes() {
    Hold early = failed(NOW.minusSeconds(60)).steps().get(0).held().orElseThrow();
    boolean isHeldLater =
        failed(NOW.minus(Duration.ofMinutes(5))).steps().get(0).held().isPresent();

    assertThat(early.until()).isEqualTo(NOW.plusSeconds(240));
    assertThat(early.message()).contains("LimitExceededException: too many rules");
    assertThat(isHeldLater).isFalse();
  }

  private static Plan failed(Instant at) {
    Scenario failed =
        declared("ENABLE")
            .insights(
                answer ->
                    answer
                        .contributorInsightsStatus("FAILED")
                        .lastUpdateDateTime(at)
                        .failureException(
                            failure ->
                                failure
                                    .exceptionName("LimitExceededException")
                                    .exceptionDescription("too many rules")));
    Plan.Builder plan = Plan.builder();
    insights().decide(failed.pass(), failed.latest(), plan);
    return plan.build();
  }

  private static TableFeature insights() {
    return new ContributorInsights();
  }

  private static Scenario declared(String value) {
    return scenario().declares(spec -> spec.setContributorInsights(value));
  }

  private static Consumer<DescribeContributorInsightsResponse.Builder> has(String status) {
    return answer -> answer.contributorInsightsStatus(status);
  }

  private static String update(String when, String action) {
    return when
        + ": UpdateContributorInsightsRequest(TableName=orders, ContributorInsightsAction="
        + action
        + ")\n";
  }
}
