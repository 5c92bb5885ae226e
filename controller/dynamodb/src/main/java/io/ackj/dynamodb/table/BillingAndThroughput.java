package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.ProvisionedThroughput;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.resource.Pass;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Decides on billing mode and throughput. */
final class BillingAndThroughput {
  private BillingAndThroughput() {}

  static boolean asksForScaling(Pass<Table> pass, TableDescription table) {
    ProvisionedThroughput wanted = Declared.spec(pass).getProvisionedThroughput();
    return wanted != null
        && table.provisionedThroughput() != null
        && !Objects.equals(
            wanted.getReadCapacityUnits(), table.provisionedThroughput().readCapacityUnits());
  }
}
