package io.ackj.dynamodb.globaltable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableSpec;
import io.ackj.apis.dynamodb.v1alpha1.Replica;
import io.ackj.dynamodb.call.DynamoDbApi;
import io.ackj.dynamodb.call.StepPerformer;
import io.ackj.dynamodb.replica.ReplicaDeclarations;
import io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer;
import io.ackj.dynamodb.status.StatusJson;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResourceManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** All that the loop needs to know about global tables, for one destination. */
final class GlobalTableResourceManager
    implements ResourceManager<GlobalTable, GlobalTableSnapshot> {
  private final GlobalTableReader reader;
  private final StepPerformer performer;
  private final ReplicaDeclarations declarations;

  GlobalTableResourceManager(AwsCaller caller, ReplicaDeclarations declarations) {
    DynamoDbApi api = new DynamoDbApi(caller);
    this.reader = new GlobalTableReader(api, declarations);
    this.performer = new StepPerformer(api);
    this.declarations = declarations;
  }

  @Override
  public Optional<GlobalTableSnapshot> readOne(Pass<GlobalTable> pass) {
    GlobalTableKind.note(declarations, pass);
    return reader.read(pass);
  }

  @Override
  public Plan decideCreation(Pass<GlobalTable> pass) {
    return GlobalTableCreation.decide(pass, ofTables(pass));
  }

  @Override
  public Plan decideUpdate(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    return GlobalTableUpdate.decide(pass, latest);
  }

  @Override
  public Plan decideDeletion(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    return GlobalTableDeletion.decide(pass, latest);
  }

  /** AWS lists a new replica only after seconds; until then the answer tells that it is at work. */
  @Override
  public Optional<GlobalTableSnapshot> perform(Pass<GlobalTable> pass, Step step) {
    Object answer = performer.perform(pass.priority(), step);
    return answer instanceof UpdateTableResponse updated
        ? Optional.ofNullable(updated.tableDescription())
            .filter(table -> table.tableStatus() == TableStatus.UPDATING)
            .map(
                table -> GlobalTableSnapshot.of(pass.destination().region(), table, ofTables(pass)))
        : Optional.empty();
  }

  private Map<String, String> ofTables(Pass<GlobalTable> pass) {
    return declarations.of(
        Declarer.TABLE, pass.destination(), DesiredGlobalTable.of(pass).tableName());
  }

  /** An object becomes managed only while its table has no replicas that others have added. */
  @Override
  public boolean isOurs(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    return true;
  }

  @Override
  public boolean isLeftToOthers(GlobalTableSnapshot latest) {
    return latest.asLegacy().isEmpty()
        && latest.ofTables().keySet().containsAll(latest.replicas().keySet());
  }

  @Override
  public Optional<String> arn(GlobalTableSnapshot latest) {
    return GlobalTableStatusJson.arn(latest);
  }

  @Override
  public Optional<String> claimKey(GlobalTableSnapshot latest) {
    return GlobalTableStatusJson.claimKey(latest);
  }

  @Override
  public boolean isBeingDeleted(GlobalTableSnapshot latest) {
    return latest.table() != null && latest.table().tableStatus() == TableStatus.DELETING;
  }

  @Override
  public ObjectNode status(GlobalTableSnapshot latest) {
    return GlobalTableStatusJson.of(latest);
  }

  /** The Regions of the manifest keep their order: it means nothing, and an edit would be noise. */
  @Override
  public ObjectNode observedSpec(Pass<GlobalTable> pass, GlobalTableSnapshot latest) {
    DesiredGlobalTable desired = DesiredGlobalTable.of(pass);
    Set<String> found = new LinkedHashSet<>(latest.replicas().keySet());
    if (latest.asLegacy().isEmpty()) {
      found.add(latest.home());
    }
    Set<String> inOrder = new LinkedHashSet<>(desired.regions());
    inOrder.retainAll(found);
    inOrder.addAll(found);
    GlobalTableSpec spec = new GlobalTableSpec();
    spec.setGlobalTableName(desired.tableName());
    spec.setReplicationGroup(
        new ArrayList<>(
            inOrder.stream().map(region -> new Replica().withRegionName(region)).toList()));
    return StatusJson.of(spec);
  }
}
