package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.DeleteOptions.Propagation;
import io.ackj.kube.registry.Deletions;
import io.ackj.kube.registry.Served;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes objects whose owners are gone, makes owners that are deleted in the foreground wait for
 * what they own, and cuts what is orphaned loose.
 */
record GarbageCollector(Store store, Disposal disposal) {
  private static final String ORPHAN = "orphan";

  /** Looks at what an owner owned, since the owner is gone. */
  void ownerGone(String uid) {
    store.get(store.owned(uid)).forEach(object -> considerDependent(object.key()));
  }

  /** Looks at an object that names owners, and deletes it if none of them keeps it. */
  void considerDependent(ObjectKey key) {
    Optional<StoredObject> found = store.get(key);
    if (found.isEmpty() || found.get().ownerUids().isEmpty()) {
      return;
    }
    StoredObject object = found.get();
    Owners owners = Owners.of(object, store, disposal);
    if (!owners.solid().isEmpty()) {
      cutLoose(key, owners);
    } else if (!object.isDeleting()) {
      disposal.delete(object, propagation(object, owners));
    }
  }

  private void cutLoose(ObjectKey key, Owners owners) {
    if (!owners.absent().isEmpty()) {
      removeOwners(key, Set.copyOf(owners.absent()));
    }
    if (!owners.waiting().isEmpty()) {
      removeOwners(key, Set.copyOf(owners.waiting()));
    }
  }

  private Propagation propagation(StoredObject object, Owners owners) {
    boolean ownsMore = !store.owned(object.uid()).isEmpty();
    List<String> finalizers = Deletions.finalizers(object.tree());
    if (finalizers.contains(ORPHAN)) {
      return Propagation.ORPHAN;
    }
    boolean foreground = !owners.waiting().isEmpty() && ownsMore;
    return foreground || finalizers.contains(Owners.FOREGROUND)
        ? Propagation.FOREGROUND
        : Propagation.BACKGROUND;
  }

  /** Looks at an object that is being deleted and has a finalizer that this class takes off. */
  void considerOwner(ObjectKey key) {
    Optional<StoredObject> found = store.get(key);
    if (found.isEmpty() || !found.get().isDeleting()) {
      return;
    }
    List<String> finalizers = Deletions.finalizers(found.get().tree());
    if (finalizers.contains(ORPHAN)) {
      orphan(found.get());
    }
    if (finalizers.contains(Owners.FOREGROUND)) {
      waitForDependents(found.get());
    }
  }

  private void orphan(StoredObject owner) {
    store.owned(owner.uid()).forEach(key -> removeOwners(key, Set.of(owner.uid())));
    disposal.removeFinalizer(owner.key(), ORPHAN);
  }

  private void waitForDependents(StoredObject owner) {
    store.get(store.owned(owner.uid())).forEach(object -> considerDependent(object.key()));
    boolean blocked =
        store.get(store.owned(owner.uid())).stream()
            .anyMatch(object -> blocks(object, owner.uid()));
    if (!blocked) {
      disposal.removeFinalizer(owner.key(), Owners.FOREGROUND);
    }
  }

  private static boolean blocks(StoredObject dependent, String ownerUid) {
    for (JsonNode reference : dependent.tree().path("metadata").path("ownerReferences")) {
      if (Json.text(reference, "uid").equals(ownerUid)) {
        return reference.path("blockOwnerDeletion").booleanValue();
      }
    }
    return false;
  }

  /** Looks at the owners of an object that is gone or has changed: they may wait for it. */
  void considerOwnersOf(StoredObject dependent) {
    for (JsonNode reference : dependent.tree().path("metadata").path("ownerReferences")) {
      Optional<Served> kind =
          disposal.kind(Json.text(reference, "apiVersion"), Json.text(reference, "kind"));
      kind.ifPresent(served -> considerOwner(Owners.key(served, reference, dependent)));
    }
  }

  private void removeOwners(ObjectKey key, Set<String> uids) {
    disposal.change(key, object -> withoutOwners(object, uids));
  }

  private static ObjectNode withoutOwners(ObjectNode object, Set<String> uids) {
    ObjectNode metadata = Json.child(object, "metadata");
    ArrayNode kept = object.arrayNode();
    for (JsonNode reference : metadata.path("ownerReferences")) {
      if (!uids.contains(Json.text(reference, "uid"))) {
        kept.add(reference);
      }
    }
    if (kept.isEmpty()) {
      metadata.remove("ownerReferences");
    } else {
      metadata.set("ownerReferences", kept);
    }
    return object;
  }
}
