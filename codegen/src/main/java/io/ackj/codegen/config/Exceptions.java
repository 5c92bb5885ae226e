package io.ackj.codegen.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the service's errors mean for a resource ({@code exceptions}).
 *
 * @param errors the error that stands for an HTTP status, by status; 404 says that the resource
 *     does not exist
 * @param terminalCodes the error codes after which trying again is of no use
 */
public record Exceptions(SortedMap<Integer, ErrorConfig> errors, List<String> terminalCodes) {

  /** Copies the collections. */
  public Exceptions {
    errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
    terminalCodes = List.copyOf(terminalCodes);
  }

  /** Returns what says nothing about any error. */
  public static Exceptions empty() {
    return new Exceptions(new TreeMap<>(), List.of());
  }
}
