package io.ackj.codegen.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields that the members of one operation become.
 *
 * @param inputFields field names by input member
 * @param outputFields field names by output member
 */
public record OperationRenames(
    SortedMap<String, String> inputFields, SortedMap<String, String> outputFields) {

  /** Copies the maps. */
  public OperationRenames {
    inputFields = Collections.unmodifiableSortedMap(new TreeMap<>(inputFields));
    outputFields = Collections.unmodifiableSortedMap(new TreeMap<>(outputFields));
  }
}
