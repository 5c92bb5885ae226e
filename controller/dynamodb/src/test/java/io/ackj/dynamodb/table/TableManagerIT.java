package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement;
import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.Projection;
import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughput;
import io.ackj.apis.dynamodb.v1alpha1.StreamSpecification;
import io.ackj.apis.dynamodb.v1alpha1.Tag;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.Fault;
import io.ackj.aws.time.SimulatorClock;
import io.ackj.dynamodb.SimulatedCaller;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;

/** The manager of tables against a simulated AWS, with a loop that is as simple as can be. */
class TableManagerIT {
  private static final SimulatorClock CLOCK =
      SimulatorClock.standingAt(Instant.parse("2026-10-09T00:00:00Z"));
  private static final String POLICY =
      "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"read\", \"Effect\": \"Allow\","
          + " \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\": \"dynamodb:GetItem\","
          + " \"Resource\": \""
          + Scenario.ARN
          + "\"}]}";

  private static final FieldPath BILLING_MODE = FieldPath.parse("spec.billingMode");

  private static AwsSimulator aws;
  private static TableResourceManager manager;

  @BeforeAll
  static void start() throws IOException {
    aws = AwsSimulator.start(AwsOptions.defaults().withClock(CLOCK));
    manager = new TableResourceManager(caller(), ReadThreads.shared(), new ReplicaDeclarations());
  }

