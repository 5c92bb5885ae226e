package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.Scenario.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.dynamodb.PlanText;
import io.ackj.runtime.plan.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;

/** The spec that adoption writes. */
class ObservedSpecTest {
  private static final String POLICY = "{\"Statement\": [{\"Effect\": \"Allow\"}]}";

  @Test
  void plainTableIsWrittenWithTheDefaultsThatAckFillsIn() {
    assertThat(text(plain()))
        .isEqualTo(
            "{'attributeDefinitions':[{'attributeName':'id','attributeType':'S'}],"
                + "'billingMode':'PAY_PER_REQUEST',"
                + "'continuousBackups':{'pointInTimeRecoveryEnabled':false},"
                + "'keySchema':[{'attributeName':'id','keyType':'HASH'}],"
                + "'tableClass':'STANDARD','tableName':'orders','timeToLive':{'enabled':false}}");
  }

  @Test
  void facetsAreWrittenSaveTagsOfAwsAndOfTheController() {
    Scenario scenario =
        plain()
            .controllerTag("services.k8s.aws/namespace", "shop")
            .tags(
                Map.of(
                    "env", "prod", "aws:cloudformation:x", "y", "services.k8s.aws/namespace", "z"))
            .timeToLive("ENABLED", "expires")
            .recovery("ENABLED", 7)
            .insights(status -> status.contributorInsightsStatus("ENABLED"))
            .policy(POLICY);

    ObjectNode spec = observed(scenario);

    assertThat(spec.path("tags").toString()).isEqualTo("[{\"key\":\"env\",\"value\":\"prod\"}]");
    assertThat(spec.path("timeToLive").toString())
        .isEqualTo("{\"attributeName\":\"expires\",\"enabled\":true}");
    assertThat(spec.path("continuousBackups").toString())
        .isEqualTo("{\"pointInTimeRecoveryEnabled\":true,\"recoveryPeriodInDays\":7}");
    assertThat(spec.path("contributorInsights").asText()).isEqualTo("ENABLED");
    assertThat(spec.path("resourcePolicy").asText()).isEqualTo(POLICY);
    assertNothingIsLeftToDo(scenario, spec);
  }

  @Test
  void whatIsDeclaredBeyondWhatAwsHasGoes() {
    Scenario scenario =
        plain()
            .declares(
                spec -> {
                  spec.setResourcePolicy(POLICY);
                  spec.setContributorInsights("ENABLE");
                  spec.setTags(
                      List.of(
                          new io.ackj.apis.dynamodb.v1alpha1.Tag()
                              .withKey("env")
                              .withValue("test")));
                });

    ObjectNode spec = observed(scenario);

    assertThat(spec.has("resourcePolicy")).isFalse();
    assertThat(spec.has("tags")).isFalse();
    assertThat(spec.path("contributorInsights").asText()).isEqualTo("DISABLED");
    assertNothingIsLeftToDo(scenario, spec);
  }

  @Test
  void whatSaysTheSameStaysAsItIsWritten() {
    Scenario scenario =
        plain()
            .aws(table -> table.keySchema(sdkKey("id", "HASH"), sdkKey("day", "RANGE")))
            .policy(POLICY)
            .declares(
                spec -> {
                  spec.setKeySchema(List.of(key("day", "RANGE"), key("id", "HASH")));
                  spec.setResourcePolicy(POLICY.replace(" ", ""));
                });

    ObjectNode spec = observed(scenario);

    assertThat(spec.at("/keySchema/0/attributeName").asText()).isEqualTo("day");
    assertThat(spec.path("resourcePolicy").asText()).isEqualTo(POLICY.replace(" ", ""));
  }

  @Test
  void facetThatThisAwsEndDoesNotKnowStaysAsItIsDeclared() {
    Scenario scenario =
        plain()
            .insights(any -> {})
            .tags(Facet.unsupported("not here"))
            .declares(
                spec ->
                    spec.setTags(
                        List.of(
                            new io.ackj.apis.dynamodb.v1alpha1.Tag()
                                .withKey("env")
                                .withValue("test"))));

    assertThat(observed(scenario).at("/tags/0/value").asText()).isEqualTo("test");
  }

  @Test
  void replicasThatStayAreWritten() {
    Scenario scenario =
        plain()
            .aws(
                table ->
                    table
                        .streamSpecification(
                            stream ->
                                stream.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES"))
                        .replicas(
                            replica("eu-west-1", "ACTIVE"),
                            replica("us-east-1", "ACTIVE"),
                            replica("us-east-2", "DELETING")));

    ObjectNode spec = observed(scenario);

    assertThat(spec.path("tableReplicas").toString()).isEqualTo("[{\"regionName\":\"us-east-1\"}]");
    assertThat(decided(scenario, spec).steps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CREATING, true", "ACTIVE, false", "UPDATING, false", "ARCHIVED, false"})
  void notAllOfTableIsKnownWhileAwsCreatesIt(String status, boolean expected) {
    Scenario scenario = plain().aws(table -> table.tableStatus(status));

    assertThat(ObservedSpec.whyNotWhole(scenario.latest()).isPresent()).isEqualTo(expected);
  }

  @Test
  void notAllOfTableIsKnownWhileAwsCannotTellAFacet() {
    assertThat(ObservedSpec.whyNotWhole(plain().timeToLive(Facet.notYet("soon")).latest()))
        .contains("soon");
  }

  private static Scenario plain() {
    return scenario()
        .aws(
            table ->
                table
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType("S")
                            .build())
                    .keySchema(sdkKey("id", "HASH"))
                    .billingModeSummary(mode -> mode.billingMode("PAY_PER_REQUEST"))
                    .provisionedThroughput(
                        zero -> zero.readCapacityUnits(0L).writeCapacityUnits(0L)));
  }

  private static ReplicaDescription replica(String region, String status) {
    return ReplicaDescription.builder().regionName(region).replicaStatus(status).build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.KeySchemaElement sdkKey(
      String name, String type) {
    return software.amazon.awssdk.services.dynamodb.model.KeySchemaElement.builder()
        .attributeName(name)
        .keyType(type)
        .build();
  }

  private static KeySchemaElement key(String name, String type) {
    return new KeySchemaElement().withAttributeName(name).withKeyType(type);
  }

  private static ObjectNode observed(Scenario scenario) {
    return ObservedSpec.of(scenario.pass(), scenario.latest());
  }

  private static String text(Scenario scenario) {
    return observed(scenario).toString().replace('"', '\'');
  }

  private static Plan decided(Scenario scenario, ObjectNode spec) {
    TableSpec adopted = new ObjectMapper().convertValue(spec, TableSpec.class);
    scenario.pass().desired().setSpec(adopted);
    return TableDecider.decide(scenario.pass(), scenario.latest());
  }

  private static void assertNothingIsLeftToDo(Scenario scenario, ObjectNode spec) {
    assertThat(PlanText.of(decided(scenario, spec)))
        .doesNotContain("now:", "later ", "wait ", "problem ");
    assertThat(PlanText.of(decided(scenario.resetsUndeclared(), spec)))
        .doesNotContain("now:", "later ", "wait ", "problem ");
  }
}
