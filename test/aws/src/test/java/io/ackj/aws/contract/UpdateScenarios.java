package io.ackj.aws.contract;

import static io.ackj.aws.contract.Tables.key;
import static io.ackj.aws.contract.Tables.onDemand;
import static io.ackj.aws.contract.Tables.provisioned;
import static io.ackj.aws.contract.Tables.text;
import static io.ackj.aws.contract.Tables.units;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What UpdateTable, DeleteTable and ListTables do. */
final class UpdateScenarios {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String IN_USE = "Attempt to change a resource which is still in use: ";

  private UpdateScenarios() {}

  static List<Scenario> all() {
    return List.of(
        new Scenario("updates of nothing", UpdateScenarios::nothing),
        new Scenario("throughput", UpdateScenarios::throughput),
        new Scenario("switch of the billing mode", UpdateScenarios::billing),
        new Scenario("stream on and off", UpdateScenarios::stream),
        new Scenario("deletion protection", UpdateScenarios::protection),
        new Scenario("indexes one at a time", UpdateScenarios::indexes),
        new Scenario("table that is being created", UpdateScenarios::creating),
        new Scenario("table class alone", UpdateScenarios::tableClass),
        new Scenario("list of tables", UpdateScenarios::list));
  }

  private static void nothing(Steps steps) {
    steps.active(onDemand("nothing-1").build());
    steps.refused(
        "missing table",
        "ResourceNotFoundException",
        "Requested resource not found: Table: nothing-0 not found",
        client -> update(client, "nothing-0", r -> r.billingMode("PAY_PER_REQUEST")));
    steps.refused(
        "same as before",
        "ValidationException",
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, ...",
        client -> update(client, "nothing-1", r -> {}));
  }

  private static void throughput(Steps steps) {
    steps.active(provisioned("units-1").build());
    steps.refused(
        "the same units",
        "ValidationException",
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 5. Requested"
            + " ReadCapacityUnits: 5. Current WriteCapacityUnits provisioned for the table: 5."
            + " Requested WriteCapacityUnits: 5. Refer to the Amazon DynamoDB Developer Guide for"
            + " current limits and how to request higher limits.",
        client -> update(client, "units-1", r -> r.provisionedThroughput(units(5, 5))));
    steps.accepted(
        "more units",
        "UPDATING",
        client -> update(client, "units-1", r -> r.provisionedThroughput(units(10, 5))));
    steps.awaitActive("units-1");
    steps.accepted("new units", "10/5", client -> unitsOf(client, "units-1"));
  }

  private static void billing(Steps steps) {
    steps.active(provisioned("billing-1").build());
    steps.accepted(
        "to on demand",
        "UPDATING",
        client -> update(client, "billing-1", r -> r.billingMode("PAY_PER_REQUEST")));
    steps.awaitActive("billing-1");
    steps.accepted("no units", "0/0", client -> unitsOf(client, "billing-1"));
    steps.refused(
        "back without units",
        "ValidationException",
        INVALID + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED",
        client -> update(client, "billing-1", r -> r.billingMode("PROVISIONED")));
  }

