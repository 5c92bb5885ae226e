package io.ackj.kube.registry;

import java.util.function.Consumer;

/**
 * How a write is meant.
 *
 * @param dryRun whether nothing is stored
 * @param fieldManager who writes; never empty
 * @param warnings is told what the client should know although the write succeeds
 */
public record WriteOptions(
    boolean dryRun,
    String fieldManager,
    FieldValidation fieldValidation,
    Consumer<String> warnings) {

  /** What happens to fields that the kind does not know, and to fields that occur twice. */
  public enum FieldValidation {
    IGNORE,
    WARN,
    STRICT
  }

  /** Returns the options of this server's own controllers. */
  public static WriteOptions own(String fieldManager) {
    return new WriteOptions(false, fieldManager, FieldValidation.IGNORE, warning -> {});
  }
}
