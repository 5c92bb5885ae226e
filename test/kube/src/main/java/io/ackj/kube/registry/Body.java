package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request brings, decoded.
 *
 * @param duplicates by path, how it is told that fields occur more than once in their object; the
 *     last counts
 */
public record Body(ObjectNode object, Map<String, String> duplicates) {
  public Body {
    duplicates = Collections.unmodifiableMap(new LinkedHashMap<>(duplicates));
  }
}
