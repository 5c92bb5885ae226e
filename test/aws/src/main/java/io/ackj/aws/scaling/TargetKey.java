package io.ackj.aws.scaling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** What a scalable target is known by. */
record TargetKey(String namespace, String resourceId, String dimension)
    implements Comparable<TargetKey> {
  private static final Comparator<TargetKey> ORDER =
      Comparator.comparing(TargetKey::namespace)
          .thenComparing(TargetKey::resourceId)
          .thenComparing(TargetKey::dimension);

  static TargetKey read(ObjectNode input) {
    return new TargetKey(
        input.path("ServiceNamespace").asText(),
        input.path("ResourceId").asText(),
        input.path("ScalableDimension").asText());
  }

  @Override
  public int compareTo(TargetKey other) {
    return ORDER.compare(this, other);
  }
}
