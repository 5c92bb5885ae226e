package io.ackj.codegen.config;

import java.util.List;

/**
 * The IAM policy that the controller needs ({@code iam}); ours, not ACK's.
 *
 * @param statements in the order of the file; no two have the same sid
 */
public record IamConfig(List<IamStatement> statements) {

  /** Copies the list. */
  public IamConfig {
    statements = List.copyOf(statements);
  }
}
