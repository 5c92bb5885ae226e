package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.apis.dynamodb.v1alpha1.Tag;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FacetKindTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void symptom40OnlyWhatMattersIsRead(String name, Scenario scenario, Set<FacetKind> expected) {
    assertThat(FacetKind.neededBy(scenario.pass(), scenario.table())).isEqualTo(expected);
  }

  static Stream<Arguments> symptom40OnlyWhatMattersIsRead() {
    return Stream.of(
        Arguments.of("a plain table", scenario(), Set.of()),
        Arguments.of("everything declared", everything(), allButScaling()),
        Arguments.of(
            "everything applied before",
            scenario()
                .applied(
                    "spec.tags[a]",
                    "spec.timeToLive",
                    "spec.continuousBackups",
                    "spec.contributorInsights",
                    "spec.resourcePolicy"),
            allButScaling()),
        Arguments.of(
            "undeclared is reset",
            scenario().resetsUndeclared(),
            Set.of(FacetKind.TAGS, FacetKind.TIME_TO_LIVE, FacetKind.BACKUPS, FacetKind.POLICY)),
        Arguments.of("tags are ignored", tagged().ignores("spec.tags"), Set.of()),
        Arguments.of(
            "a table that is created",
            everything().aws(table -> table.tableStatus("CREATING")),
            Set.of()),
        Arguments.of(
            "an object that is deleted",
            everything().metadata(meta -> meta.setDeletionTimestamp("2026-10-09T00:00:00Z")),
            Set.of()),
        Arguments.of(
            "an object that is deleted, and a table that it did not know",
            scenario()
                .knows(new TableStatus().withTableID("id-0"))
                .metadata(meta -> meta.setDeletionTimestamp("2026-10-09T00:00:00Z")),
            Set.of(FacetKind.TAGS)));
  }

  private static Set<FacetKind> allButScaling() {
    return Set.of(
        FacetKind.TAGS,
        FacetKind.TIME_TO_LIVE,
        FacetKind.BACKUPS,
        FacetKind.INSIGHTS,
        FacetKind.POLICY);
  }

  private static Scenario tagged() {
    return scenario()
        .declares(spec -> spec.setTags(List.of(new Tag().withKey("a").withValue("b"))));
  }

  private static Scenario everything() {
    return tagged()
        .declares(
            spec -> {
              spec.setTimeToLive(new TimeToLiveSpecification().withEnabled(false));
              spec.setContinuousBackups(
                  new PointInTimeRecoverySpecification().withPointInTimeRecoveryEnabled(true));
              spec.setContributorInsights("DISABLE");
              spec.setResourcePolicy("{}");
            });
  }
}
