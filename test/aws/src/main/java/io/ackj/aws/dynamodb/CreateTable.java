package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Concurrency;
import io.ackj.aws.dynamodb.table.Creation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Lifecycle;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableDescriber;
import io.ackj.aws.dynamodb.table.TableFeatures;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;

/**
 * CreateTable: the table is CREATING in the answer and ACTIVE after a while, its indexes with it.
 *
 * <p>An invalid request is refused also if the table exists; an existing table is refused whatever
 * the parameters, as there is no token that would make the call repeatable.
 */
public final class CreateTable implements Operation {
  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    Table table = Creation.read(call, input);
    TableFeatures.each(feature -> feature.checkCreation(call, input));
    Region region = TableFinder.region(call);
    region
        .table(table.key().name())
        .ifPresent(
            existing -> {
              throw exists(existing);
            });
    Concurrency.checkCreation(region, !table.indexNames().isEmpty());
    TableRecord created = Lifecycle.create(call, table, input);
    return Json.object("TableDescription", describe(created));
  }

  private static AwsException exists(TableRecord existing) {
    String name = existing.key().name();
    return existing.current().base() == TableStatus.CREATING
        ? Refusals.inUse("Table is being created: " + name)
        : AwsException.of("ResourceInUseException", "Table already exists: " + name);
  }

  // AWS tells warm throughput in this answer only where it was asked for.
  private static ObjectNode describe(TableRecord created) {
    ObjectNode description = TableDescriber.describe(created);
    dropUnaskedWarmThroughput(description);
    description
        .path("GlobalSecondaryIndexes")
        .forEach(index -> ((ObjectNode) index).remove("WarmThroughput"));
    return description;
  }

  private static void dropUnaskedWarmThroughput(ObjectNode description) {
    JsonNode warm = description.path("WarmThroughput");
    if (!warm.path("Status").asText().equals("UPDATING")) {
      description.remove("WarmThroughput");
    }
  }
}
