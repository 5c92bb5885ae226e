package io.ackj.kube.gc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.registry.DeleteOptions;
import io.ackj.kube.registry.DeleteOptions.Propagation;
import io.ackj.kube.registry.Deletions;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.registry.Served;
import io.ackj.kube.registry.Target;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the controllers here do to objects, whatever their kind. */
record Disposal(Registry registry) {

  /**
   * Deletes an object, unless it has changed or gone meanwhile: then somebody else will look again.
   */
  void delete(StoredObject object, @Nullable Propagation propagation) {
    target(object.key())
        .ifPresent(
            target -> {
              try {
                DeleteOptions options = new DeleteOptions(false, propagation, object.uid(), null);
                registry.deletions().delete(target, options);
              } catch (ApiException e) {
                if (e.code() != 404 && e.code() != 409) {
                  throw e;
                }
              }
            });
  }

  /** Takes a finalizer off an object; it is gone if that was the last one. */
  void removeFinalizer(ObjectKey key, String finalizer) {
    change(
        key,
        object -> {
          List<String> finalizers = Deletions.finalizers(object);
          finalizers.remove(finalizer);
          Deletions.setFinalizers(object, finalizers);
          return object;
        });
  }

  /** Changes an object, if it is there. */
  void change(ObjectKey key, UnaryOperator<ObjectNode> change) {
    target(key).ifPresent(target -> registry.updates().change(target, change));
  }

  Optional<Target> target(ObjectKey key) {
    return registry
        .catalogue()
        .stored(key.resource())
        .map(served -> new Target(served, key.namespace(), key.name(), ""));
  }

  Optional<Served> kind(String apiVersion, String kind) {
    return registry.catalogue().kind(apiVersion, kind);
  }
}
