package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Where upstream's controller falls short in what ends in CreateTable and UpdateTable: a test for
 * each symptom, with its number in the project's list.
 */
class UpstreamShortfallsTest {
  private static final String STREAM =
      "streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}\n";
  private static final String PROVISIONED =
      "billingMode: PROVISIONED\nprovisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 5}\n";

  private static String index(String members) {
    return "globalSecondaryIndexes:\n- {indexName: byDate, keySchema: [{attributeName: date,"
        + " keyType: HASH}], projection: {projectionType: ALL}"
        + members
        + "}\n";
  }

  private static UpdateTableRequest first(TableCase given) {
    return (UpdateTableRequest) given.update().steps().get(0).request();
  }

  @Test
  void symptom2ProtectionThatWasSwitchedOnOutsideStaysOn() {
    TableCase given = TableCase.was("deletionProtectionEnabled: true").takenOver().now("");

    assertThat(given.update().isInSync()).isTrue();
  }

  @Test
  void symptom11RemovingTheStreamBlockSwitchesTheStreamOff() {
    assertThat(first(TableCase.was(STREAM).now("")).streamSpecification().streamEnabled())
        .isFalse();
  }

  @Test
  void symptom11StreamThatIsDeclaredOffIsNotSwitchedOffAgain() {
    TableCase given = TableCase.was("").now("streamSpecification: {streamEnabled: false}");

    assertThat(given.update().isInSync()).isTrue();
  }

  @Test
  void symptom11StreamThatIsRefusedKeepsNothingElseFromBeingDone() {
    TableCase given =
        TableCase.was(PROVISIONED)
            .now(
                "billingMode: PROVISIONED\n"
                    + "provisionedThroughput: {readCapacityUnits: 9, writeCapacityUnits: 5}\n"
                    + "streamSpecification: {streamEnabled: true}\n"
                    + index(""));

    assertThat(given.update().steps())
        .extracting(Step::name)
        .containsExactly("Set throughput: table 9/5", "Create index byDate");
  }

  @Test
  void symptom12RemovingTheEncryptionBlockSwitchesTheKeyOff() {
    TableCase given = TableCase.was("sseSpecification: {enabled: true, sseType: KMS}").now("");

    assertThat(first(given).sseSpecification().enabled()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{enabled: true}",
        "{enabled: true, sseType: KMS, kmsMasterKeyID: k1}",
        "{enabled: true, kmsMasterKeyID: alias/a}"
      })
  void symptom12KeyInAnyFormIsNoEndlessDifference(String encryption) {
    TableCase given = TableCase.was("sseSpecification: " + encryption);

    assertThat(given.update().isInSync()).isTrue();
  }

  @Test
  void symptom12RemovingTheKeyGoesBackToTheDefaultKey() {
    TableCase given =
        TableCase.was("sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: k1}")
            .now("sseSpecification: {enabled: true, sseType: KMS}");

    assertThat(first(given).sseSpecification().kmsMasterKeyId()).isNull();
  }

  @Test
  void symptom13RemovingMaximaSendsMinusOne() {
    TableCase given = TableCase.was("onDemandThroughput: {maxReadRequestUnits: 5}\n").now("");

    assertThat(first(given).onDemandThroughput().maxReadRequestUnits()).isEqualTo(-1);
  }

  @Test
  void symptom13RemovingMaximaOfAnIndexSendsMinusOne() {
    TableCase given =
        TableCase.was(index(", onDemandThroughput: {maxReadRequestUnits: 5}")).now(index(""));

    assertThat(
            first(given)
                .globalSecondaryIndexUpdates()
                .get(0)
                .update()
                .onDemandThroughput()
                .maxReadRequestUnits())
        .isEqualTo(-1);
  }

  @Test
  void symptom14IndexWithOtherKeysIsDeletedAndMadeAnew() {
    TableCase given = TableCase.was(index("")).now(index("").replace("date,", "day,"));

    assertThat(given.update().steps())
        .extracting(Step::name)
        .containsExactly("Delete index byDate", "Create index byDate");
  }

