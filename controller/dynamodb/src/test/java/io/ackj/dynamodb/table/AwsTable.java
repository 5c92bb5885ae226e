package io.ackj.dynamodb.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * What AWS describes once it is done with a call, as measured: what is off is absent, lists of
 * attributes are sorted, attributes that no key uses are dropped.
 */
final class AwsTable {
  static final String KEYS = "arn:aws:kms:eu-west-1:111122223333:key/";

  private AwsTable() {}

  static TableDescription created(CreateTableRequest request) {
    boolean onDemand = request.billingMode() == BillingMode.PAY_PER_REQUEST;
    TableDescription.Builder table =
        TableDescription.builder()
            .tableName(request.tableName())
            .tableStatus("ACTIVE")
            .keySchema(request.keySchema())
            .attributeDefinitions(sorted(request.attributeDefinitions()))
            .provisionedThroughput(throughput(onDemand ? null : request.provisionedThroughput()))
            .onDemandThroughput(request.onDemandThroughput())
            .streamSpecification(request.streamSpecification())
            .deletionProtectionEnabled(Boolean.TRUE.equals(request.deletionProtectionEnabled()));
    if (onDemand) {
      table.billingModeSummary(mode -> mode.billingMode(BillingMode.PAY_PER_REQUEST));
    }
    if (request.tableClass() != null) {
      table.tableClassSummary(summary -> summary.tableClass(request.tableClass()));
    }
    if (request.hasGlobalSecondaryIndexes()) {
      table.globalSecondaryIndexes(
          request.globalSecondaryIndexes().stream().map(AwsTable::index).toList());
    }
    if (request.hasLocalSecondaryIndexes()) {
      table.localSecondaryIndexes(
          request.localSecondaryIndexes().stream()
              .map(
                  index ->
                      LocalSecondaryIndexDescription.builder()
                          .indexName(index.indexName())
                          .keySchema(index.keySchema())
                          .projection(index.projection())
                          .build())
              .toList());
    }
    return encrypted(table, request.sseSpecification()).build();
  }

  private static GlobalSecondaryIndexDescription index(GlobalSecondaryIndex index) {
    return GlobalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .indexStatus("ACTIVE")
        .keySchema(index.keySchema())
        .projection(index.projection())
        .provisionedThroughput(throughput(index.provisionedThroughput()))
        .onDemandThroughput(index.onDemandThroughput())
        .build();
  }

  private static GlobalSecondaryIndexDescription index(CreateGlobalSecondaryIndexAction index) {
    return GlobalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .indexStatus("ACTIVE")
        .keySchema(index.keySchema())
        .projection(index.projection())
        .provisionedThroughput(throughput(index.provisionedThroughput()))
        .onDemandThroughput(index.onDemandThroughput())
        .build();
  }

  static TableDescription updated(TableDescription before, UpdateTableRequest request) {
    TableDescription.Builder table = before.toBuilder();
    if (request.deletionProtectionEnabled() != null) {
      table.deletionProtectionEnabled(request.deletionProtectionEnabled());
    }
    if (request.tableClass() != null) {
      table.tableClassSummary(summary -> summary.tableClass(request.tableClass()));
    }
    if (request.streamSpecification() != null) {
      table.streamSpecification(stream(request.streamSpecification()));
    }
    if (request.sseSpecification() != null) {
      encrypted(table, request.sseSpecification());
    }
    updateCapacity(before, request, table);
    updateIndexes(before, request, table);
    return table.build();
  }

  private static void updateCapacity(
      TableDescription before, UpdateTableRequest request, TableDescription.Builder table) {
    if (request.billingMode() != null) {
      table.billingModeSummary(mode -> mode.billingMode(request.billingMode()));
    }
    if (request.billingMode() == BillingMode.PAY_PER_REQUEST) {
      table.provisionedThroughput(throughput(null));
    }
    if (request.billingMode() == BillingMode.PROVISIONED) {
      table.onDemandThroughput((OnDemandThroughput) null);
    }
    if (request.provisionedThroughput() != null) {
      table.provisionedThroughput(throughput(request.provisionedThroughput()));
    }
    if (request.onDemandThroughput() != null) {
      table.onDemandThroughput(merged(before.onDemandThroughput(), request.onDemandThroughput()));
    }
  }

