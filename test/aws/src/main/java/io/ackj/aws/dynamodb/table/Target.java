package io.ackj.aws.dynamodb.table;

import org.jspecify.annotations.Nullable;

/**
 * What a rule speaks of, a table or one of its indexes, as AWS's messages put it.
 *
 * @param index the index's name; null for the table itself
 */
record Target(@Nullable String index) {
  static final Target TABLE = new Target(null);

  static Target index(String name) {
    return new Target(name);
  }

  /** Returns "for table" or "for index x", as in messages on warm throughput. */
  String forWarm() {
    return index == null ? " for table" : " for index " + index;
  }

  /** Returns "for table" or "for index : x", as in messages on throughput on demand. */
  String forOnDemand() {
    return index == null ? " for table" : " for index : " + index;
  }
}
