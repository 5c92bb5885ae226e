package io.ackj.codegen.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The input of the operation that reads attributes.
 *
 * @param overrides what to send always, by input member
 */
public record GetAttributesInput(SortedMap<String, MemberOverride> overrides) {

  /** Copies the map. */
  public GetAttributesInput {
    overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
  }
}
