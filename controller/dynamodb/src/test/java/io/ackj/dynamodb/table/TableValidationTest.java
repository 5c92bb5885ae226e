package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.runtime.plan.Problem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong manifest gets a message that names the field and the remedy. */
class TableValidationTest {
  private static final String INDEX =
      "globalSecondaryIndexes: [{indexName: NAME, keySchema: [KEYS], projection: {PROJECTION}}]";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tableName: x!"
            + " | spec.tableName: \"x!\" is no name that AWS takes; use 3 to 255 of the characters"
            + " A-Z a-z 0-9 _ . -",
        "tableName: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders' | ''",
        "billingMode: provisioned"
            + " | spec.billingMode: \"provisioned\" is not known; use PROVISIONED or PAY_PER_REQUEST",
        "keySchema: [{attributeName: id, keyType: hash}]"
            + " | spec.keySchema[0].keyType: \"hash\" is not known; use HASH or RANGE",
        "keySchema: [{attributeName: id, keyType: RANGE}]"
            + " | spec.keySchema: a key is one HASH and, after it, at most one RANGE; declare them"
            + " in this order",
        "keySchema: [{keyType: HASH}]"
            + " | spec.keySchema[0].attributeName: it is missing; name the key's attribute",
        "attributeDefinitions: [{attributeName: id, attributeType: String}]"
            + " | spec.attributeDefinitions[0].attributeType: \"String\" is not known; use S, N or B",
        "attributeDefinitions: [{attributeName: other, attributeType: S}]"
            + " | spec.keySchema: attribute id is not defined; add it with its type to"
            + " spec.attributeDefinitions",
        "sseSpecification: {enabled: true, sseType: AES256}"
            + " | spec.sseSpecification.sseType: \"AES256\" is not known; use KMS",
        "sseSpecification: {kmsMasterKeyID: k1}"
            + " | spec.sseSpecification.enabled: it is missing; a KMS key is used with enabled: true"
            + " only",
        "streamSpecification: {streamEnabled: true}"
            + " | spec.streamSpecification.streamViewType: it is missing; a stream that is enabled"
            + " wants KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES",
        "streamSpecification: {streamEnabled: false, streamViewType: KEYS_ONLY}"
            + " | spec.streamSpecification.streamViewType: a stream that is not enabled has none;"
            + " remove it or enable it",
        "tags: [{value: shop}]"
            + " | spec.tags[0].key: it is missing; give the tag a key or remove it"
      })
  void namesFieldAndRemedy(String yaml, String message) {
    assertThat(messages(TableCase.table("\n" + yaml))).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0} over {1} with {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "byDate | {attributeName: x, keyType: HASH} | projectionType: ALL | ''",
        "a | {attributeName: x, keyType: HASH} | projectionType: ALL"
            + " | [a].indexName: \"a\" is no name that AWS takes; use 3 to 255 of the characters"
            + " A-Z a-z 0-9 _ . -",
        "byDate | '' | projectionType: ALL"
            + " | [byDate].keySchema: it is missing; declare the index's HASH key",
        "byDate | {attributeName: x, keyType: HASH} | projectionType: SOME"
            + " | [byDate].projection.projectionType: \"SOME\" is not known; use ALL, KEYS_ONLY or"
            + " INCLUDE",
        "byDate | {attributeName: x, keyType: HASH} | projectionType: INCLUDE"
            + " | [byDate].projection.nonKeyAttributes: projectionType INCLUDE wants 1 to 20"
            + " attributes, here are 0",
        "byDate | {attributeName: x, keyType: HASH} | projectionType: ALL, nonKeyAttributes: [a]"
            + " | [byDate].projection.nonKeyAttributes: projectionType ALL takes none; remove them"
            + " or use INCLUDE"
      })
  void namesFieldAndRemedyOfIndexes(String name, String keys, String projection, String message) {
    String yaml =
        INDEX.replace("NAME", name).replace("KEYS", keys).replace("PROJECTION", projection);

    assertThat(messages(TableCase.table(yaml)).replace("spec.globalSecondaryIndexes", ""))
        .isEqualTo(message);
  }

  @Test
  void indexesOfOneNameAreTold() {
    String index =
        "{indexName: byDate, keySchema: [{attributeName: id, keyType: HASH}],"
            + " projection: {projectionType: ALL}}";

    assertThat(messages(TableCase.table("globalSecondaryIndexes: [" + index + ", " + index + "]")))
        .isEqualTo(
            "spec.globalSecondaryIndexes[byDate]: another index is named byDate too; give each its"
                + " own name");
  }

  @Test
  void localIndexNeedsRangeKeyOfTable() {
    String yaml =
        "localSecondaryIndexes: [{indexName: byAt, keySchema: [{attributeName: id, keyType: HASH},"
            + " {attributeName: at, keyType: RANGE}], projection: {projectionType: ALL}}]";

    assertThat(messages(TableCase.table(yaml)))
        .isEqualTo(
            "spec.localSecondaryIndexes[byAt].keySchema: a local index needs a table with a RANGE"
                + " key; use spec.globalSecondaryIndexes");
  }

  @Test
  void localIndexNeedsHashKeyOfTable() {
    String yaml =
        """

        keySchema: [{attributeName: id, keyType: HASH}, {attributeName: at, keyType: RANGE}]
        localSecondaryIndexes:
        - indexName: byAt
          keySchema: [{attributeName: x, keyType: HASH}, {attributeName: at, keyType: RANGE}]
          projection: {projectionType: ALL}
        """;

    assertThat(messages(TableCase.table(yaml)))
        .isEqualTo(
            "spec.localSecondaryIndexes[byAt].keySchema: a local index has the HASH key of its"
                + " table; use id");
  }

  @Test
  void emptyManifestHasProblemsAndNoStep() {
    Table table = new Table();
    table.setSpec(new TableSpec());

    assertThat(
            TableValidation.creationProblems(table).stream()
                .map(problem -> problem.field().toString()))
        .containsExactly("spec.tableName", "spec.keySchema", "spec.provisionedThroughput");
  }

  private static String messages(Table table) {
    return TableValidation.problems(table).stream()
        .map(Problem::message)
        .collect(Collectors.joining("\n"));
  }
}
