package io.ackj.codegen;

/** x. */
public final class GenerateCommand {
  private GenerateCommand() {}
}
