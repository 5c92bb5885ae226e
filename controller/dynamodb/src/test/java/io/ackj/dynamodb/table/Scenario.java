package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.dynamodb.PlanText;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/**
 * What a decision is about: a manifest of the table {@code orders}, and what AWS has of it. AWS's
 * table is ACTIVE in eu-west-1, and has none of the facets, unless said otherwise.
 */
final class Scenario {
  static final Instant NOW = Instant.parse("2026-10-09T12:00:00Z");
  static final String ARN = PlanText.TABLE_ARN;

  private final Table desired = new Table();
  private final Set<FieldPath> applied = new HashSet<>();
  private final Set<FieldPath> ignored = new HashSet<>();
  private final Map<String, String> controllerTags = new LinkedHashMap<>();
  private final TableDescription.Builder table =
      TableDescription.builder()
          .tableName("orders")
          .tableArn(ARN)
          .tableId("id-1")
          .tableStatus("ACTIVE")
          .creationDateTime(NOW);
  private UndeclaredFields undeclared = UndeclaredFields.KEEP;
  private Facet<Map<String, String>> tags = Facet.read(Map.of());
  private Facet<TimeToLiveDescription> timeToLive = Facet.read(null);
  private Facet<ContinuousBackupsDescription> backups = Facet.read(null);
  private Facet<DescribeContributorInsightsResponse> insights = Facet.read(null);
  private Facet<String> policy = Facet.read(null);

  private Scenario() {
    desired.setMetadata(new ObjectMeta());
    desired.getMetadata().setName("orders");
    desired.getMetadata().setNamespace("shop");
    desired.setSpec(new TableSpec());
    desired.getSpec().setTableName("orders");
  }

  static Scenario scenario() {
    return new Scenario();
  }

  Scenario declares(Consumer<TableSpec> change) {
    change.accept(desired.getSpec());
    return this;
  }

  Scenario knows(TableStatus status) {
    desired.setStatus(status);
    return this;
  }

  Scenario metadata(Consumer<ObjectMeta> change) {
    change.accept(desired.getMetadata());
    return this;
  }

  Scenario applied(String... paths) {
    for (String path : paths) {
      applied.add(FieldPath.parse(path));
    }
    return this;
  }

  Scenario ignores(String path) {
    ignored.add(FieldPath.parse(path));
    return this;
  }

  Scenario resetsUndeclared() {
    undeclared = UndeclaredFields.RESET;
    return this;
  }

  Scenario controllerTag(String key, String value) {
    controllerTags.put(key, value);
    return this;
  }

  Scenario aws(Consumer<TableDescription.Builder> change) {
    change.accept(table);
    return this;
  }

  Scenario tags(Map<String, String> found) {
    tags = Facet.read(found);
    return this;
  }

  Scenario tags(Facet<Map<String, String>> found) {
    tags = found;
    return this;
  }

  Scenario timeToLive(String status, String attribute) {
    timeToLive =
        Facet.read(
            TimeToLiveDescription.builder()
                .timeToLiveStatus(status)
                .attributeName(attribute.isEmpty() ? null : attribute)
                .build());
    return this;
  }

  Scenario timeToLive(Facet<TimeToLiveDescription> found) {
    timeToLive = found;
    return this;
  }

  Scenario recovery(String status, int days) {
    backups =
        Facet.read(
            ContinuousBackupsDescription.builder()
                .continuousBackupsStatus("ENABLED")
                .pointInTimeRecoveryDescription(
                    recovery ->
                        recovery
                            .pointInTimeRecoveryStatus(status)
                            .recoveryPeriodInDays(days == 0 ? null : days))
                .build());
    return this;
  }

  Scenario backups(Facet<ContinuousBackupsDescription> found) {
    backups = found;
    return this;
  }

  Scenario insights(Consumer<DescribeContributorInsightsResponse.Builder> change) {
    insights =
        Facet.read(DescribeContributorInsightsResponse.builder().applyMutation(change).build());
    return this;
  }

  Scenario policy(String found) {
    policy = Facet.read(found);
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
        NOW);
  }

  TableDescription table() {
    return table.build();
  }

  TableSnapshot latest() {
    return new TableSnapshot(
        table.build(), tags, timeToLive, backups, insights, policy, Facet.skipped());
  }

  /** Returns what a feature decides, as {@link PlanText} writes it. */
  String decidedBy(TableFeature feature) {
    Plan.Builder plan = Plan.builder();
    feature.decide(pass(), latest(), plan);
    return PlanText.of(plan.build());
  }
}
