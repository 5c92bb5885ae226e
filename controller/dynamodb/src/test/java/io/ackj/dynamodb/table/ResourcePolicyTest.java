package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResourcePolicyTest {
  private static final String APPLIED = "applied spec.resourcePolicy\n";
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Sid": "a", "Effect": "Allow",
       "Principal": {"AWS": "111122223333"}, "Action": ["dynamodb:GetItem"], "Resource": "*"}]}
      """;
  private static final String AS_AWS_WRITES_IT =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"a\",\"Effect\":\"Allow\","
          + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
          + "\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\"}]}";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decides(String name, Scenario scenario, String expected) {
    assertThat(scenario.decidedBy(new ResourcePolicy())).isEqualTo(expected);
  }

  static Stream<Arguments> decides() {
    return Stream.of(
        Arguments.of("the same in AWS's form", declared(POLICY).policy(AS_AWS_WRITES_IT), APPLIED),
        Arguments.of(
            "none in AWS",
            declared("{}"),
            "now: PutResourcePolicyRequest(ResourceArn=ARN, Policy={})\n" + APPLIED),
        Arguments.of(
            "no version means 2008-10-17",
            declared("{\"Statement\":[]}").policy("{\"Version\":\"2008-10-17\",\"Statement\":[]}"),
            APPLIED),
        Arguments.of("blank declares nothing", declared(" ").policy("{}"), ""),
        Arguments.of(
            "no longer declared",
            scenario().applied("spec.resourcePolicy").policy("{}"),
            "now: DeleteResourcePolicyRequest(ResourceArn=ARN)\n" + APPLIED),
        Arguments.of("no longer declared and gone", scenario().applied("spec.resourcePolicy"), ""),
        Arguments.of(
            "undeclared is reset",
            scenario().resetsUndeclared().policy("{}"),
            "now: DeleteResourcePolicyRequest(ResourceArn=ARN)\n"));
  }

  @Test
  void symptom2PolicyOfTheSecurityTeamStays() {
    assertThat(scenario().policy(AS_AWS_WRITES_IT).decidedBy(new ResourcePolicy())).isEmpty();
  }

  @Test
  void symptom42InvalidJsonIsAProblemThatNamesTheFieldAndThePlace() {
    assertThat(problems("{\"Version\": }"))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("spec.resourcePolicy is no valid JSON: ")
        .endsWith("(line 1, column 13)");
  }

  @Test
  void whatIsNoObjectIsAProblem() {
    assertThat(problems("[]")).hasSize(1);
    assertThat(problems("{} {}")).hasSize(1);
  }

  @Test
  void policyOverTheLimitIsAProblemThatTellsItsSize() {
    assertThat(problems(" ".repeat(20_479) + "{}"))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("is 20481 bytes long");
  }

  private static List<Problem> problems(String policy) {
    Plan.Builder plan = Plan.builder();
    Scenario declared = declared(policy);
    new ResourcePolicy().decide(declared.pass(), declared.latest(), plan);
    return plan.build().problems();
  }

  private static Scenario declared(String policy) {
    return scenario().declares(spec -> spec.setResourcePolicy(policy));
  }
}
