package io.ackj.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.dynamodb.call.StepPerformer;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** All that the loop needs to know about tables, for one destination. */
final class TableResourceManager implements ResourceManager<Table, TableSnapshot> {
  private final TableReader reader;
  private final StepPerformer performer;
  private final HandedOverReplicas handedOver;
  private final ReplicaDeclarations declarations;

  /**
   * Makes a manager.
   *
   * @param executor reads facets of a table side by side
   * @param declarations tells, and is told, who declares which replicas
   */
  TableResourceManager(AwsCaller caller, Executor executor, ReplicaDeclarations declarations) {
    DynamoDbApi api = new DynamoDbApi(caller);
    this.reader = new TableReader(caller, api, executor);
    this.performer = new StepPerformer(api);
    this.handedOver = new HandedOverReplicas(declarations);
    this.declarations = declarations;
  }

  @Override
  public Optional<TableSnapshot> readOne(Pass<Table> pass) {
    TableKind.note(declarations, pass);
    return reader.read(pass);
  }

  @Override
  public Plan decideCreation(Pass<Table> pass) {
    return TableCreation.decide(pass);
  }

  @Override
  public Plan decideUpdate(Pass<Table> pass, TableSnapshot latest) {
    return TableDecider.decide(handedOver.without(pass), latest);
  }

  @Override
  public Plan decideDeletion(Pass<Table> pass, TableSnapshot latest) {
    Plan plan = TableDeletion.decide(handedOver.without(pass), latest);
    return handedOver.beforeDeletion(plan, pass, latest.table());
  }

  @Override
  public Optional<TableSnapshot> perform(Pass<Table> pass, Step step) {
    if (step.request() instanceof CreateTableRequest request) {
      reader.noteCreation(request.tableName());
    }
    return created(performer.perform(pass.priority(), step));
  }

  /**
   * Returns the table where the answer tells all of it: one that has just begun to be created. An
   * emulator's table may be ACTIVE at once, and then has facets that the answer does not tell.
   */
  private static Optional<TableSnapshot> created(Object answer) {
    return answer instanceof CreateTableResponse created && created.tableDescription() != null
        ? Optional.of(created.tableDescription())
            .filter(table -> table.tableStatus() == TableStatus.CREATING)
            .map(TableSnapshot::of)
        : Optional.empty();
  }

  @Override
  public boolean isOurs(Pass<Table> pass, TableSnapshot latest) {
    return TableOwnership.isOurs(pass, latest.table(), tags(pass, latest));
  }

  private Facet<Map<String, String>> tags(Pass<Table> pass, TableSnapshot latest) {
    boolean isOfUse = TableOwnership.isTaggedOnCreation(pass) && !latest.tags().isRead();
    return isOfUse ? reader.readTags(pass, latest.table()) : latest.tags();
  }

  @Override
  public Optional<String> arn(TableSnapshot latest) {
    return Optional.ofNullable(latest.table().tableArn());
  }

  @Override
  public boolean isBeingDeleted(TableSnapshot latest) {
    return latest.table().tableStatus() == TableStatus.DELETING;
  }

  @Override
  public ObjectNode status(TableSnapshot latest) {
    return TableStatusJson.of(latest.table());
  }

  @Override
  public ObjectNode observedSpec(Pass<Table> pass, TableSnapshot latest) {
    return ObservedSpec.of(pass, latest);
  }

  @Override
  public List<Failure> unread(TableSnapshot latest) {
    return latest.denials();
  }

  @Override
  public Optional<String> whyNotWhole(TableSnapshot latest) {
    return ObservedSpec.whyNotWhole(latest);
  }
}
