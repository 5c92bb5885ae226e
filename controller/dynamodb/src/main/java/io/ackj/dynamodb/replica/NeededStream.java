package io.ackj.dynamodb.replica;

import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The stream that a table needs before it gets a replica. AWS would switch one on by itself, which
 * nobody would have declared; ACK refuses that, and so do we, in ACK's words.
 */
public final class NeededStream {
  /** What the stream has to tell of each change. */
  public static final String VIEW_TYPE = StreamViewType.NEW_AND_OLD_IMAGES.toString();

  /** What is wrong without it. */
  public static final String MESSAGE =
      "to have replicas, table must have DynamoDB Streams enabled with StreamViewType set to"
          + " NEW_AND_OLD_IMAGES";

  private NeededStream() {}

  /** Says whether a table has it. */
  public static boolean isOn(TableDescription table) {
    return table.streamSpecification() != null
        && VIEW_TYPE.equals(table.streamSpecification().streamViewTypeAsString());
  }
}
