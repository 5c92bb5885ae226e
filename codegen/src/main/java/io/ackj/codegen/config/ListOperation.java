package io.ackj.codegen.config;

import java.util.List;

/**
 * How to find a resource among all those that a list operation returns ({@code list_operation}).
 *
 * @param matchFields the fields in which both must agree
 */
public record ListOperation(List<String> matchFields) {

  /** Copies the list. */
  public ListOperation {
    matchFields = List.copyOf(matchFields);
  }
}
