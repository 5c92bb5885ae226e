package io.ackj.codegen.model.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that a service offers.
 *
 * @param name for example {@code CreateTable}
 * @param input name of the shape that the call takes, or null if it takes nothing
 * @param output name of the shape that the call answers, or null if it answers nothing
 * @param errors names of the exceptions that are modelled for the call, sorted
 */
public record Operation(
    String name, @Nullable String input, @Nullable String output, List<String> errors) {

  public Operation {
    errors = errors.stream().sorted().toList();
  }
}
