package io.ackj.codegen;

/** x. */
public final class CodeGenerator {
  private CodeGenerator() {}
}