  @Test
  void symptom15ThroughputOnDemandIsLeftOutAtCreation() {
    TableCase given =
        TableCase.absent(
            "billingMode: PAY_PER_REQUEST\n"
                + "provisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 5}\n"
                + index(", provisionedThroughput: {readCapacityUnits: 1, writeCapacityUnits: 1}"));

    assertThat(given.creation().steps().get(0).request().toString())
        .doesNotContain("ProvisionedThroughput");
  }

  @Test
  void symptom16DefinitionsThatAreLeftBehindAreNoDifference() {
    TableCase given =
        TableCase.was("")
            .now(
                "attributeDefinitions: [{attributeName: id, attributeType: S},"
                    + " {attributeName: left, attributeType: S}]");

    assertThat(given.update().isInSync()).isTrue();
  }

  @Test
  void symptom16LocalIndexThatIsAddedLaterIsAProblem() {
    String keys =
        "\nkeySchema: [{attributeName: id, keyType: HASH}, {attributeName: at, keyType: RANGE}]\n";
    TableCase given =
        TableCase.was(keys)
            .now(
                keys
                    + "localSecondaryIndexes: [{indexName: byAt, keySchema: [{attributeName: id,"
                    + " keyType: HASH}, {attributeName: x, keyType: RANGE}],"
                    + " projection: {projectionType: ALL}}]");

    assertThat(given.update().problems()).hasSize(1);
  }

  @Test
  void symptom16TableNameMayBeAnArn() {
    String arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders";
    TableCase given =
        TableCase.was("\ntableName: " + arn + "\n").aws(table -> table.tableName("orders"));

    assertThat(given.update().isInSync()).isTrue();
  }

