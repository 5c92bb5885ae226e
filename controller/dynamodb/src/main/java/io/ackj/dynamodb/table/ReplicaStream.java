package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.StreamSpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.replica.NeededStream;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Whether a table has, or is to get, the stream that replicas need. */
final class ReplicaStream {
  private ReplicaStream() {}

  /** Says whether the table has the stream, or is to get it. */
  static boolean isThere(Pass<Table> pass, TableDescription table) {
    StreamSpecification declared = Declared.spec(pass).getStreamSpecification();
    return declared != null
        ? Boolean.TRUE.equals(declared.getStreamEnabled())
            && NeededStream.VIEW_TYPE.equals(declared.getStreamViewType())
        : NeededStream.isOn(table);
  }

  /** Returns what is wrong if it has not, and is not to. */
  static Optional<Problem> problem(Pass<Table> pass, TableDescription table) {
    return isThere(pass, table)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                SpecPaths.STREAM,
                "spec.streamSpecification: "
                    + NeededStream.MESSAGE
                    + ". Declare streamEnabled: true and streamViewType: NEW_AND_OLD_IMAGES."));
  }
}
