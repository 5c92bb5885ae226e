package io.ackj.aws.model;

import java.util.List;

/**
 * An operation of AWS's API.
 *
 * @param input the name of the structure that it takes
 * @param output the name of the structure that it answers with
 * @param errors the names of the errors that it declares
 */
public record OperationShape(String name, String input, String output, List<String> errors) {
  /** Copies what it is given. */
  public OperationShape {
    errors = List.copyOf(errors);
  }
}
