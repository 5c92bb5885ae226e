package io.ackj.local.apply;

import io.ackj.local.manifest.Manifest;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.Locale;

/**
 * What became of one manifest.
 *
 * @param namespace that the object is in; empty if its kind has none
 * @param definition of its kind
 * @param verdict what the server did
 */
public record Applied(
    Manifest manifest, String namespace, ResourceDefinitionContext definition, Verdict verdict) {
  /** Whether the object was there. */
  public enum Verdict {
    CREATED,
    CONFIGURED,
    UNCHANGED
  }

  /**
   * Returns the object as kubectl names it, such as {@code table.dynamodb.services.k8s.aws/orders}.
   */
  public String shown() {
    String kind = definition.getKind().toLowerCase(Locale.ROOT);
    String group = manifest.group().isEmpty() ? "" : "." + manifest.group();
    return kind + group + "/" + manifest.name();
  }
}
