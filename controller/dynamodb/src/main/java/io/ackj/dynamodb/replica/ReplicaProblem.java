package io.ackj.dynamodb.replica;

import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;

/** What is wrong with a replica that nobody can use. */
public final class ReplicaProblem {
  private ReplicaProblem() {}

  /**
   * Returns why a replica is of no use, and the remedy; empty if it is of use.
   *
   * @param path where it is declared
   */
  public static Optional<Problem> ifUnusable(ReplicaDescription replica, FieldPath path) {
    if (replica.replicaStatus() == null) {
      return Optional.empty();
    }
    String remedy =
        switch (replica.replicaStatus()) {
          case INACCESSIBLE_ENCRYPTION_CREDENTIALS -> "enable its KMS key, and the key's grants";
          case REGION_DISABLED -> "enable the Region for the account";
          case REPLICATION_NOT_AUTHORIZED -> "allow the replication that a policy denies";
          case ARCHIVING, ARCHIVED -> "remove it and add it again";
          default -> "";
        };
    return remedy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                path,
                path
                    + ": the replica is "
                    + replica.replicaStatusAsString()
                    + "; "
                    + remedy
                    + "."));
  }
}
