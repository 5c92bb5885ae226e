package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableSpec;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code generator.yaml} says of comparing, by example. */
class DeltaRulesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  static Stream<Arguments> tables() {
    return Stream.of(
        row("nothing set", "{}", "{}"),
        row(
            "tags: matched by key, order means nothing",
            "{tags: [{key: 'a', value: '1'}, {key: 'b', value: '2'}]}",
            "{tags: [{key: 'b', value: '2'}, {key: 'a', value: '1'}]}"),
        row(
            "tags: another value",
            "{tags: [{key: 'a', value: '1'}, {key: 'b', value: '2'}]}",
            "{tags: [{key: 'b', value: '3'}, {key: 'a', value: '1'}]}",
            "spec.tags[b].value: desired \"2\", latest \"3\""),
        row(
            "tags: one too few, one too many",
            "{tags: [{key: 'a', value: '1'}]}",
            "{tags: [{key: 'b', value: '2'}]}",
            "spec.tags[a]: desired Tag{key=a, value=1}, latest nothing",
            "spec.tags[b]: desired nothing, latest Tag{key=b, value=2}"),
        row("tags: none is as good as an empty list", "{tags: []}", "{}"),
        row(
            "attribute definitions: matched by name",
            "{attributeDefinitions: [{attributeName: 'a', attributeType: 'S'},"
                + " {attributeName: 'b', attributeType: 'N'}]}",
            "{attributeDefinitions: [{attributeName: 'b', attributeType: 'S'},"
                + " {attributeName: 'a', attributeType: 'S'}]}",
            "spec.attributeDefinitions[b].attributeType: desired \"N\", latest \"S\""),
        row(
            "key schema of the table: matched by name",
            "{keySchema: [{attributeName: 'a', keyType: 'HASH'},"
                + " {attributeName: 'b', keyType: 'RANGE'}]}",
            "{keySchema: [{attributeName: 'b', keyType: 'RANGE'},"
                + " {attributeName: 'a', keyType: 'HASH'}]}"),
        row(
            "key schema of an index: order counts",
            "{globalSecondaryIndexes: [{indexName: 'i', keySchema:"
                + " [{keyType: 'H'}, {keyType: 'R'}]}]}",
            "{globalSecondaryIndexes: [{indexName: 'i', keySchema:"
                + " [{keyType: 'R'}, {keyType: 'H'}]}]}",
            "spec.globalSecondaryIndexes[i].keySchema:"
                + " desired [KeySchemaElement{keyType=H}, KeySchemaElement{keyType=R}],"
                + " latest [KeySchemaElement{keyType=R}, KeySchemaElement{keyType=H}]"),
        row(
            "key schema of a local index: order counts",
            "{localSecondaryIndexes: [{indexName: 'i', keySchema:"
                + " [{keyType: 'H'}, {keyType: 'R'}]}]}",
            "{localSecondaryIndexes: [{indexName: 'i', keySchema:"
                + " [{keyType: 'R'}, {keyType: 'H'}]}]}",
            "spec.localSecondaryIndexes[i].keySchema:"
                + " desired [KeySchemaElement{keyType=H}, KeySchemaElement{keyType=R}],"
                + " latest [KeySchemaElement{keyType=R}, KeySchemaElement{keyType=H}]"),
        row(
            "indexes: matched by name",
            "{globalSecondaryIndexes: [{indexName: 'i'}, {indexName: 'j'}],"
                + " localSecondaryIndexes: [{indexName: 'k'}, {indexName: 'l'}]}",
            "{globalSecondaryIndexes: [{indexName: 'j'}, {indexName: 'i'}],"
                + " localSecondaryIndexes: [{indexName: 'l'}, {indexName: 'k'}]}"),
        row(
            "projected attributes: a set",
            "{globalSecondaryIndexes: [{indexName: 'i',"
                + " projection: {nonKeyAttributes: ['a', 'b']}}]}",
            "{globalSecondaryIndexes: [{indexName: 'i',"
                + " projection: {nonKeyAttributes: ['b', 'a']}}]}"),
        row(
            "projected attributes: one too few",
            "{globalSecondaryIndexes: [{indexName: 'i',"
                + " projection: {nonKeyAttributes: ['a', 'b']}}]}",
            "{globalSecondaryIndexes: [{indexName: 'i',"
                + " projection: {nonKeyAttributes: ['b']}}]}",
            "spec.globalSecondaryIndexes[i].projection.nonKeyAttributes:"
                + " desired [a, b], latest [b]"),
        row(
            "replicas and their indexes: matched by Region and by name",
            "{tableReplicas: [{regionName: 'eu-west-1', globalSecondaryIndexes:"
                + " [{indexName: 'i', provisionedThroughputOverride: {readCapacityUnits: 1}},"
                + " {indexName: 'j'}]}, {regionName: 'us-east-1'}]}",
            "{tableReplicas: [{regionName: 'us-east-1'}, {regionName: 'eu-west-1',"
                + " globalSecondaryIndexes: [{indexName: 'j'},"
                + " {indexName: 'i', provisionedThroughputOverride: {readCapacityUnits: 2}}]}]}",
            "spec.tableReplicas[eu-west-1].globalSecondaryIndexes[i]"
                + ".provisionedThroughputOverride.readCapacityUnits: desired 1, latest 2"),
        row(
            "resource policy: compared by what it says",
            "{resourcePolicy: '{\"Statement\": {\"Action\": [\"b\", \"a\"]}}'}",
            "{resourcePolicy: '{\"Statement\":[{\"Action\":[\"a\",\"b\"]}],"
                + " \"Version\":\"2008-10-17\"}'}"),
        row(
            "resource policy: another statement",
            "{resourcePolicy: '{\"Statement\":[]}'}",
            "{resourcePolicy: '{\"Statement\":[{}]}'}",
            "spec.resourcePolicy: desired \"{\"Statement\":[]}\", latest \"{\"Statement\":[{}]}\""),
        row(
            "references: they stand for the value, which is compared",
            "{sseSpecification: {kmsMasterKeyID: 'k', kmsMasterKeyRef: {from: {name: 'n'}}}}",
            "{sseSpecification: {kmsMasterKeyID: 'k'}}"),
        row(
            "the value that a reference stands for",
            "{sseSpecification: {kmsMasterKeyID: 'k'}}",
            "{sseSpecification: {kmsMasterKeyID: 'l'}}",
            "spec.sseSpecification.kmsMasterKeyID: desired \"k\", latest \"l\""),
        row(
            "false is not the same as not set: generator.yaml does not say so",
            "{deletionProtectionEnabled: false}",
            "{}",
            "spec.deletionProtectionEnabled: desired false, latest nothing"),
        row(
            "a structure that one side lacks",
            "{timeToLive: {enabled: true}}",
            "{}",
            "spec.timeToLive: desired TimeToLiveSpecification{enabled=true}, latest nothing"),
        row(
            "differences come in the order of names",
            "{tableClass: 'A', billingMode: 'B', contributorInsights: 'ENABLE'}",
            "{}",
            "spec.billingMode: desired \"B\", latest nothing",
            "spec.contributorInsights: desired \"ENABLE\", latest nothing",
            "spec.tableClass: desired \"A\", latest nothing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void tablesAreComparedByRule(String rule, String desired, String latest, List<String> differences)
      throws JsonProcessingException {
    assertThat(
            TableDelta.between(
                    JSON.readValue(desired, TableSpec.class),
                    JSON.readValue(latest, TableSpec.class))
                .differences())
        .extracting(Object::toString)
        .isEqualTo(differences);
  }

  static Stream<Arguments> globalTables() {
    return Stream.of(
        row(
            "replicas: matched by Region",
            "{replicationGroup: [{regionName: 'eu-west-1'}, {regionName: 'us-east-1'}]}",
            "{replicationGroup: [{regionName: 'us-east-1'}, {regionName: 'eu-west-1'}]}"),
        row(
            "replicas: another Region",
            "{replicationGroup: [{regionName: 'eu-west-1'}]}",
            "{replicationGroup: [{regionName: 'us-east-1'}]}",
            "spec.replicationGroup[eu-west-1]: desired Replica{regionName=eu-west-1},"
                + " latest nothing",
            "spec.replicationGroup[us-east-1]: desired nothing,"
                + " latest Replica{regionName=us-east-1}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("globalTables")
  void globalTablesAreComparedByRule(
      String rule, String desired, String latest, List<String> differences)
      throws JsonProcessingException {
    assertThat(
            GlobalTableDelta.between(
                    JSON.readValue(desired, GlobalTableSpec.class),
                    JSON.readValue(latest, GlobalTableSpec.class))
                .differences())
        .extracting(Object::toString)
        .isEqualTo(differences);
  }

  private static Arguments row(String rule, String desired, String latest, String... differences) {
    return arguments(rule, desired, latest, List.of(differences));
  }
}
