package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.LocalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.mapper.TableMapper;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * Decides how to create a table: one CreateTable with everything that it carries. TTL, backups,
 * insights and replicas follow once the table is ACTIVE.
 */
final class TableCreation {
  private TableCreation() {}

  /** Returns the plan; without a step if the manifest has problems. */
  static Plan decide(Pass<Table> pass) {
    DesiredTable desired = DesiredTable.of(pass.desired());
    Plan.Builder plan = Plan.builder();
    List<Problem> problems = TableValidation.creationProblems(pass.desired());
    problems.forEach(plan::problem);
    boolean onDemand = isOnDemand(desired);
    AttributeUse.unused(desired).ifPresent(plan::advice);
    UnusedCapacity.advice(desired, onDemand).ifPresent(plan::advice);
    if (problems.isEmpty()) {
      plan.step(
          Step.now(
              "Create the table",
              TableUpdate.LANE,
              "CreateTable",
              request(pass, desired, onDemand),
              "spec is declared and AWS has no such table"));
      CreatedPaths.of(desired, onDemand).forEach(plan::applied);
    } else {
      pass.applied().forEach(plan::applied);
    }
    return plan.build();
  }

  private static boolean isOnDemand(DesiredTable desired) {
    return ThroughputRules.isOnDemand(desired.spec().getBillingMode());
  }

  private static CreateTableRequest request(
      Pass<Table> pass, DesiredTable desired, boolean onDemand) {
    TableSpec spec = desired.spec();
    CreateTableRequest.Builder request =
        TableMapper.createTableRequest(pass.desired())
            .attributeDefinitions(AttributeUse.used(desired))
            .provisionedThroughput(
                onDemand
                    ? null
                    : Shapes.toSdkProvisionedThroughput(spec.getProvisionedThroughput()))
            .onDemandThroughput(
                onDemand ? OnDemandMaxima.of(spec.getOnDemandThroughput()).atCreation() : null)
            .globalSecondaryIndexes(
                nullIfEmpty(
                    desired.indexes().stream().map(index -> index(index, onDemand)).toList()))
            .localSecondaryIndexes(
                nullIfEmpty(
                    desired.localIndexes().stream()
                        .map(TableCreation::localIndex)
                        .filter(Objects::nonNull)
                        .toList()))
            .resourcePolicy(policy(spec))
            .streamSpecification(stream(spec))
            .sseSpecification(Encryption.atCreation(spec.getSseSpecification()))
            .tags(nullIfEmpty(Tagging.atCreation(pass)));
    return request.build();
  }

  /** Returns an index as CreateTable takes it; AWS refuses capacity of the other billing mode. */
  private static software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex index(
      GlobalSecondaryIndex index, boolean onDemand) {
    return software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex.builder()
        .indexName(index.getIndexName())
        .keySchema(IndexDefinition.keySchema(index.getKeySchema()))
        .projection(projection(index.getProjection()))
        .provisionedThroughput(onDemand ? null : IndexDefinition.throughput(index))
        .onDemandThroughput(
            onDemand ? OnDemandMaxima.of(index.getOnDemandThroughput()).atCreation() : null)
        .build();
  }

  private static software.amazon.awssdk.services.dynamodb.model.@Nullable LocalSecondaryIndex
      localIndex(LocalSecondaryIndex index) {
    return software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex.builder()
        .indexName(index.getIndexName())
        .keySchema(IndexDefinition.keySchema(index.getKeySchema()))
        .projection(projection(index.getProjection()))
        .build();
  }

  private static @Nullable Projection projection(
      io.ackj.apis.dynamodb.v1alpha1.@Nullable Projection projection) {
    return IndexDefinition.projection(projection);
  }

  private static @Nullable StreamSpecification stream(TableSpec spec) {
    var stream = spec.getStreamSpecification();
    return stream != null && Boolean.TRUE.equals(stream.getStreamEnabled())
        ? Shapes.toSdkStreamSpecification(stream)
        : null;
  }

  /** Returns the resource policy; a blank text declares none. */
  static @Nullable String policy(TableSpec spec) {
    String policy = spec.getResourcePolicy();
    return policy == null || policy.isBlank() ? null : policy;
  }

  // CreateTable refuses an empty list.
  private static <T> @Nullable List<T> nullIfEmpty(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