  private static void stream(Steps steps) {
    steps.active(onDemand("stream-2").build());
    steps.refused(
        "off while off",
        "ValidationException",
        "Table has no stream to disable: TableName: stream-2",
        client ->
            update(client, "stream-2", r -> r.streamSpecification(s -> s.streamEnabled(false))));
    steps.accepted(
        "on",
        "UPDATING",
        client ->
            update(
                client,
                "stream-2",
                r ->
                    r.streamSpecification(s -> s.streamEnabled(true).streamViewType("KEYS_ONLY"))));
    steps.awaitActive("stream-2");
    steps.refused(
        "on while on",
        "ValidationException",
        "Table already has an enabled stream: TableName: stream-2",
        client ->
            update(
                client,
                "stream-2",
                r ->
                    r.streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_IMAGE"))));
  }

  private static void protection(Steps steps) {
    steps.active(onDemand("protected-1").deletionProtectionEnabled(true).build());
    steps.refused(
        "delete",
        "ValidationException",
        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
            + " protection first.",
        client ->
            client.deleteTable(r -> r.tableName("protected-1")).tableDescription().tableName());
    steps.accepted(
        "lift",
        "false",
        client ->
            String.valueOf(
                client
                    .updateTable(r -> r.tableName("protected-1").deletionProtectionEnabled(false))
                    .tableDescription()
                    .deletionProtectionEnabled()));
    steps.awaitActive("protected-1");
    steps.accepted(
        "delete after that",
        "DELETING",
        client ->
            client
                .deleteTable(r -> r.tableName("protected-1"))
                .tableDescription()
                .tableStatusAsString());
  }

  private static void indexes(Steps steps) {
    steps.active(onDemand("indexes-1").build());
    steps.refused(
        "two at once",
        "LimitExceededException",
        "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
            + " per table",
        client ->
            update(
                client,
                "indexes-1",
                r ->
                    r.attributeDefinitions(text("owner"), text("color"))
                        .globalSecondaryIndexUpdates(
                            creation("by-owner", "owner"), creation("by-color", "color"))));
    steps.refused(
        "delete what there is not",
        "ResourceNotFoundException",
        "Requested resource not found: Index absent for table indexes-1",
        client ->
            update(
                client,
                "indexes-1",
                r ->
                    r.globalSecondaryIndexUpdates(
                        GlobalSecondaryIndexUpdate.builder()
                            .delete(d -> d.indexName("absent"))
                            .build())));
    steps.accepted(
        "one",
        "UPDATING",
        client ->
            update(
                client,
                "indexes-1",
                r ->
                    r.attributeDefinitions(text("owner"))
                        .globalSecondaryIndexUpdates(creation("by-owner", "owner"))));
    steps.refused(
        "delete of the table meanwhile",
        "ResourceInUseException",
        IN_USE + "Cannot delete table while indexes are being created, updated, or deleted.",
        client -> client.deleteTable(r -> r.tableName("indexes-1")).tableDescription().tableName());
  }

  private static void creating(Steps steps) {
    steps.accepted(
        "create",
        "CREATING",
        client ->
            client
                .createTable(onDemand("creating-1").build())
                .tableDescription()
                .tableStatusAsString());
    steps.refused(
        "update",
        "ResourceInUseException",
        IN_USE + "Table is being created: creating-1",
        client -> update(client, "creating-1", r -> r.billingMode("PAY_PER_REQUEST")));
    steps.refused(
        "delete",
        "ResourceInUseException",
        IN_USE + "Table is being created: creating-1",
        client ->
            client.deleteTable(r -> r.tableName("creating-1")).tableDescription().tableName());
  }

  private static void tableClass(Steps steps) {
    steps.active(onDemand("class-1").build());
    steps.refused(
        "with something else",
        "ValidationException",
        INVALID + "TableClass modification must be the only operation in the request",
        client ->
            update(
                client,
                "class-1",
                r ->
                    r.tableClass("STANDARD_INFREQUENT_ACCESS")
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType("KEYS_ONLY"))));
    steps.accepted(
        "alone",
        "UPDATING",
        client -> update(client, "class-1", r -> r.tableClass("STANDARD_INFREQUENT_ACCESS")));
    steps.awaitActive("class-1");
    steps.accepted(
        "described",
        "STANDARD_INFREQUENT_ACCESS",
        client -> {
          TableDescription table = client.describeTable(r -> r.tableName("class-1")).table();
          return table.tableClassSummary() == null
              ? "none"
              : table.tableClassSummary().tableClassAsString();
        });
  }

  private static void list(Steps steps) {
    for (String name : List.of("zz-list-1", "zz-list-2", "zz-list-3")) {
      steps.active(onDemand(name).build());
    }
    steps.accepted(
        "a page",
        "[zz-list-1, zz-list-2] zz-list-2",
        client -> {
          var page = client.listTables(r -> r.exclusiveStartTableName("zz-list-0").limit(2));
          return page.tableNames() + " " + page.lastEvaluatedTableName();
        });
    steps.accepted(
        "the rest",
        "[zz-list-3] null",
        client -> {
          var page = client.listTables(r -> r.exclusiveStartTableName("zz-list-2").limit(2));
          return page.tableNames() + " " + page.lastEvaluatedTableName();
        });
    steps.refused(
        "too long a page",
        "ValidationException",
        "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member"
            + " must have value less than or equal to 100",
        client -> client.listTables(r -> r.limit(101)).tableNames().toString());
  }

  /** Returns the status that the answer tells. */
  private static String update(
      DynamoDbClient client, String table, Consumer<UpdateTableRequest.Builder> change) {
    return client
        .updateTable(UpdateTableRequest.builder().tableName(table).applyMutation(change).build())
        .tableDescription()
        .tableStatusAsString();
  }

  private static GlobalSecondaryIndexUpdate creation(String name, String key) {
    return GlobalSecondaryIndexUpdate.builder()
        .create(
            index ->
                index
                    .indexName(name)
                    .keySchema(key(key, KeyType.HASH))
                    .projection(p -> p.projectionType(ProjectionType.ALL)))
        .build();
  }

  private static String unitsOf(DynamoDbClient client, String table) {
    var units = client.describeTable(r -> r.tableName(table)).table().provisionedThroughput();
    return units.readCapacityUnits() + "/" + units.writeCapacityUnits();
  }
}
