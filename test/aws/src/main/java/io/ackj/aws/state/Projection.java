package io.ackj.aws.state;

import java.util.List;

/**
 * Which attributes an index holds.
 *
 * @param type ALL, KEYS_ONLY or INCLUDE
 * @param nonKeyAttributes sorted; empty unless the type is INCLUDE
 */
public record Projection(String type, List<String> nonKeyAttributes) {
  public Projection {
    nonKeyAttributes = nonKeyAttributes.stream().sorted().toList();
  }
}
