package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/**
 * A feature of tables with operations of its own, such as tags, taking part in what happens to a
 * table. Features have no state: they attach it to the record. All methods are called while the
 * world's clock stands at the time in question; by default nothing is done.
 */
public interface TableFeature {
  /**
   * Refuses a CreateTable by its input. Called before anything has changed.
   *
   * @param input of CreateTable
   * @throws io.ackj.aws.call.AwsException if this feature's members are not valid
   */
  default void checkCreation(Call call, ObjectNode input) {}

  /**
   * Attaches what was given at creation. The table is CREATING.
   *
   * @param input of CreateTable
   */
  default void created(Call call, TableRecord table, ObjectNode input) {}

  /** Follows a table that became ACTIVE for the first time, also as a replica. */
  default void activated(TableRecord table, Instant at) {}

  /**
   * Refuses a DeleteTable because of something going on with this feature.
   *
   * @throws io.ackj.aws.call.AwsException if the table cannot be deleted now
   */
  default void checkDeletion(TableRecord table, Instant at) {}

  /** Follows a table whose deletion has begun; it is DELETING and its attachments still stand. */
  default void deleting(TableRecord table, Instant at) {}

  /** Follows a table that is gone; its attachments can be read for the last time. */
  default void deleted(TableRecord table, Instant at) {}

  /**
   * Refuses to make a table the first of a group whose reads are strongly consistent.
   *
   * @throws io.ackj.aws.call.AwsException if what this feature has on the table rules that out
   */
  default void checkStrongConsistency(TableRecord table) {}

  /**
   * Copies to a new replica what all replicas share.
   *
   * @param source the table it is filled from
   * @param replica the table in another Region, CREATING
   */
  default void replicated(TableRecord source, TableRecord replica, Instant at) {}
}
