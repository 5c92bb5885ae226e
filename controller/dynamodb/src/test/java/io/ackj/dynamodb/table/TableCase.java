package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A table {@code orders} with the key {@code id}, on demand unless said otherwise: what a manifest
 * said when the table was created, and what it says now. A manifest is the YAML of its spec, with
 * all attributes of keys defined as texts unless it defines them itself.
 */
final class TableCase {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Table desired;
  private TableDescription latest;
  private Set<FieldPath> applied;
  private final Set<FieldPath> ignored = new HashSet<>();
  private final Map<String, String> controllerTags = new HashMap<>();
  private UndeclaredFields undeclared = UndeclaredFields.KEEP;
  private Facet<Set<String>> scaled = Facet.skipped();

  private TableCase(Table desired, TableDescription latest, Set<FieldPath> applied) {
    this.desired = desired;
    this.latest = latest;
    this.applied = applied;
  }

  /** Begins with a table that was created from a manifest, which has not changed since. */
  static TableCase was(String yaml) {
    Table table = table(yaml);
    Plan creation = TableCreation.decide(pass(table));
    CreateTableRequest request = (CreateTableRequest) creation.steps().get(0).request();
    return new TableCase(table, AwsTable.created(request), creation.applied());
  }

  /** Begins with a manifest of which AWS has no table. */
  static TableCase absent(String yaml) {
    return new TableCase(table(yaml), TableDescription.builder().build(), Set.of());
  }

  static Table table(String yaml) {
    boolean capacity = yaml.contains("billingMode") || yaml.contains("\nprovisionedThroughput");
    String head =
        (yaml.contains("\ntableName:") ? "" : "tableName: orders\n")
            + (yaml.contains("\nkeySchema:")
                ? ""
                : "keySchema: [{attributeName: id, keyType: HASH}]\n")
            + (capacity ? "" : "billingMode: PAY_PER_REQUEST\n");
    TableSpec spec = YAML.unmarshal(head + yaml, TableSpec.class);
    if (spec.getAttributeDefinitions() == null) {
      spec.setAttributeDefinitions(
          new DesiredTable(spec)
              .keyAttributes().stream()
                  .map(
                      name ->
                          new AttributeDefinition().withAttributeName(name).withAttributeType("S"))
                  .toList());
    }
    Table table = new Table();
    table.setSpec(spec);
    return table;
  }

  TableCase now(String yaml) {
    desired = table(yaml);
    return this;
  }

  TableCase aws(UnaryOperator<TableDescription.Builder> change) {
    latest = change.apply(latest.toBuilder()).build();
    return this;
  }

  TableCase latest(TableDescription table) {
    latest = table;
    return this;
  }

  TableCase applied(Set<FieldPath> paths) {
    applied = paths;
    return this;
  }

  /** Forgets what was applied, as for a table that upstream made. */
  TableCase takenOver() {
    applied = Set.of();
    return this;
  }

  /** Makes the manifest what AWS has, as adoption does. */
  TableCase adopted() {
    Table adopted = new Table();
    adopted.setSpec(
        YAML.convertValue(ObservedSpec.of(pass(), TableSnapshot.of(latest)), TableSpec.class));
    desired = adopted;
    return this;
  }

  TableCase ignoring(String... paths) {
    Arrays.stream(paths).map(FieldPath::parse).forEach(ignored::add);
    return this;
  }

  TableCase resetting() {
    undeclared = UndeclaredFields.RESET;
    return this;
  }

  TableCase scaled(String... dimensions) {
    scaled = Facet.read(Set.of(dimensions));
    return this;
  }

  TableCase controllerTag(String key, String value) {
    controllerTags.put(key, value);
    return this;
  }

  Pass<Table> pass() {
    return new Pass<>(
        desired,
        new Destination("111122223333", "eu-west-1", null),
        applied,
        ignored,
        undeclared,
        controllerTags,
        controllerTags.keySet(),
        Priority.CHANGE,
        Instant.EPOCH);
  }

  private static Pass<Table> pass(Table table) {
    return new TableCase(table, TableDescription.builder().build(), Set.of()).pass();
  }

  TableDescription latest() {
    return latest;
  }

  Plan creation() {
    return TableCreation.decide(pass());
  }

  Plan update() {
    TableSnapshot known = TableSnapshot.of(latest);
    TableSnapshot snapshot =
        new TableSnapshot(
            latest,
            known.tags(),
            known.timeToLive(),
            known.backups(),
            known.insights(),
            known.policy(),
            scaled);
    Plan.Builder plan = Plan.builder();
    UpdateTableFeatures.inOrder().forEach(feature -> feature.decide(pass(), snapshot, plan));
    return plan.build();
  }

  /** Returns the decision and, below, the applied paths save the billing mode. */
  @Override
  public String toString() {
    Plan plan = update();
    String paths =
        Arrays.stream(PlanLines.applied(plan).split(" "))
            .filter(path -> !path.equals("billingMode"))
            .collect(Collectors.joining(" "));
    return PlanLines.of(plan) + (paths.isEmpty() ? "" : "applied " + paths + "\n");
  }
}
