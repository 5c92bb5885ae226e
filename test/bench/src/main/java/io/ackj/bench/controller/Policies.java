package io.ackj.bench.controller;

import com.fasterxml.jackson.databind.node.TextNode;

/** Resource policies of tables. */
final class Policies {
  private Policies() {}

  /** Returns one that lets the owner read, as a JSON string. */
  static String quoted(String table) {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
         "Principal": {"AWS": "arn:aws:iam::000000000000:root"}, "Action": "dynamodb:GetItem",
         "Resource": "%s"}]}
        """
            .formatted(arn(table));
    return TextNode.valueOf(policy).toString();
  }

  /** Returns what a table in the controller's own Region is called everywhere. */
  static String arn(String table) {
    return "arn:aws:dynamodb:" + Manifest.HOME + ":000000000000:table/" + table;
  }
}
