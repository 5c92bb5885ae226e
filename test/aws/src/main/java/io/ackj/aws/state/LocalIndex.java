package io.ackj.aws.state;

import java.util.List;

/** A local secondary index, which is made with its table and never changes. */
public record LocalIndex(String name, List<KeyElement> keys, Projection projection) {
  public LocalIndex {
    keys = List.copyOf(keys);
  }
}
