package io.ackj.local.apply;

import io.ackj.local.manifest.Manifest;
import java.util.Comparator;
import java.util.List;

/** What others need comes first; apart from that, the order stays as it is. */
final class ApplyOrder {
  private static final List<String> FIRST =
      List.of("Namespace", "CustomResourceDefinition", "ServiceAccount", "Secret", "ConfigMap");

  private ApplyOrder() {}

  static List<Manifest> of(List<Manifest> manifests) {
    return manifests.stream().sorted(Comparator.comparingInt(ApplyOrder::rank)).toList();
  }

  private static int rank(Manifest manifest) {
    int rank = FIRST.indexOf(manifest.kind());
    return rank < 0 ? FIRST.size() : rank;
  }
}
