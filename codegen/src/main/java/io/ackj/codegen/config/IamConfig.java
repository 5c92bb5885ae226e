package io.ackj.codegen.config;

import java.util.List;

/**
 * The IAM policy that the controller needs ({@code iam}); ours, not ACK's.
 *
 * @param statements in the order of the file; no two have the same sid
 * @param uncalled operations that a kind maps to and that the controller never calls all the same,
 *     so that no statement has to allow them
 */
public record IamConfig(List<IamStatement> statements, List<IgnoreEntry> uncalled) {

  /** Copies the lists. */
  public IamConfig {
    statements = List.copyOf(statements);
    uncalled = List.copyOf(uncalled);
  }

  /** Says whether the controller never calls an operation, though a kind maps to it. */
  public boolean isUncalled(String operation) {
    return uncalled.stream().anyMatch(entry -> entry.name().equals(operation));
  }
}