  private static void updateIndexes(
      TableDescription before, UpdateTableRequest request, TableDescription.Builder table) {
    Map<String, GlobalSecondaryIndexDescription> indexes = new LinkedHashMap<>();
    before
        .globalSecondaryIndexes()
        .forEach(index -> indexes.put(index.indexName(), switched(index, request.billingMode())));
    for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
      if (update.delete() != null) {
        indexes.remove(update.delete().indexName());
      } else if (update.create() != null) {
        indexes.put(update.create().indexName(), index(update.create()));
      } else {
        indexes.computeIfPresent(
            update.update().indexName(), (name, index) -> updated(index, update));
      }
    }
    table.globalSecondaryIndexes(indexes.isEmpty() ? null : List.copyOf(indexes.values()));
    table.attributeDefinitions(attributes(before, request, indexes.values()));
  }

  private static GlobalSecondaryIndexDescription switched(
      GlobalSecondaryIndexDescription index, @Nullable BillingMode mode) {
    GlobalSecondaryIndexDescription.Builder after = index.toBuilder();
    if (mode == BillingMode.PAY_PER_REQUEST) {
      after.provisionedThroughput(throughput(null));
    }
    if (mode == BillingMode.PROVISIONED) {
      after.onDemandThroughput((OnDemandThroughput) null);
    }
    return after.build();
  }

  private static GlobalSecondaryIndexDescription updated(
      GlobalSecondaryIndexDescription index, GlobalSecondaryIndexUpdate update) {
    GlobalSecondaryIndexDescription.Builder after = index.toBuilder();
    if (update.update().provisionedThroughput() != null) {
      after.provisionedThroughput(throughput(update.update().provisionedThroughput()));
    }
    if (update.update().onDemandThroughput() != null) {
      after.onDemandThroughput(
          merged(index.onDemandThroughput(), update.update().onDemandThroughput()));
    }
    return after.build();
  }

  private static List<AttributeDefinition> attributes(
      TableDescription before,
      UpdateTableRequest request,
      Iterable<GlobalSecondaryIndexDescription> indexes) {
    Set<String> used = new HashSet<>();
    List<KeySchemaElement> keys = new ArrayList<>(before.keySchema());
    before.localSecondaryIndexes().forEach(index -> keys.addAll(index.keySchema()));
    indexes.forEach(index -> keys.addAll(index.keySchema()));
    keys.forEach(key -> used.add(key.attributeName()));
    Map<String, AttributeDefinition> merged = new TreeMap<>();
    before.attributeDefinitions().forEach(each -> merged.put(each.attributeName(), each));
    request.attributeDefinitions().forEach(each -> merged.put(each.attributeName(), each));
    merged.keySet().retainAll(used);
    return List.copyOf(merged.values());
  }

  private static List<AttributeDefinition> sorted(List<AttributeDefinition> attributes) {
    return attributes.stream()
        .sorted(Comparator.comparing(AttributeDefinition::attributeName))
        .toList();
  }

  private static ProvisionedThroughputDescription throughput(
      @Nullable ProvisionedThroughput given) {
    return ProvisionedThroughputDescription.builder()
        .readCapacityUnits(given == null ? 0L : given.readCapacityUnits())
        .writeCapacityUnits(given == null ? 0L : given.writeCapacityUnits())
        .build();
  }

  private static @Nullable OnDemandThroughput merged(
      @Nullable OnDemandThroughput before, OnDemandThroughput change) {
    Long read =
        merged(before == null ? null : before.maxReadRequestUnits(), change.maxReadRequestUnits());
    Long write =
        merged(
            before == null ? null : before.maxWriteRequestUnits(), change.maxWriteRequestUnits());
    return read == null && write == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(read)
            .maxWriteRequestUnits(write)
            .build();
  }

  private static @Nullable Long merged(@Nullable Long before, @Nullable Long change) {
    if (change == null) {
      return before;
    }
    return change == -1 ? null : change;
  }

  private static @Nullable StreamSpecification stream(StreamSpecification change) {
    return change.streamEnabled() ? change : null;
  }

  private static TableDescription.Builder encrypted(
      TableDescription.Builder table, @Nullable SSESpecification encryption) {
    if (encryption == null || !encryption.enabled()) {
      return table.sseDescription((SSEDescription) null);
    }
    return table.sseDescription(
        described ->
            described
                .status("ENABLED")
                .sseType("KMS")
                .kmsMasterKeyArn(keyArn(encryption.kmsMasterKeyId())));
  }

  /** Returns the ARN of a key; an alias stands for the key that is named as it is. */
  static String keyArn(@Nullable String key) {
    if (key == null) {
      return KEYS + "aws-managed";
    }
    return key.startsWith("arn:") ? key : KEYS + key.replace("alias/", "");
  }
}
