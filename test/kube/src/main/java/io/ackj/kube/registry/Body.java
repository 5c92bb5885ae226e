package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a request brings, decoded.
 *
 * @param duplicates the paths of fields that occur more than once in their object; the last counts
 */
public record Body(ObjectNode object, List<String> duplicates) {
  public Body {
    duplicates = List.copyOf(duplicates);
  }
}
