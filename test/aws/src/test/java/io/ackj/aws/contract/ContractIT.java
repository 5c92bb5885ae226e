package io.ackj.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ackj.aws.contract.Differences.Difference;
import io.ackj.aws.contract.Steps.Step;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ContractIT {
  private static final Map<End.Kind, End> RUNNING = new EnumMap<>(End.Kind.class);

  static Stream<Arguments> scenariosOnEveryEnd() {
    return Stream.of(End.Kind.values())
        .flatMap(kind -> Scenarios.all().stream().map(scenario -> Arguments.of(kind, scenario)));
  }

  @AfterAll
  static void endAll() {
    RUNNING.values().forEach(End::close);
    RUNNING.clear();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("scenariosOnEveryEnd")
  void everyStepEndsAsAwsDocumentsIt(End.Kind kind, Scenario scenario) throws IOException {
    Optional<String> missing = kind.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));

    List<Step> steps = run(kind, scenario);

    if (kind == End.Kind.OURS) {
      assertThat(steps).filteredOn(step -> !step.actual().fulfils(step.expected())).isEmpty();
    } else {
      List<Step> differing = differing(steps);
      List<Difference> listed = listed(kind, scenario);
      assertThat(Difference.cover(listed, differing))
          .as(
              "%s, %s: differs from AWS's documentation in %s, differences.tsv lists %s",
              kind.label(), scenario, differing, listed)
          .isTrue();
    }
  }

  @Test
  void everyListedDifferenceIsAboutAStepThatThereIs() {
    Set<String> ends =
        Stream.of(End.Kind.values()).map(End.Kind::label).collect(Collectors.toSet());
    Set<String> scenarios =
        Scenarios.all().stream().map(Scenario::name).collect(Collectors.toSet());

    assertThat(Differences.all())
        .allSatisfy(
            difference -> {
              assertThat(ends).contains(difference.end());
              assertThat(scenarios).contains(difference.scenario());
            });
  }

  /** Where the two others agree with each other, the reason has to name what they contradict. */
  @Test
  void whereBothOthersDifferAlikeTheReasonNamesTheDocumentation() {
    List<Difference> all = Differences.all();

    assertThat(all)
        .filteredOn(one -> all.stream().anyMatch(other -> isTheSameOfAnother(one, other)))
        .allSatisfy(one -> assertThat(one.reason()).contains("AWS"));
  }

  private static boolean isTheSameOfAnother(Difference one, Difference other) {
    return !one.end().equals(other.end())
        && one.scenario().equals(other.scenario())
        && one.step().equals(other.step())
        && one.outcome().equals(other.outcome());
  }

  /** A witness may end by itself, as dynalite does now and then; a new one is asked again then. */
  private static List<Step> run(End.Kind kind, Scenario scenario) throws IOException {
    List<Step> steps = runOnce(kind, scenario);
    return running(kind).isAlive() ? steps : runOnce(kind, scenario);
  }

  private static List<Step> runOnce(End.Kind kind, Scenario scenario) throws IOException {
    End end = RUNNING.get(kind);
    if (end == null || !end.isAlive()) {
      end = kind.start();
      RUNNING.put(kind, end);
    }
    try (DynamoDbClient client = client(end)) {
      return Steps.of(scenario, client, end);
    }
  }

  private static End running(End.Kind kind) {
    return Objects.requireNonNull(RUNNING.get(kind));
  }

  private static List<Step> differing(List<Step> steps) {
    return steps.stream().filter(step -> !step.expected().meansTheSameAs(step.actual())).toList();
  }

  private static List<Difference> listed(End.Kind kind, Scenario scenario) {
    return Differences.all().stream()
        .filter(difference -> difference.isOf(kind, scenario.name()))
        .toList();
  }

  private static DynamoDbClient client(End end) {
    return DynamoDbClient.builder()
        .endpointOverride(end.uri())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")))
        .httpClient(UrlConnectionHttpClient.create())
        // A refusal is to be seen, not to be tried again.
        .overrideConfiguration(
            configuration -> configuration.retryStrategy(retry -> retry.maxAttempts(1)))
        .build();
  }
}
