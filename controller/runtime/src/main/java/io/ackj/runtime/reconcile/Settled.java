package io.ackj.runtime.reconcile;

import io.ackj.runtime.kube.LastWriter;
import io.fabric8.kubernetes.client.CustomResource;

/**
 * Says of an object that is seen for the first time since the start whether it can wait for its
 * next resync: the pass before found it in sync, and nobody has written it since.
 */
final class Settled {
  private Settled() {}

  static boolean is(CustomResource<?, ?> object, ObjectStatus status) {
    var metadata = object.getMetadata();
    return metadata.getDeletionTimestamp() == null
        && metadata.getGeneration() != null
        && status.isSynced(metadata.getGeneration())
        && !LastWriter.mayBeSomebodyElse(metadata);
  }
}
