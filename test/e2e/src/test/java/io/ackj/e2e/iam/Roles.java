package io.ackj.e2e.iam;

import io.ackj.aws.identity.Iam;
import io.ackj.aws.identity.Statement;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;

/**
 * Who may do what in a scene: an object with a label {@code case} is reconciled with the role of an
 * account, so that many objects of one namespace have different rights.
 */
final class Roles {
  /** What the controller is started with. */
  static final String[] FLAGS = {
    "--enable-carm=false",
    "--feature-gates=IAMRoleSelector=true",
    "--reconcile-default-max-concurrent-syncs=20"
  };

  private Roles() {}

  /** Says what the controller itself may do. */
  static void controllerMay(Scene scene, Statement... allowed) {
    scene
        .aws()
        .simulator()
        .iam()
        .user(
            "arn:aws:iam::" + AwsEnd.ACCOUNT + ":user/controller",
            RunningController.ACCESS_KEY,
            allowed);
  }

  /** Says what the role of an account may do, which the controller may assume. */
  static void grant(Scene scene, String account, SuggestedPolicy allowed) {
    Iam iam = scene.aws().simulator().iam();
    iam.role(role(account), allowed.toArray()).trust(role(account), AwsEnd.ACCOUNT);
  }

  /** Lets objects with a label {@code case} have the role of an account. */
  static void select(Scene scene, String account, String label) {
    scene
        .selectors()
        .create(
            label,
            role(account),
            """
            namespaceSelector: {names: [%s]}
            resourceLabelSelector: {matchLabels: {case: %s}}
            """
                .formatted(scene.namespace(), label));
  }

  /** Makes a table with a stream, as the account's administrator. */
  static void createTable(Scene scene, String account, String region, String name) {
    scene
        .aws()
        .callIn(
            account,
            region,
            "CreateTable",
            """
            {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
             "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
             "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
             "StreamSpecification":
               {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"}}
            """
                .formatted(name));
  }

  private static String role(String account) {
    return "arn:aws:iam::" + account + ":role/ack-dynamodb";
  }
}
