package io.ackj.e2e;

import io.ackj.e2e.harness.AwsEnd;
import java.time.Duration;

/** What is in AWS before a test begins, made by somebody else. */
final class Given {
  private Given() {}

  /** Makes a table that can have replicas and backups, and waits until it can. */
  static void tableWithStream(AwsEnd aws, String region, String name) {
    create(
        aws,
        region,
        name,
        ", \"StreamSpecification\": {\"StreamEnabled\": true, \"StreamViewType\":"
            + " \"NEW_AND_OLD_IMAGES\"}");
  }

  /** Makes a table, and waits until it can have backups. */
  static void table(AwsEnd aws, String name) {
    create(aws, AwsEnd.REGION, name, "");
  }

  private static void create(AwsEnd aws, String region, String name, String more) {
    aws.call(
        region,
        "CreateTable",
        """
        {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]%s}
        """
            .formatted(name, more));
    aws.simulator().clock().advance(Duration.ofMinutes(1));
  }
}