  @Test
  void symptom18ProvisionedWithoutThroughputIsAProblemAndNoCall() {
    Plan plan = TableCase.was("").now("billingMode: PROVISIONED").update();

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.problems()).hasSize(1);
  }

  @Test
  void symptom19CapacityUnderApplicationAutoScalingIsNotSetBack() {
    TableCase given =
        TableCase.was(PROVISIONED.replace("Units: 5", "Units: 50"))
            .now(PROVISIONED)
            .scaled(
                "table/orders:dynamodb:table:ReadCapacityUnits",
                "table/orders:dynamodb:table:WriteCapacityUnits");

    assertThat(given.update().isInSync()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sseSpecification: {}",
        "sseSpecification: {sseType: KMS}",
        "sseSpecification: {kmsMasterKeyID: k1}",
        "streamSpecification: {}",
        "onDemandThroughput: {}",
        "provisionedThroughput: {}",
        "\nprovisionedThroughput: {readCapacityUnits: 1}",
        "globalSecondaryIndexes: [{}]",
        "globalSecondaryIndexes: [{indexName: byDate}]",
        "globalSecondaryIndexes: [{indexName: byDate, keySchema: [{}], projection: {},"
            + " provisionedThroughput: {}, onDemandThroughput: {}}]",
        "localSecondaryIndexes: [{}]",
        "localSecondaryIndexes: [{indexName: byAt, keySchema: [{}], projection: {}}]",
        "attributeDefinitions: [{}]",
        "\nkeySchema: [{}]",
        "tags: [{}]",
        "tableReplicas: [{}]"
      })
  void symptoms23To25HalfDeclaredStructuresBreakNothing(String yaml) {
    String images = STREAM + "sseSpecification: {enabled: true}\n" + index("");
    TableDescription replicated =
        TableCase.was(images).latest().toBuilder()
            .replicas(ReplicaDescription.builder().build())
            .build();

    assertThatCode(
            () -> {
              TableCase.absent(yaml).creation();
              TableCase.was("").now(yaml).update();
              TableCase.was(images).now(yaml).latest(replicated).update();
              TableCase.was(PROVISIONED + index("")).now(yaml).resetting().update();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void symptom25AnswersThatLackMembersBreakNothing() {
    TableDescription bare =
        TableDescription.builder()
            .globalSecondaryIndexes(
                List.of(
                    GlobalSecondaryIndexDescription.builder().build(),
                    GlobalSecondaryIndexDescription.builder().indexName("byDate").build()))
            .sseDescription(encryption -> {})
            .billingModeSummary(mode -> {})
            .tableClassSummary(summary -> {})
            .provisionedThroughput(throughput -> {})
            .build();
    TableCase given =
        TableCase.was("").now(PROVISIONED + STREAM + index("")).latest(bare).resetting();

    assertThatCode(given::update).doesNotThrowAnyException();
  }

  @Test
  void symptom33IndexThatIsFilledForHoursBlocksNothingThatAwsAllows() {
    TableCase given =
        TableCase.was(PROVISIONED + index(""))
            .now(
                PROVISIONED.replace("Units: 5", "Units: 9")
                    + index("")
                    + "deletionProtectionEnabled: true\nsseSpecification: {enabled: true}\n")
            .aws(
                table ->
                    table.globalSecondaryIndexes(
                        table.build().globalSecondaryIndexes().get(0).toBuilder()
                            .indexStatus("CREATING")
                            .backfilling(true)
                            .build()));

    assertThat(given.update().steps()).hasSize(3).allMatch(step -> step.held().isEmpty());
  }

  @Test
  void symptom34CallsOfUpdateTableExcludeEachOther() {
    TableCase given =
        TableCase.was(PROVISIONED)
            .now(PROVISIONED.replace("Units: 5", "Units: 9") + STREAM + index(""));

    assertThat(given.update().steps()).hasSize(3).allMatch(step -> step.lane().equals("table"));
  }

  @Test
  void symptom34SwitchToProvisionedSendsThroughputOnce() {
    TableCase given = TableCase.was("").now(PROVISIONED);

    assertThat(given.update().steps()).hasSize(1);
    assertThat(given.latest(AwsTable.updated(given.latest(), first(given))).update().steps())
        .isEmpty();
  }

  @Test
  void symptom35TableClassIsAloneInItsCall() {
    TableCase given =
        TableCase.was("")
            .now(
                STREAM + "tableClass: STANDARD_INFREQUENT_ACCESS\ndeletionProtectionEnabled: true");

    assertThat(given.update().steps())
        .extracting(step -> ((UpdateTableRequest) step.request()).tableClass() != null)
        .containsExactly(false, false, true);
  }

  @Test
  void symptom39ThroughputOfAllIndexesIsOneCall() {
    String capacity = ", provisionedThroughput: {readCapacityUnits: 5, writeCapacityUnits: 5}";
    String both =
        index(capacity)
            + index(capacity).replace("globalSecondaryIndexes:\n", "").replace("byDate", "byDay");
    TableCase given =
        TableCase.was(PROVISIONED + both).now((PROVISIONED + both).replace("Units: 5", "Units: 9"));

    assertThat(given.update().steps()).hasSize(1);
  }

  @Test
  void symptom42TagWithoutKeyIsNotIgnoredSilently() {
    assertThat(TableCase.was("").now("tags: [{value: shop}]").update().problems()).hasSize(1);
  }

  @Test
  void symptom42OrderOfIndexKeysIsNotIgnoredSilently() {
    String keys = "{attributeName: a, keyType: HASH}, {attributeName: b, keyType: HASH}";
    String turned = "{attributeName: b, keyType: HASH}, {attributeName: a, keyType: HASH}";
    String yaml =
        "globalSecondaryIndexes: [{indexName: byDate, keySchema: [KEYS],"
            + " projection: {projectionType: ALL}}]";
    TableCase given = TableCase.was(yaml.replace("KEYS", keys)).now(yaml.replace("KEYS", turned));

    assertThat(given.update().isInSync()).isFalse();
  }

  @Test
  void symptom42TypoInAnEnumIsToldBeforeAwsComplains() {
    TableCase given = TableCase.absent("tableClass: standard");

    assertThat(given.creation().steps()).isEmpty();
    assertThat(given.creation().problems()).hasSize(1);
  }
}
