package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.registry.Deletions;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Deletes the objects of a CRD that is being deleted, and lets the CRD go when there are none left.
 */
record CrdCleaner(Store store, Disposal disposal, Clock clock) {
  private static final String FINALIZER = Deletions.CRD_CLEANUP;

  /** Goes on with a CRD, if it is being deleted. */
  void clean(ObjectKey key) {
    Optional<StoredObject> crd = store.get(key);
    if (crd.isEmpty() || !crd.get().isDeleting()) {
      return;
    }
    ObjectNode tree = crd.get().tree();
    if (!Deletions.finalizers(tree).contains(FINALIZER)) {
      return;
    }
    // A CRD is named after its plural and its group, as its objects are stored.
    String resource = key.name();
    objects(resource).stream()
        .filter(object -> !object.isDeleting())
        .forEach(object -> disposal.delete(object, null));
    if (objects(resource).isEmpty()) {
      disposal.change(key, this::finish);
    } else {
      disposal.change(key, this::tell);
    }
  }

  private List<StoredObject> objects(String resource) {
    return store.list(resource, null).objects();
  }

  private ObjectNode finish(ObjectNode crd) {
    conditions(crd).set("Terminating", false, "InstanceDeletionCompleted", "removed all instances");
    List<String> finalizers = Deletions.finalizers(crd);
    finalizers.remove(FINALIZER);
    Deletions.setFinalizers(crd, finalizers);
    return crd;
  }

  private ObjectNode tell(ObjectNode crd) {
    conditions(crd)
        .set(
            "Terminating",
            true,
            "InstanceDeletionInProgress",
            "CustomResource deletion is in progress");
    return crd;
  }

  private Conditions conditions(ObjectNode crd) {
    Json.childOrNew(crd, "status");
    return new Conditions(crd, MetadataShape.time(clock.instant()));
  }
}
