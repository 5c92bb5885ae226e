package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.DeclaredTables.POLICY;
import static io.ackj.dynamodb.table.DeclaredTables.everything;
import static io.ackj.dynamodb.table.DeclaredTables.indexed;
import static io.ackj.dynamodb.table.DeclaredTables.plain;
import static io.ackj.dynamodb.table.DeclaredTables.provisioned;
import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.Fault;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What the manager of tables reads of a simulated AWS, and what that costs. */
class TableManagerIT {
  private static SimulatedTables tables;

  @BeforeAll
  static void start() throws IOException {
    tables = new SimulatedTables();
  }

  @AfterAll
  static void stop() {
    tables.close();
  }

  @BeforeEach
  void reset() {
    tables.aws().reset();
  }

  @Test
  void tableThatDoesNotExistIsEmpty() {
    assertThat(tables.manager().readOne(plain().pass())).isEmpty();
  }

  @Test
  void steadyPlainTableCostsOneCall() {
    tables.create(plain());
    tables.aws().calls().clear();

    Plan plan = tables.decide(plain());

    assertThat(plan.isInSync()).isTrue();
    assertThat(tables.aws().calls().operations()).containsExactly("DescribeTable");
  }

  @Test
  void answerOfCreateTableSparesADescribe() {
    Scenario scenario = plain();
    Step create = tables.manager().decideCreation(scenario.pass()).steps().get(0);

    Optional<TableSnapshot> created = tables.manager().perform(scenario.pass(), create);

    assertThat(created).isPresent();
    assertThat(tables.aws().calls().operations()).containsExactly("CreateTable");
    assertThat(tables.manager().decideUpdate(scenario.pass(), created.orElseThrow()).transitions())
        .extracting(each -> each.reason())
        .containsExactly("Creating");
  }

  @Test
  void everyFacetIsReadOnceAndSideBySideWithNothingElse() {
    tables.create(everything());
    tables.converge(everything());
    tables.aws().calls().clear();

    Plan plan = tables.decide(everything());

    assertThat(plan.isInSync()).isTrue();
    assertThat(tables.aws().calls().operations())
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
  void ourOwnTableIsKnownByItsTagsAndAStrangersIsNot() {
    Scenario ours = plain().controllerTag("services.k8s.aws/namespace", "shop");
    tables.create(ours);
    TableSnapshot latest = tables.manager().readOne(ours.pass()).orElseThrow();

    Scenario theirs = plain().controllerTag("services.k8s.aws/namespace", "warehouse");

    assertThat(tables.manager().isOurs(ours.pass(), latest)).isTrue();
    assertThat(tables.manager().isOurs(theirs.pass(), latest)).isFalse();
  }

  @Test
  void ourOwnTableIsKnownWhileAwsCreatesItAndDoesNotShowItsTags() {
    Scenario ours =
        plain()
            .controllerTag("services.k8s.aws/namespace", "shop")
            .metadata(object -> object.setCreationTimestamp(tables.clock().instant().toString()));
    tables.perform(ours, tables.manager().decideCreation(ours.pass()));

    Set<String> answers = new TreeSet<>();
    TableSnapshot latest = tables.manager().readOne(ours.pass()).orElseThrow();
    while (latest.table().tableStatus() == TableStatus.CREATING) {
      assertThat(tables.manager().isOurs(ours.pass(), latest)).isTrue();
      LoggedCall last = tables.aws().calls().all().get(tables.aws().calls().all().size() - 1);
      answers.add(last.operation() + " " + last.httpStatus());
      tables.clock().advance(Duration.ofMillis(100));
      latest = tables.manager().readOne(ours.pass()).orElseThrow();
    }

    assertThat(answers)
        .as("first as if there were no table, then as if there were no tags")
        .containsExactly("ListTagsOfResource 200", "ListTagsOfResource 400");
    assertThat(tables.manager().isOurs(ours.pass(), latest)).isTrue();
  }

  @Test
  void symptom40DeniedReadOfATagNobodyDeclaresIsLeftOut() {
    tables.create(plain());
    tables.deny("ListTagsOfResource");

    Scenario undeclared = plain().resetsUndeclared();
    TableSnapshot latest = tables.manager().readOne(undeclared.pass()).orElseThrow();

    assertThat(tables.manager().decideUpdate(undeclared.pass(), latest).isInSync()).isTrue();
    assertThat(tables.manager().unread(latest)).isEmpty();
  }

  @Test
  void deniedReadOfATagThatIsToGoIsTold() {
    tables.create(plain());
    tables.deny("ListTagsOfResource");

    TableSnapshot latest =
        tables.manager().readOne(plain().applied("spec.tags[old]").pass()).orElseThrow();

    assertThat(tables.manager().unread(latest))
        .extracting(Failure::operation)
        .containsExactly("ListTagsOfResource");
  }

  @Test
  void deniedReadOfADeclaredFacetIsToldAndKeepsNoOtherFacetFromBeingDecided() {
    tables.create(plain());
    tables.deny("GetResourcePolicy");
    tables.deny("DescribeContinuousBackups");
    TableSnapshot latest = tables.manager().readOne(everything().pass()).orElseThrow();

    Plan plan = tables.manager().decideUpdate(everything().pass(), latest);

    assertThat(tables.manager().unread(latest))
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
    tables.create(plain());
    tables
        .aws()
        .faults()
        .add(Fault.on("GetResourcePolicy").always().failing("InternalServerError", "trouble"));
    Scenario declared = plain().declares(spec -> spec.setResourcePolicy(POLICY));

    assertThatThrownBy(() -> tables.manager().readOne(declared.pass()))
        .isInstanceOf(AwsCallException.class)
        .hasMessageContaining("GetResourcePolicy");
  }

  @Test
  void changeOfCapacitySaysIfNobodyKnowsWhetherItIsSteered() {
    tables.create(provisioned(5));
    tables.deny("DescribeScalableTargets");

    Plan plan = tables.decide(provisioned(6));

    assertThat(plan.steps())
        .extracting(Step::reason)
        .singleElement()
        .asString()
        .endsWith(
            "; whether Application Auto Scaling steers it is not known: User is not authorized");
  }

  @Test
  void statusHasEveryFieldOfAnIndex() {
    tables.create(indexed());

    ObjectNode status =
        tables.manager().status(tables.manager().readOne(indexed().pass()).orElseThrow());

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
    tables.create(provisioned(5));
    register("table/orders", "dynamodb:table:ReadCapacityUnits");

    TableSnapshot same = tables.manager().readOne(provisioned(5).pass()).orElseThrow();
    TableSnapshot differing = tables.manager().readOne(provisioned(6).pass()).orElseThrow();

    assertThat(same.scaledCapacity().isRead()).isFalse();
    assertThat(differing.scaledCapacity().found())
        .contains(Set.of("table/orders:dynamodb:table:ReadCapacityUnits"));
    assertThat(tables.manager().decideUpdate(provisioned(6).pass(), differing).steps()).isEmpty();
  }

  private static void register(String resource, String dimension) {
    try (ApplicationAutoScalingClient client =
        tables.caller().configure(ApplicationAutoScalingClient.builder()).build()) {
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
}
