package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One kind of change that UpdateTable makes. All changes that a request asks for are checked before
 * the first is made.
 */
interface TableChange {
  /** Returns whether a request asks for this kind of change. */
  boolean isAskedBy(ObjectNode input);

  /** Refuses members that are not valid whatever the table; done before the table is looked for. */
  default void checkShape(ObjectNode input) {}

  /** Refuses the change because of what the table is or what is going on with it. */
  void check(Update update);

  /** Begins the change. */
  void begin(Update update);

  /** Returns whether all replicas of a global table change with the one that is updated. */
  default boolean isShared(Update update) {
    return false;
  }

  /** Returns whether a table with replicas is UPDATING for a while because of the change. */
  default boolean spreads() {
    return true;
  }

  /**
   * Returns whether the table's status in the answer is always UPDATING, or ACTIVE, or as it is.
   */
  default Answer answer(Update update) {
    return Answer.AS_IT_IS;
  }

  /** Which table status the answer tells. */
  enum Answer {
    AS_IT_IS,
    UPDATING,
    ACTIVE
  }
}
