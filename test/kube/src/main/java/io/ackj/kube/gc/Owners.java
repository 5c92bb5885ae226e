package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.Deletions;
import io.ackj.kube.registry.Served;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The owners of an object, sorted by what they mean for it.
 *
 * @param solid uids of those that keep it: they exist, or nothing can be said of them
 * @param absent uids of those that are gone
 * @param waiting uids of those that are being deleted and wait for what they own
 */
record Owners(List<String> solid, List<String> absent, List<String> waiting) {
  static final String FOREGROUND = "foregroundDeletion";

  static Owners of(StoredObject object, Store store, Disposal disposal) {
    Owners owners = new Owners(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (JsonNode reference : object.tree().path("metadata").path("ownerReferences")) {
      owners.add(object, reference, store, disposal);
    }
    return owners;
  }

  private void add(StoredObject object, JsonNode reference, Store store, Disposal disposal) {
    String uid = Json.text(reference, "uid");
    Optional<Served> kind =
        disposal.kind(Json.text(reference, "apiVersion"), Json.text(reference, "kind"));
    if (kind.isEmpty() || isUnreachable(kind.get(), object)) {
      solid.add(uid);
      return;
    }
    Optional<StoredObject> owner =
        store.get(key(kind.get(), reference, object)).filter(found -> found.uid().equals(uid));
    if (owner.isEmpty()) {
      absent.add(uid);
    } else if (isWaiting(owner.get())) {
      waiting.add(uid);
    } else {
      solid.add(uid);
    }
  }

  /** An owner in a namespace cannot be looked for from outside of namespaces. */
  private static boolean isUnreachable(Served kind, StoredObject object) {
    return kind.type().namespaced() && object.key().namespace().isEmpty();
  }

  /** Returns where an owner is. */
  static ObjectKey key(Served kind, JsonNode reference, StoredObject object) {
    String namespace = kind.type().namespaced() ? object.key().namespace() : "";
    return new ObjectKey(kind.storage(), namespace, Json.text(reference, "name"));
  }

  static boolean isWaiting(StoredObject owner) {
    return owner.isDeleting() && Deletions.finalizers(owner.tree()).contains(FOREGROUND);
  }
}
