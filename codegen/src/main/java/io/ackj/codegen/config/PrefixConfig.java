package io.ackj.codegen.config;

/**
 * How hand-written code reaches spec and status ({@code prefix_config}).
 *
 * @param specField {@code .Spec} unless the file says otherwise
 * @param statusField {@code .Status} unless the file says otherwise
 */
public record PrefixConfig(String specField, String statusField) {

  /** Returns what ACK assumes. */
  public static PrefixConfig empty() {
    return new PrefixConfig(".Spec", ".Status");
  }
}
