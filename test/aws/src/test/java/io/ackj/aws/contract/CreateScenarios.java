package io.ackj.aws.contract;

import static io.ackj.aws.contract.Tables.globalIndex;
import static io.ackj.aws.contract.Tables.key;
import static io.ackj.aws.contract.Tables.localIndex;
import static io.ackj.aws.contract.Tables.onDemand;
import static io.ackj.aws.contract.Tables.provisioned;
import static io.ackj.aws.contract.Tables.text;
import static io.ackj.aws.contract.Tables.units;
import static io.ackj.aws.contract.Tables.withRange;

import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What CreateTable and DescribeTable do. */
final class CreateScenarios {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private CreateScenarios() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario("life of a table on demand", CreateScenarios::onDemandLife),
        new Scenario("life of a provisioned table", CreateScenarios::provisionedLife),
        new Scenario("name that is taken", CreateScenarios::takenName),
        new Scenario("names that are not allowed", CreateScenarios::badNames),
        new Scenario("key schemas that are not allowed", CreateScenarios::badKeys),
        new Scenario("attributes that do not fit the keys", CreateScenarios::badAttributes),
        new Scenario("throughput that does not fit the billing mode", CreateScenarios::badBilling),
        new Scenario("global indexes at creation", CreateScenarios::globalIndexes),
        new Scenario("local indexes at creation", CreateScenarios::localIndexes),
        new Scenario("stream at creation", CreateScenarios::streams),
        new Scenario("encryption at creation", CreateScenarios::encryption));
  }

  private static void onDemandLife(Steps steps) {
    steps.accepted("create", "CREATING", client -> status(create(client, onDemand("life-1"))));
    steps.eventually(
        "becomes active",
        "ACTIVE",
        client -> client.describeTable(r -> r.tableName("life-1")).table().tableStatusAsString());
    steps.accepted(
        "billing mode and units",
        "PAY_PER_REQUEST 0/0",
        client -> {
          TableDescription table = client.describeTable(r -> r.tableName("life-1")).table();
          return "%s %d/%d"
              .formatted(
                  table.billingModeSummary().billingModeAsString(),
                  table.provisionedThroughput().readCapacityUnits(),
                  table.provisionedThroughput().writeCapacityUnits());
        });
    steps.accepted(
        "what is absent by default",
        "class false, encryption false, stream false, indexes false/false, replicas false",
        client -> absentByDefault(client.describeTable(r -> r.tableName("life-1")).table()));
    steps.accepted(
        "protection is off",
        "false",
        client ->
            String.valueOf(
                client
                    .describeTable(r -> r.tableName("life-1"))
                    .table()
                    .deletionProtectionEnabled()));
    steps.accepted(
        "delete",
        "DELETING",
        client -> status(client.deleteTable(r -> r.tableName("life-1")).tableDescription()));
    steps.awaitGone("life-1");
    steps.refused(
        "delete again",
        "ResourceNotFoundException",
        "Requested resource not found: Table: life-1 not found",
        client -> status(client.deleteTable(r -> r.tableName("life-1")).tableDescription()));
    steps.refused(
        "describe",
        "ResourceNotFoundException",
        "Requested resource not found: Table: life-1 not found",
        client -> status(client.describeTable(r -> r.tableName("life-1")).table()));
  }

  private static void provisionedLife(Steps steps) {
    steps.active(provisioned("life-2").build());
    steps.accepted(
        "units",
        "5/5, 0 decreases, mode false",
        client -> {
          TableDescription table = client.describeTable(r -> r.tableName("life-2")).table();
          return "%d/%d, %d decreases, mode %s"
              .formatted(
                  table.provisionedThroughput().readCapacityUnits(),
                  table.provisionedThroughput().writeCapacityUnits(),
                  table.provisionedThroughput().numberOfDecreasesToday(),
                  table.billingModeSummary() != null);
        });
  }

  private static void takenName(Steps steps) {
    steps.active(onDemand("taken").build());
    steps.refused(
        "create again",
        "ResourceInUseException",
        "Table already exists: taken",
        client -> status(create(client, onDemand("taken"))));
    steps.refused(
        "bad input comes before the name",
        "ValidationException",
        INVALID
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions",
        client ->
            status(
                create(client, onDemand("taken").attributeDefinitions(text("id"), text("extra")))));
  }

  private static void badNames(Steps steps) {
    steps.refused(
        "too short a name",
        "ValidationException",
        "TableName must be at least 3 characters long and at most 255 characters long",
        client -> status(create(client, onDemand("ab"))));
    steps.refused(
        "blanks in a name",
        "ValidationException",
        "1 validation error detected: Value 'a b c' at 'tableName' failed to satisfy constraint:"
            + " Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
        client -> status(create(client, onDemand("a b c"))));
    steps.accepted(
        "every sort of character",
        "CREATING",
        client -> status(create(client, onDemand("aZ0_-."))));
  }

  private static void badKeys(Steps steps) {
    refusedCreate(
        steps,
        "range key first",
        "Invalid KeySchema: The first KeySchemaElement is not a HASH key type",
        table -> table.keySchema(key("id", KeyType.RANGE)));
    refusedCreate(
        steps,
        "key that is not defined",
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [other],"
            + " AttributeDefinitions: [id]",
        table -> table.keySchema(key("other", KeyType.HASH)));
  }

  private static void badAttributes(Steps steps) {
    refusedCreate(
        steps,
        "attribute that no key uses",
        INVALID
            + "Number of attributes in KeySchema does not exactly match number of attributes"
            + " defined in AttributeDefinitions",
        table -> table.attributeDefinitions(text("id"), text("extra")));
    refusedCreate(
        steps,
        "type that there is not",
        "1 validation error detected: Value 'X' at 'attributeDefinitions.1.member.attributeType'"
            + " failed to satisfy constraint: Member must satisfy enum value set: ...",
        table ->
            table.attributeDefinitions(
                AttributeDefinition.builder().attributeName("id").attributeType("X").build()));
  }

  private static void badBilling(Steps steps) {
    refusedCreate(
        steps,
        "units on demand",
        INVALID
            + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
            + " BillingMode is PAY_PER_REQUEST",
        table -> table.provisionedThroughput(units(1, 1)));
    refusedCreate(
        steps,
        "no units when provisioned",
        INVALID
            + "ReadCapacityUnits and WriteCapacityUnits must both be specified when"
            + " BillingMode is PROVISIONED",
        table -> table.billingMode("PROVISIONED"));
    refusedCreate(
        steps,
        "maximum on a provisioned table",
        INVALID
            + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED...",
        table ->
            table
                .billingMode("PROVISIONED")
                .provisionedThroughput(units(1, 1))
                .onDemandThroughput(OnDemandThroughput.builder().maxReadRequestUnits(5L).build()));
    steps.refused(
        "mode that there is not",
        "ValidationException",
        "1 validation error detected: Value 'FREE' at 'billingMode' failed to satisfy constraint:"
            + " Member must satisfy enum value set: ...",
        client -> status(create(client, onDemand("billing-4").billingMode("FREE"))));
  }

  private static void globalIndexes(Steps steps) {
    steps.active(
        onDemand("global-1")
            .attributeDefinitions(text("id"), text("owner"))
            .globalSecondaryIndexes(globalIndex("by-owner", "owner"))
            .build());
    steps.accepted(
        "index of an active table",
        "by-owner ACTIVE, backfilling null",
        client ->
            client
                .describeTable(r -> r.tableName("global-1"))
                .table()
                .globalSecondaryIndexes()
                .stream()
                .map(
                    index ->
                        "%s %s, backfilling %s"
                            .formatted(
                                index.indexName(),
                                index.indexStatusAsString(),
                                index.backfilling()))
                .findFirst()
                .orElse("none"));
    refusedCreate(
        steps,
        "empty list",
        INVALID + "List of GlobalSecondaryIndexes is empty",
        table -> table.globalSecondaryIndexes(List.of()));
    refusedCreate(
        steps,
        "index over an attribute that is not defined",
        INVALID
            + "Some index key attributes are not defined in AttributeDefinitions. Keys: [owner],"
            + " AttributeDefinitions: [id]",
        table -> table.globalSecondaryIndexes(globalIndex("by-owner", "owner")));
    refusedCreate(
        steps,
        "attributes beside a projection of all",
        INVALID + "ProjectionType is ALL, but NonKeyAttributes is specified",
        table ->
            table
                .attributeDefinitions(text("id"), text("owner"))
                .globalSecondaryIndexes(
                    globalIndex("by-owner", "owner").toBuilder()
                        .projection(
                            p -> p.projectionType(ProjectionType.ALL).nonKeyAttributes("color"))
                        .build()));
    refusedCreate(
        steps,
        "index without units on a provisioned table",
        INVALID + "ProvisionedThroughput is not specified for index: by-owner",
        table ->
            table
                .billingMode("PROVISIONED")
                .provisionedThroughput(units(1, 1))
                .attributeDefinitions(text("id"), text("owner"))
                .globalSecondaryIndexes(globalIndex("by-owner", "owner")));
  }

  private static void localIndexes(Steps steps) {
    refusedCreate(
        steps,
        "table without a range key",
        INVALID
            + "Table KeySchema does not have a range key, which is required when specifying a"
            + " LocalSecondaryIndex",
        table ->
            table
                .attributeDefinitions(text("id"), text("size"))
                .localSecondaryIndexes(localIndex("by-size", "size")));
    steps.active(
        withRange("local-1")
            .attributeDefinitions(text("id"), text("at"), text("size"))
            .localSecondaryIndexes(localIndex("by-size", "size"))
            .build());
    steps.accepted(
        "index is described",
        "by-size KEYS_ONLY",
        client ->
            client
                .describeTable(r -> r.tableName("local-1"))
                .table()
                .localSecondaryIndexes()
                .stream()
                .map(index -> index.indexName() + " " + index.projection().projectionTypeAsString())
                .findFirst()
                .orElse("none"));
  }

  private static void streams(Steps steps) {
    refusedCreate(
        steps,
        "stream without a view type",
        INVALID + "Table is being created with a stream enabled, UpdateViewType is required",
        table -> table.streamSpecification(s -> s.streamEnabled(true)));
    TableDescription table =
        steps.active(
            onDemand("stream-1")
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_IMAGE"))
                .build());
    steps.accepted(
        "ARN holds the label",
        "true",
        client ->
            String.valueOf(table.latestStreamArn().endsWith("/" + table.latestStreamLabel())));
  }

  private static void encryption(Steps steps) {
    refusedCreate(
        steps,
        "type of old times",
        INVALID + "SSEType AES256 is not supported",
        table -> table.sseSpecification(s -> s.enabled(true).sseType("AES256")));
    refusedCreate(
        steps,
        "key without a type",
        INVALID + "SSEType KMS is required if KMSMasterKeyId is specified",
        table -> table.sseSpecification(s -> s.enabled(true).kmsMasterKeyId("alias/aws/dynamodb")));
    refusedCreate(
        steps,
        "type while off",
        INVALID + "SSEType can not be specified if Enabled is false",
        table -> table.sseSpecification(s -> s.enabled(false).sseType("KMS")));
    TableDescription table =
        steps.active(onDemand("sse-1").sseSpecification(s -> s.enabled(true)).build());
    steps.accepted(
        "described",
        "ENABLED KMS",
        client ->
            table.sseDescription().statusAsString()
                + " "
                + table.sseDescription().sseTypeAsString());
  }

  private static void refusedCreate(
      Steps steps, String name, String message, UnaryOperator<CreateTableRequest.Builder> change) {
    steps.refused(
        name,
        "ValidationException",
        message,
        client ->
            status(create(client, change.apply(onDemand("refused-" + name.replace(' ', '-'))))));
  }

  private static TableDescription create(
      DynamoDbClient client, CreateTableRequest.Builder request) {
    return client.createTable(request.build()).tableDescription();
  }

  private static String status(TableDescription table) {
    return table.tableStatusAsString();
  }

  private static String absentByDefault(TableDescription table) {
    return "class %s, encryption %s, stream %s, indexes %s/%s, replicas %s"
        .formatted(
            table.tableClassSummary() != null,
            table.sseDescription() != null,
            table.streamSpecification() != null,
            table.hasGlobalSecondaryIndexes(),
            table.hasLocalSecondaryIndexes(),
            table.hasReplicas());
  }
}
