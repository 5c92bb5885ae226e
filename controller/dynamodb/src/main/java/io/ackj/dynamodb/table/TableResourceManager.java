package io.ackj.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** All that the loop needs to know about tables, for one destination. */
final class TableResourceManager implements ResourceManager<Table, TableSnapshot> {
  private final TableReader reader;
  private final StepPerformer performer;

  /**
   * Makes a manager.
   *
   * @param executor reads facets of a table side by side
   */
  TableResourceManager(AwsCaller caller, Executor executor) {
    TableApi api = new TableApi(caller);
    this.reader = new TableReader(caller, api, executor);
    this.performer = new StepPerformer(api);
  }

  @Override
  public Optional<TableSnapshot> readOne(Pass<Table> pass) {
    return reader.read(pass);
  }

  @Override
  public Plan decideCreation(Pass<Table> pass) {
    return TableCreation.decide(pass);
  }

  @Override
  public Plan decideUpdate(Pass<Table> pass, TableSnapshot latest) {
    return TableDecider.decide(pass, latest);
  }

  @Override
  public Plan decideDeletion(Pass<Table> pass, TableSnapshot latest) {
    return TableDeletion.decide(pass, latest);
  }

  @Override
  public Optional<TableSnapshot> perform(Pass<Table> pass, Step step) {
    return performer.perform(pass, step);
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
  public Optional<String> whyNotWhole(TableSnapshot latest) {
    return ObservedSpec.whyNotWhole(latest);
  }
}
