package io.ackj.aws.dynamodb.feature;

/** How much the features of tables know of a table. */
public enum Phase {
  /** The table is being created, and features do not know it yet. */
  UNKNOWN,
  /** The table is being created, and features know it. */
  CREATING,
  /** The table can be used, whatever else is going on with it. */
  USABLE,
  /** The table is being deleted, and features do not mind. */
  DELETING,
  /** The table is being deleted, and features have forgotten it. */
  FORGOTTEN
}
