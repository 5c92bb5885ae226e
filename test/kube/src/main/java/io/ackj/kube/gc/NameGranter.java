package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.Target;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;

/** Gives CRDs the names that they were refused, once no other CRD has them any more. */
record NameGranter(Store store, Disposal disposal) {

  /** Looks at all CRDs that wait for names. */
  void grant() {
    for (StoredObject crd : store.list(Catalogue.CRDS, null).objects()) {
      if (!crd.isDeleting() && waits(crd.tree())) {
        grant(crd.key());
      }
    }
  }

  private void grant(ObjectKey key) {
    disposal
        .target(key)
        .ifPresent(target -> disposal.change(key, crd -> withStatusOfNow(crd, target)));
  }

  /** The rules of CRDs work the status out anew. */
  private static ObjectNode withStatusOfNow(ObjectNode crd, Target target) {
    target.served().rules().apply("").prepare(crd, crd.deepCopy());
    return crd;
  }

  private static boolean waits(ObjectNode crd) {
    for (JsonNode condition : crd.path("status").path("conditions")) {
      if (Json.text(condition, "type").equals("NamesAccepted")) {
        return Json.text(condition, "status").equals("False");
      }
    }
    return false;
  }
}
