package io.ackj.dynamodb.table;

import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.queue.Priority;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalableTargetsResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Asks Application Auto Scaling which capacity it steers. Most tables never need it. */
final class ScalableTargets {
  /** How many resources one call may name. */
  private static final int RESOURCES_PER_CALL = 50;

  private final AwsCaller caller;
  private @Nullable ApplicationAutoScalingClient client;

  ScalableTargets(AwsCaller caller) {
    this.caller = caller;
  }

  /** Returns the steered dimensions of a table and its indexes, {@code RESOURCE_ID:DIMENSION}. */
  Set<String> of(TableDescription table, Priority priority) {
    List<String> resources = resourceIds(table);
    Set<String> steered = new LinkedHashSet<>();
    String next = null;
    do {
      DescribeScalableTargetsResponse page = page(resources, next, priority);
      for (ScalableTarget target : page.scalableTargets()) {
        steered.add(target.resourceId() + ":" + target.scalableDimensionAsString());
      }
      next = page.nextToken();
    } while (next != null && !next.isEmpty());
    return steered;
  }

  private static List<String> resourceIds(TableDescription table) {
    List<String> ids = new ArrayList<>();
    ids.add("table/" + table.tableName());
    for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
      ids.add("table/" + table.tableName() + "/index/" + index.indexName());
    }
    // AWS allows 20 indexes; with more of them, by a raised quota, the rest counts as not steered.
    return ids.subList(0, Math.min(ids.size(), RESOURCES_PER_CALL));
  }

  private DescribeScalableTargetsResponse page(
      List<String> resources, @Nullable String next, Priority priority) {
    return caller.call(
        "DescribeScalableTargets",
        OperationType.GET,
        priority,
        () ->
            client()
                .describeScalableTargets(
                    request ->
                        request
                            .serviceNamespace(ServiceNamespace.DYNAMODB)
                            .resourceIds(resources)
                            .nextToken(next)));
  }

  private synchronized ApplicationAutoScalingClient client() {
    if (client == null) {
      client = caller.configure(ApplicationAutoScalingClient.builder()).build();
    }
    return client;
  }
}
