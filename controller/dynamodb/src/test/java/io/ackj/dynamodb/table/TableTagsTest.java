package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.Tag;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableTagsTest {
  private static final String VERSION = "services.k8s.aws/controller-version";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void decidesTagByTag(String name, Scenario scenario, String expected, String reason) {
    assertThat(scenario.decidedBy(new TableTags())).as(reason).isEqualTo(expected);
  }

  static Stream<Arguments> decidesTagByTag() {
    return Stream.of(
        row(
            "equal tags",
            tagged("env=prod", "team=a").tags(Map.of("team", "a", "env", "prod")),
            "applied spec.tags[env] spec.tags[team]\n",
            "AWS lists tags in no order"),
        row(
            "a tag that AWS lacks and one that differs",
            tagged("env=prod", "team=a", "same=x").tags(Map.of("team", "b", "same", "x")),
            """
            now: TagResourceRequest(ResourceArn=ARN, Tags=[Tag(Key=env, Value=prod), Tag(Key=team, Value=a)])
            applied spec.tags[env] spec.tags[same] spec.tags[team]
            """,
            "one call carries all that differ: AWS locks a table's tags for two seconds"),
        row(
            "a tag without value",
            tagged("env"),
            """
            now: TagResourceRequest(ResourceArn=ARN, Tags=[Tag(Key=env, Value=)])
            applied spec.tags[env]
            """,
            "AWS keeps empty values"),
        row(
            "a tag that somebody else put on",
            tagged("env=prod").tags(Map.of("env", "prod", "cost", "1")),
            "applied spec.tags[env]\n",
            "never applied is left alone"),
        row(
            "a tag that is no longer declared",
            tagged("env=prod")
                .applied("spec.tags[env]", "spec.tags[old]")
                .tags(Map.of("env", "prod", "old", "1")),
            """
            now: UntagResourceRequest(ResourceArn=ARN, TagKeys=[old])
            applied spec.tags[env] spec.tags[old]
            """,
            "it was applied, and stays so until AWS has it no more"),
        row(
            "a tag that is gone",
            scenario().applied("spec.tags[old]"),
            "",
            "the reset is confirmed"),
        row(
            "one to set and one to remove",
            tagged("env=prod").applied("spec.tags[old]").tags(Map.of("old", "1")),
            """
            now: TagResourceRequest(ResourceArn=ARN, Tags=[Tag(Key=env, Value=prod)])
            later Updating: UntagResourceRequest(ResourceArn=ARN, TagKeys=[old])
            applied spec.tags[env] spec.tags[old]
            """,
            "the second of two calls would meet AWS's lock"),
        row(
            "undeclared is reset",
            tagged("env=prod")
                .resetsUndeclared()
                .controllerTag(VERSION, "1")
                .tags(Map.of("env", "prod", "cost", "1", "aws:x", "2", VERSION, "0")),
            """
            now: UntagResourceRequest(ResourceArn=ARN, TagKeys=[cost])
            applied spec.tags[env]
            """,
            "as upstream does, but for tags of AWS and of the controller"),
        row(
            "drift that is to be left alone",
            tagged("env=prod").ignores("spec.tags").applied("spec.tags[env]"),
            "applied spec.tags[env]\n",
            "the annotation names spec.tags"),
        row(
            "AWS's own prefix",
            tagged("aws:x=1"),
            "advice ReservedTags\n",
            "only AWS may give such a tag"),
        row(
            "tags that AWS cannot tell yet",
            tagged("env=prod").tags(Facet.notYet("not found")),
            """
            wait Updating: tags
            applied spec.tags[env]
            """,
            "what was not seen is not synced"),
        row(
            "tags while the table is created",
            tagged("env=prod").tags(Facet.skipped()).aws(table -> table.tableStatus("CREATING")),
            "applied spec.tags[env]\n",
            "CreateTable carried them; the table itself is what is waited for"),
        row(
            "an AWS end without tags",
            tagged("env=prod").tags(Facet.unsupported("unknown operation")),
            "",
            "it must not keep the table from being synced"));
  }

  @Test
  void symptom38NewControllerVersionRetagsNoTable() {
    Scenario upgraded =
        tagged("env=prod")
            .controllerTag(VERSION, "dynamodb-2")
            .tags(Map.of("env", "prod", VERSION, "dynamodb-1"));

    assertThat(upgraded.decidedBy(new TableTags())).isEqualTo("applied spec.tags[env]\n");
  }

  @Test
  void missingControllerTagComesAlongWithAnotherChange() {
    Scenario adopted = tagged("env=prod").controllerTag("owner", "ackj").tags(Map.of());

    assertThat(adopted.decidedBy(new TableTags()))
        .startsWith(
            "now: TagResourceRequest(ResourceArn=ARN, Tags=[Tag(Key=env, Value=prod),"
                + " Tag(Key=owner, Value=ackj)])");
  }

  @Test
  void missingControllerTagAloneIsNoReasonForACall() {
    Scenario adopted =
        tagged("env=prod").controllerTag("owner", "ackj").tags(Map.of("env", "prod"));

    assertThat(adopted.decidedBy(new TableTags())).isEqualTo("applied spec.tags[env]\n");
  }

  @Test
  void controllerTagComesBackWhenTheUserTagOverItIsGone() {
    Scenario withdrawn =
        scenario()
            .controllerTag("owner", "ackj")
            .applied("spec.tags[owner]")
            .tags(Map.of("owner", "me"));

    assertThat(withdrawn.decidedBy(new TableTags()))
        .startsWith("now: TagResourceRequest(ResourceArn=ARN, Tags=[Tag(Key=owner, Value=ackj)])");
  }

  @Test
  void symptom2TagsOfOthersSurviveAManifestWithoutTags() {
    Scenario plain = scenario().tags(Map.of("backup", "daily"));

    assertThat(plain.decidedBy(new TableTags())).isEmpty();
  }

  @Test
  void symptom42TagWithoutKeyDeclaresNothing() {
    Scenario keyless = scenario().declares(spec -> spec.setTags(Arrays.asList(new Tag())));

    assertThat(Declared.tags(keyless.pass())).isEmpty();
  }

  private static Arguments row(String name, Scenario scenario, String expected, String reason) {
    return Arguments.of(name, scenario, expected, reason);
  }

  private static Scenario tagged(String... tags) {
    return scenario()
        .declares(spec -> spec.setTags(Arrays.stream(tags).map(TableTagsTest::tag).toList()));
  }

  private static Tag tag(String text) {
    String[] parts = text.split("=", 2);
    return new Tag().withKey(parts[0]).withValue(parts.length == 1 ? null : parts[1]);
  }
}
