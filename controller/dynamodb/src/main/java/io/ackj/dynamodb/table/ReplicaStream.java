package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.StreamSpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The stream that a table needs before it gets a replica. AWS would switch one on by itself, which
 * nobody would have declared; ACK refuses that, and so do we, in ACK's words.
 */
final class ReplicaStream {
  private static final String NEEDED = StreamViewType.NEW_AND_OLD_IMAGES.toString();

  private ReplicaStream() {}

  /** Says whether the table has the stream, or is to get it. */
  static boolean isThere(Pass<Table> pass, TableDescription table) {
    StreamSpecification declared = Declared.spec(pass).getStreamSpecification();
    return declared != null
        ? Boolean.TRUE.equals(declared.getStreamEnabled())
            && NEEDED.equals(declared.getStreamViewType())
        : table.streamSpecification() != null
            && NEEDED.equals(table.streamSpecification().streamViewTypeAsString());
  }

  /** Returns what is wrong if it has not, and is not to. */
  static Optional<Problem> problem(Pass<Table> pass, TableDescription table) {
    return isThere(pass, table)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                SpecPaths.STREAM,
                "spec.streamSpecification: to have replicas, table must have DynamoDB Streams"
                    + " enabled with StreamViewType set to NEW_AND_OLD_IMAGES. Declare"
                    + " streamEnabled: true and streamViewType: NEW_AND_OLD_IMAGES."));
  }
}
