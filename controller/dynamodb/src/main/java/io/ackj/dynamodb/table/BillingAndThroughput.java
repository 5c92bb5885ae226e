package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.resource.Pass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Stands in for the class of this name until it is merged. */
final class BillingAndThroughput {
  private BillingAndThroughput() {}

  static boolean asksForScaling(Pass<Table> pass, TableDescription table) {
    return Capacity.asksForScaling(pass, table);
  }
}
