package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.dynamodb.mapper.TableDescriptor;
import io.ackj.dynamodb.name.Names;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Gathers what AWS has of a table: the table first, then at once all facets that matter. */
final class TableReader {
  private final DynamoDbApi api;
  private final FacetReader facets;
  private final TakenNames takenNames;
  private final Executor executor;

  TableReader(AwsCaller caller, DynamoDbApi api, Executor executor) {
    this.api = api;
    this.facets = new FacetReader(api, new ScalableTargets(caller));
    this.takenNames = new TakenNames(this::list, InstantSource.system());
    this.executor = executor;
  }

  /** Reads a table; empty if there is none. */
  Optional<TableSnapshot> read(Pass<Table> pass) {
    return describe(pass).map(table -> withFacets(pass, table, FacetKind.neededBy(pass, table)));
  }

  /** Notes that a table is about to be created, so that it is looked for from now on. */
  void noteCreation(String name) {
    takenNames.note(name);
  }

  /** Reads the tags of a table as far as they can be read, to tell whose it is. */
  Facet<Map<String, String>> readTags(Pass<Table> pass, TableDescription table) {
    return facets.tagsIfAllowed(pass, table);
  }

  private Optional<TableDescription> describe(Pass<Table> pass) {
    String name = TableName.of(pass);
    if (!Names.isNameOrArn(name)) {
      return Optional.empty();
    }
    if (isNew(pass) && Names.isName(name) && takenNames.isFree(name, pass.priority())) {
      return Optional.empty();
    }
    return api.find(
        "DescribeTable",
        pass.priority(),
        client -> client.describeTable(request -> request.tableName(name)).table());
  }

  private ListTablesResponse list(Priority priority, @Nullable String after) {
    return api.call(
        "ListTables",
        OperationType.GET,
        priority,
        client -> client.listTables(request -> request.exclusiveStartTableName(after)));
  }

  /** An object that is managed, or is to be, may have a table that a list does not show yet. */
  private static boolean isNew(Pass<Table> pass) {
    Table object = pass.desired();
    return !object.hasFinalizer(TableDescriptor.DESCRIPTOR.finalizer())
        && object.getStatus() == null
        && !pass.isWhole();
  }

  private TableSnapshot withFacets(
      Pass<Table> pass, TableDescription table, Set<FacetKind> needed) {
    Reads reads = new Reads(needed, needed.size() > 1 ? executor : Runnable::run);
    var tags = reads.start(FacetKind.TAGS, () -> facets.tags(pass, table));
    var timeToLive = reads.start(FacetKind.TIME_TO_LIVE, () -> facets.timeToLive(pass, table));
    var backups = reads.start(FacetKind.BACKUPS, () -> facets.backups(pass, table));
    var insights = reads.start(FacetKind.INSIGHTS, () -> facets.insights(pass, table));
    var policy = reads.start(FacetKind.POLICY, () -> facets.policy(pass, table));
    var scaled = reads.start(FacetKind.SCALED_CAPACITY, () -> facets.scaledCapacity(pass, table));
    return new TableSnapshot(
        table,
        answer(tags),
        answer(timeToLive),
        answer(backups),
        answer(insights),
        answer(policy),
        answer(scaled));
  }

  private static <T> T answer(CompletableFuture<T> read) {
    try {
      return read.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Starts what is needed and skips the rest. */
  private record Reads(Set<FacetKind> needed, Executor executor) {
    <T> CompletableFuture<Facet<T>> start(FacetKind kind, Supplier<Facet<T>> read) {
      return needed.contains(kind)
          ? CompletableFuture.supplyAsync(read, executor)
          : CompletableFuture.completedFuture(Facet.skipped());
    }
  }
}
