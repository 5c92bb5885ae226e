package io.ackj.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are statements, written with single quotes; each stands in a policy of its own. */
class PolicyComparisonTest {
  private static final FieldPath PATH = FieldPath.parse("spec.resourcePolicy");

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments("{'Action':'a'}", "{'Action':['a']}", true, "one action and a list of it"),
        arguments("{'NotAction':'a'}", "{'NotAction':['a']}", true, "one action that is excepted"),
        arguments("{'Resource':'a'}", "{'Resource':['a']}", true, "one resource"),
        arguments("{'NotResource':'a'}", "{'NotResource':['a']}", true, "one excepted resource"),
        arguments("{'Action':['a','b']}", "{'Action':['b','a']}", true, "order of actions"),
        arguments("{'Action':['a','b','a']}", "{'Action':['b','a']}", true, "repeated action"),
        arguments("{'Action':['a','b']}", "{'Action':['a']}", false, "an action more"),
        arguments("{'Action':'a'}", "{'NotAction':'a'}", false, "excepted instead of named"),
        arguments(
            "{'Principal':{'AWS':'a'}}", "{'Principal':{'AWS':['a']}}", true, "one principal"),
        arguments(
            "{'NotPrincipal':{'AWS':['b','a']}}",
            "{'NotPrincipal':{'AWS':['a','b']}}",
            true,
            "order of excepted principals"),
        arguments(
            "{'Principal':{'AWS':'111122223333'}}",
            "{'Principal':{'AWS':'arn:aws:iam::111122223333:root'}}",
            true,
            "account and its root"),
        arguments(
            "{'Principal':{'AWS':['111122223333','arn:aws-cn:iam::111122223333:root']}}",
            "{'Principal':{'AWS':'111122223333'}}",
            true,
            "account and its root together"),
        arguments(
            "{'Principal':{'AWS':'111122223333'}}",
            "{'Principal':{'AWS':'arn:aws:iam::111122223333:user/root'}}",
            false,
            "account and a user"),
        arguments(
            "{'Principal':{'AWS':'a'}}", "{'Principal':{'Service':'a'}}", false, "other type"),
        arguments("{'Principal':'*'}", "{'Principal':{'AWS':'a'}}", false, "everybody and one"),
        arguments(
            "{'Condition':{'StringEquals':{'k':'a'}}}",
            "{'Condition':{'StringEquals':{'k':['a']}}}",
            true,
            "one value of a condition"),
        arguments(
            "{'Condition':{'StringEquals':{'k':['a','b'],'l':'c'}}}",
            "{'Condition':{'StringEquals':{'l':'c','k':['b','a']}}}",
            true,
            "order of values and keys"),
        arguments(
            "{'Condition':{'Bool':{'aws:SecureTransport':false}}}",
            "{'Condition':{'Bool':{'aws:SecureTransport':['false']}}}",
            true,
            "false and its text"),
        arguments(
            "{'Condition':{'Bool':{'k':'true'}}}",
            "{'Condition':{'Bool':{'k':'false'}}}",
            false,
            "other value"),
        arguments("{'Effect':'allow'}", "{'Effect':'Allow'}", true, "case of the effect"),
        arguments("{'Effect':'Allow'}", "{'Effect':'Deny'}", false, "other effect"),
        arguments("{'Sid':'a','Action':'b'}", "{'Action':'b'}", false, "a name less"),
        arguments("{'Sid':'a'}", "{'Sid':['a']}", false, "a name is not a list"),
        arguments("{'Action':'b','Sid':'a'}", "{'Sid':'a','Action':'b'}", true, "members' order"),
        arguments("{'Sid':'a'}", "[{'Sid':'a'}]", true, "one statement and a list of it"),
        arguments(
            "[{'Sid':'a'},{'Sid':'b'}]", "[{'Sid':'b'},{'Sid':'a'}]", true, "statements' order"),
        arguments(
            "[{'Sid':'a','Action':'x'},{'Sid':'b'}]",
            "[{'Sid':'b'},{'Action':['x'],'Sid':'a'}]",
            true,
            "statements' order and their members' order"),
        arguments("[{'Sid':'a'}]", "[{'Sid':'a'},{'Sid':'b'}]", false, "a statement more"),
        arguments("'odd'", "['odd']", true, "what is no statement stays as it is"),
        arguments(
            "{'Condition':'odd','Principal':[1],'Effect':{}}",
            "{'Condition':'odder','Principal':[1],'Effect':[]}",
            false,
            "what has no meaning is compared as it is"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource("statements")
  void statementsAreComparedByMeaning(String desired, String latest, boolean equal, String reason) {
    assertThat(isSame(policy(desired), policy(latest))).isEqualTo(equal);
    assertThat(isSame(policy(latest), policy(desired))).isEqualTo(equal);
  }

  @Test
  void policyWithoutVersionIsOfTheOldest() {
    String none = "{\"Statement\":[]}";

    assertThat(isSame(none, "{\"Version\":\"2008-10-17\",\"Statement\":[]}")).isTrue();
    assertThat(isSame(none, "{\"Version\":\"2012-10-17\",\"Statement\":[]}")).isFalse();
  }

  @Test
  void absentPolicyEqualsAbsentOneOnly() {
    assertThat(isSame(null, null)).isTrue();
    assertThat(isSame(null, "{}")).isFalse();
    assertThat(isSame("{}", null)).isFalse();
  }

  @Test
  void whatIsNoPolicyIsComparedAsDocumentOrAsText() {
    assertThat(isSame("[1, 2]", "[1,2]")).isTrue();
    assertThat(isSame("{oops", "{oops")).isTrue();
    assertThat(isSame("{oops", "{}")).isFalse();
  }

  @Test
  void differenceQuotesDocumentsAsTheyWereWritten() {
    Delta.Builder differences = Delta.builder();

    Comparison.policy(differences, PATH, "{\"Id\": \"a\"}", "{}");

    assertThat(differences.build())
        .isEqualTo(Delta.builder().add(PATH, "{\"Id\": \"a\"}", "{}").build());
  }

  private static boolean isSame(@Nullable String desired, @Nullable String latest) {
    Delta.Builder differences = Delta.builder();
    Comparison.policy(differences, PATH, desired, latest);
    return differences.build().isEmpty();
  }

  private static String policy(String statement) {
    return "{'Version':'2012-10-17','Statement':%s}".formatted(statement).replace('\'', '"');
  }
}