  private static SimulatedCaller caller() {
    return new SimulatedCaller(aws.uri(), "eu-west-1");
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @BeforeEach
  void reset() {
    aws.reset();
  }

  @Test
  void tableThatDoesNotExistIsEmpty() {
    assertThat(manager.readOne(plain().pass())).isEmpty();
  }

  @Test
  void steadyPlainTableCostsOneCall() {
    create(plain());
    aws.calls().clear();

    Plan plan = decide(plain());

    assertThat(plan.isInSync()).isTrue();
    assertThat(aws.calls().operations()).containsExactly("DescribeTable");
  }

  @Test
  void answerOfCreateTableSparesADescribe() {
    Scenario scenario = plain();
    Step create = manager.decideCreation(scenario.pass()).steps().get(0);

    Optional<TableSnapshot> created = manager.perform(scenario.pass(), create);

    assertThat(created).isPresent();
    assertThat(aws.calls().operations()).containsExactly("CreateTable");
    assertThat(manager.decideUpdate(scenario.pass(), created.orElseThrow()).transitions())
        .extracting(each -> each.reason())
        .containsExactly("Creating");
  }

  @Test
  void everyFacetIsReadOnceAndSideBySideWithNothingElse() {
    create(everything());
    converge(everything());
    aws.calls().clear();

    Plan plan = decide(everything());

    assertThat(plan.isInSync()).isTrue();
    assertThat(aws.calls().operations())
        .startsWith("DescribeTable")
        .containsExactlyInAnyOrder(
            "DescribeTable",
            "ListTagsOfResource",
            "DescribeTimeToLive",
            "DescribeContinuousBackups",
            "DescribeContributorInsights",
            "GetResourcePolicy");
  }

  @Test
  void everyFacetIsSetThenResetOnceItIsNoLongerDeclared() {
    create(plain());

    converge(everything());
    Scenario withdrawn =
        plain()
            .applied(
                decide(everything()).applied().stream()
                    .map(Object::toString)
                    .toArray(String[]::new));
    Plan end = converge(withdrawn);

    assertThat(end.applied()).containsExactly(BILLING_MODE);
    assertThat(converge(plain().resetsUndeclared()).isInSync()).isTrue();
  }

  @Test
  void symptom10AnotherAttributeIsSwitchedOverOnceAwsAllowsIt() {
    create(plain());
    converge(plain().declares(spec -> spec.setTimeToLive(ttl("old"))));
    CLOCK.advance(Duration.ofHours(1));

    Scenario renamed = plain().declares(spec -> spec.setTimeToLive(ttl("new")));
    round(renamed);
    CLOCK.advance(Duration.ofHours(1));
    round(renamed);
    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(decide(renamed).isInSync()).isTrue();
  }

  @Test
  void replicaIsCreatedAndRemoved() {
    create(plain());
    Scenario replicated =
        plain()
            .declares(
                spec ->
                    spec.withStreamSpecification(
                            new StreamSpecification()
                                .withStreamEnabled(true)
                                .withStreamViewType("NEW_AND_OLD_IMAGES"))
                        .setTableReplicas(
                            List.of(
                                new CreateReplicationGroupMemberAction()
                                    .withRegionName("eu-west-3"))));

    Plan created = converge(replicated);
    Plan removed = converge(plain().applied("spec.tableReplicas[eu-west-3]"));

    assertThat(created.isInSync()).isTrue();
    assertThat(removed.isInSync()).isTrue();
    assertThat(removed.applied()).containsExactly(BILLING_MODE);
  }

  @Test
  void deletionTakesTheReplicaFirstAndEndsWhenTheTableIsGone() {
    create(plain());
    Scenario replicated =
        plain()
            .declares(
                spec ->
                    spec.withStreamSpecification(
                            new StreamSpecification()
                                .withStreamEnabled(true)
                                .withStreamViewType("NEW_AND_OLD_IMAGES"))
                        .setTableReplicas(
                            List.of(
                                new CreateReplicationGroupMemberAction()
                                    .withRegionName("eu-west-3"))));
    converge(replicated);
    aws.calls().clear();

    // AWS deletes no table that was the source of a replica less than a day ago.
    CLOCK.advance(Duration.ofDays(2));
    for (int i = 0; i < 20 && manager.readOne(replicated.pass()).isPresent(); i++) {
      TableSnapshot latest = manager.readOne(replicated.pass()).orElseThrow();
      perform(replicated, manager.decideDeletion(replicated.pass(), latest));
      CLOCK.advance(Duration.ofMinutes(5));
    }

    assertThat(manager.readOne(replicated.pass())).isEmpty();
    assertThat(mutations()).containsExactly("UpdateTable", "DeleteTable");
  }

  @Test
  void ourOwnTableIsKnownByItsTagsAndAStrangersIsNot() {
    Scenario ours = plain().controllerTag("services.k8s.aws/namespace", "shop");
    create(ours);
    TableSnapshot latest = manager.readOne(ours.pass()).orElseThrow();

    Scenario theirs = plain().controllerTag("services.k8s.aws/namespace", "warehouse");

    assertThat(manager.isOurs(ours.pass(), latest)).isTrue();
    assertThat(manager.isOurs(theirs.pass(), latest)).isFalse();
  }

  @Test
  void symptom40DeniedReadOfATagNobodyDeclaresIsLeftOut() {
    create(plain());
    deny("ListTagsOfResource");

    Scenario undeclared = plain().resetsUndeclared();
    TableSnapshot latest = manager.readOne(undeclared.pass()).orElseThrow();

    assertThat(manager.decideUpdate(undeclared.pass(), latest).isInSync()).isTrue();
    assertThat(manager.unread(latest)).isEmpty();
  }

  @Test
  void deniedReadOfATagThatIsToGoIsTold() {
    create(plain());
    deny("ListTagsOfResource");

    TableSnapshot latest = manager.readOne(plain().applied("spec.tags[old]").pass()).orElseThrow();

    assertThat(manager.unread(latest))
        .extracting(Failure::operation)
        .containsExactly("ListTagsOfResource");
  }

  @Test
  void deniedReadOfADeclaredFacetIsToldAndKeepsNoOtherFacetFromBeingDecided() {
    create(plain());
    deny("GetResourcePolicy");
    deny("DescribeContinuousBackups");
    TableSnapshot latest = manager.readOne(everything().pass()).orElseThrow();

    Plan plan = manager.decideUpdate(everything().pass(), latest);

    assertThat(manager.unread(latest))
        .extracting(Failure::operation)
        .containsExactly("DescribeContinuousBackups", "GetResourcePolicy");
    assertThat(plan.steps())
        .extracting(Step::operation)
        .contains("UpdateTimeToLive", "UpdateContributorInsights", "TagResource")
        .doesNotContain("UpdateContinuousBackups", "PutResourcePolicy");
    assertThat(plan.transitions()).isEmpty();
    assertThat(plan.applied()).contains(FieldPath.parse("spec.resourcePolicy"));
  }

  @Test
  void otherErrorOfAReadEndsThePass() {
    create(plain());
    aws.faults()
        .add(Fault.on("GetResourcePolicy").always().failing("InternalServerError", "trouble"));
    Scenario declared = plain().declares(spec -> spec.setResourcePolicy(POLICY));

    assertThatThrownBy(() -> manager.readOne(declared.pass()))
        .isInstanceOf(AwsCallException.class)
        .hasMessageContaining("GetResourcePolicy");
  }

  @Test
  void changeOfCapacitySaysIfNobodyKnowsWhetherItIsSteered() {
    create(provisioned(5));
    deny("DescribeScalableTargets");

    Plan plan = decide(provisioned(6));

    assertThat(plan.steps())
        .extracting(Step::reason)
        .singleElement()
        .asString()
        .endsWith(
            "; whether Application Auto Scaling steers it is not known: User is not authorized");
  }

  @Test
  void statusHasEveryFieldOfAnIndex() {
    create(indexed());

    ObjectNode status = manager.status(manager.readOne(indexed().pass()).orElseThrow());

    assertThat(status.path("tableStatus").asText()).isEqualTo("ACTIVE");
    assertThat(status.path("ackResourceMetadata").path("arn").asText()).isEqualTo(Scenario.ARN);
    assertThat(status.path("creationDateTime").asText()).matches("2026-10-.*Z");
    assertThat(status.path("globalSecondaryIndexesDescriptions").path(0).fieldNames())
        .toIterable()
        .contains(
            "indexARN",
            "indexName",
            "indexSizeBytes",
            "indexStatus",
            "itemCount",
            "keySchema",
            "projection",
            "provisionedThroughput");
    assertThat(status.has("conditions")).isFalse();
  }

  @Test
  void symptom19CapacityThatIsSteeredIsReadOnlyWhereItDiffers() {
    create(provisioned(5));
    register("table/orders", "dynamodb:table:ReadCapacityUnits");

    TableSnapshot same = manager.readOne(provisioned(5).pass()).orElseThrow();
    TableSnapshot differing = manager.readOne(provisioned(6).pass()).orElseThrow();

    assertThat(same.scaledCapacity().isRead()).isFalse();
    assertThat(differing.scaledCapacity().found())
        .contains(Set.of("table/orders:dynamodb:table:ReadCapacityUnits"));
    assertThat(manager.decideUpdate(provisioned(6).pass(), differing).steps()).isEmpty();
  }

  private static void register(String resource, String dimension) {
    try (ApplicationAutoScalingClient client =
        caller().configure(ApplicationAutoScalingClient.builder()).build()) {
      client.registerScalableTarget(
          request ->
              request
                  .serviceNamespace("dynamodb")
                  .resourceId(resource)
                  .scalableDimension(dimension)
                  .minCapacity(1)
                  .maxCapacity(100));
    }
  }

  private static Scenario provisioned(long read) {
    return plain()
        .declares(
            spec -> {
              spec.setBillingMode("PROVISIONED");
              spec.setProvisionedThroughput(
                  new ProvisionedThroughput()
                      .withReadCapacityUnits(read)
                      .withWriteCapacityUnits(5L));
            });
  }

  private static void deny(String operation) {
    aws.faults()
        .add(
            Fault.on(operation)
                .always()
                .failing("AccessDeniedException", "User is not authorized"));
  }

  private static Scenario plain() {
    return scenario()
        .declares(
            spec -> {
              spec.setBillingMode("PAY_PER_REQUEST");
              spec.setAttributeDefinitions(List.of(attribute("id")));
              spec.setKeySchema(List.of(hash("id")));
            });
  }

  private static Scenario indexed() {
    return plain()
        .declares(
            spec -> {
              spec.setAttributeDefinitions(List.of(attribute("id"), attribute("day")));
              spec.setGlobalSecondaryIndexes(
                  List.of(
                      new GlobalSecondaryIndex()
                          .withIndexName("byDay")
                          .withKeySchema(List.of(hash("day")))
                          .withProjection(new Projection().withProjectionType("ALL"))));
            });
  }

  private static Scenario everything() {
    return plain()
        .declares(
            spec -> {
              spec.setTags(List.of(new Tag().withKey("env").withValue("prod")));
              spec.setTimeToLive(ttl("expires"));
              spec.setContinuousBackups(
                  new PointInTimeRecoverySpecification()
                      .withPointInTimeRecoveryEnabled(true)
                      .withRecoveryPeriodInDays(7L));
              spec.setContributorInsights("ENABLE");
              spec.setResourcePolicy(POLICY);
            });
  }

  private static AttributeDefinition attribute(String name) {
    return new AttributeDefinition().withAttributeName(name).withAttributeType("S");
  }

  private static KeySchemaElement hash(String name) {
    return new KeySchemaElement().withAttributeName(name).withKeyType("HASH");
  }

  private static TimeToLiveSpecification ttl(String attribute) {
    return new TimeToLiveSpecification().withAttributeName(attribute).withEnabled(true);
  }

  private static void create(Scenario scenario) {
    perform(scenario, manager.decideCreation(scenario.pass()));
    CLOCK.advance(Duration.ofMinutes(10));
  }

  private static Plan decide(Scenario scenario) {
    return manager.decideUpdate(scenario.pass(), manager.readOne(scenario.pass()).orElseThrow());
  }

  /** Takes rounds until nothing is to be done, and returns the last plan. */
  private static Plan converge(Scenario scenario) {
    for (int i = 0; i < 20 && !decide(scenario).isInSync(); i++) {
      round(scenario);
      CLOCK.advance(Duration.ofHours(1));
    }
    return decide(scenario);
  }

  private static void round(Scenario scenario) {
    perform(scenario, decide(scenario));
  }

  private static void perform(Scenario scenario, Plan plan) {
    Set<String> lanes = new HashSet<>();
    for (Step step : plan.steps()) {
      if (step.held().isEmpty() && lanes.add(step.lane())) {
        manager.perform(scenario.pass(), step);
      }
    }
  }

  private static List<String> mutations() {
    return aws.calls().all().stream()
        .map(LoggedCall::operation)
        .filter(name -> !name.startsWith("Describe") && !name.startsWith("List"))
        .toList();
  }
}
