package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which capacity is declared and means nothing with the table's billing mode. */
final class UnusedCapacity {
  private UnusedCapacity() {}

  /** Returns the advice, if there is any. */
  static Optional<Advice> advice(DesiredTable desired, boolean onDemand) {
    List<FieldPath> paths = onDemand ? throughput(desired) : maxima(desired);
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    String names = paths.stream().map(FieldPath::toString).collect(Collectors.joining(", "));
    return Optional.of(
        new Advice(
            DynamoDbReasons.UNUSED_CAPACITY,
            names
                + (onDemand
                    ? ": not sent, since the billing mode is PAY_PER_REQUEST"
                    : ": not sent, since the billing mode is PROVISIONED")));
  }

  private static List<FieldPath> throughput(DesiredTable desired) {
    List<FieldPath> paths = new ArrayList<>();
    if (desired.spec().getProvisionedThroughput() != null) {
      paths.add(SpecPaths.THROUGHPUT);
    }
    for (GlobalSecondaryIndex index : desired.indexes()) {
      String name = index.getIndexName();
      if (name != null && index.getProvisionedThroughput() != null) {
        paths.add(SpecPaths.indexThroughput(name));
      }
    }
    return paths;
  }

  private static List<FieldPath> maxima(DesiredTable desired) {
    List<FieldPath> paths = new ArrayList<>();
    if (desired.spec().getOnDemandThroughput() != null) {
      paths.add(SpecPaths.ON_DEMAND);
    }
    for (GlobalSecondaryIndex index : desired.indexes()) {
      String name = index.getIndexName();
      if (name != null && index.getOnDemandThroughput() != null) {
        paths.add(SpecPaths.indexOnDemand(name));
      }
    }
    return paths;
  }
}
