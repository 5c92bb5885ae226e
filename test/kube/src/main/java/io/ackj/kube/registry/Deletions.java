package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.DeleteOptions.Propagation;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deletes objects. What a finalizer holds is marked with a deletionTimestamp and stays until the
 * last finalizer is taken off; what nothing holds is removed at once.
 */
public final class Deletions {
  private static final String ORPHAN = "orphan";

  /** By which CRDs wait for the deletion of their objects. */
  public static final String CRD_CLEANUP = "customresourcecleanup.apiextensions.k8s.io";

  private static final String FOREGROUND = "foregroundDeletion";

  /**
   * What a deletion came to.
   *
   * @param object its last state if it is gone, else as it is marked
   */
  public record Deleted(ObjectNode object, boolean gone) {}

  private final Store store;
  private final Steps steps;

  Deletions(Store store, Steps steps) {
    this.store = store;
    this.steps = steps;
  }

  /**
   * Deletes an object.
   *
   * @throws ApiException 404 if there is none, 409 if a precondition does not hold, 403 if it may
   *     not be deleted
   */
  public Deleted delete(Target target, DeleteOptions options) {
    while (true) {
      StoredObject old = store.get(target.key()).orElseThrow(target::notFound);
      requireDeletable(target);
      requirePreconditions(old, target, options);
      Optional<Deleted> deleted = deleteOnce(old, target, options);
      if (deleted.isPresent()) {
        return deleted.get();
      }
    }
  }

  private Optional<Deleted> deleteOnce(StoredObject old, Target target, DeleteOptions options) {
    Served served = target.served();
    ObjectNode live = served.view(old);
    ObjectNode marked = live.deepCopy();
    setPropagation(marked, options.propagation());
    if (served.storage().equals(Catalogue.CRDS) && !old.isDeleting()) {
      holdDefinition(marked);
    }
    if (!isHeld(marked)) {
      return remove(old, live, served, options);
    }
    mark(marked, served);
    if (options.dryRun() || Steps.isSame(marked, live)) {
      return Optional.of(new Deleted(marked, false));
    }
    ObjectNode stored = served.toStored(marked);
    return store
        .update(old, stored, served.fields(stored), served.forms())
        .map(updated -> new Deleted(served.view(updated), false));
  }

  /** A CRD waits until its objects are gone. */
  private void holdDefinition(ObjectNode crd) {
    List<String> finalizers = finalizers(crd);
    if (!finalizers.contains(CRD_CLEANUP)) {
      finalizers.add(CRD_CLEANUP);
    }
    setFinalizers(crd, finalizers);
    ArrayNode conditions = Json.childOrNew(crd, "status").withArrayProperty("conditions");
    conditions
        .addObject()
        .put("type", "Terminating")
        .put("status", "True")
        .put("lastTransitionTime", steps.now())
        .put("reason", "InstanceDeletionPending")
        .put(
            "message",
            "CustomResourceDefinition marked for deletion; CustomResource deletion will begin"
                + " soon");
  }

  private Optional<Deleted> remove(
      StoredObject old, ObjectNode live, Served served, DeleteOptions options) {
    if (options.dryRun()) {
      return Optional.of(new Deleted(live, true));
    }
    return store.delete(old, old.tree()).map(removed -> new Deleted(served.view(removed), true));
  }

  private void mark(ObjectNode object, Served served) {
    ObjectNode metadata = Json.childOrNew(object, "metadata");
    if (metadata.has("deletionTimestamp")) {
      return;
    }
    metadata.put("deletionTimestamp", steps.now());
    if (isNamespace(served)) {
      Json.childOrNew(object, "status").put("phase", "Terminating");
      return;
    }
    metadata.put("deletionGracePeriodSeconds", 0);
    if (metadata.has("generation")) {
      metadata.put("generation", metadata.get("generation").asLong() + 1);
    }
  }

  private static void setPropagation(ObjectNode object, @Nullable Propagation propagation) {
    if (propagation == null) {
      return;
    }
    List<String> finalizers = finalizers(object);
    finalizers.removeAll(List.of(ORPHAN, FOREGROUND));
    if (propagation == Propagation.ORPHAN) {
      finalizers.add(ORPHAN);
    } else if (propagation == Propagation.FOREGROUND) {
      finalizers.add(FOREGROUND);
    }
    setFinalizers(object, finalizers);
  }

  /** Returns the finalizers of an object in a new list. */
  public static List<String> finalizers(ObjectNode object) {
    List<String> finalizers = new ArrayList<>();
    Json.child(object, "metadata").path("finalizers").forEach(f -> finalizers.add(f.asText()));
    return finalizers;
  }

  /** Sets the finalizers of an object. */
  public static void setFinalizers(ObjectNode object, List<String> finalizers) {
    ObjectNode metadata = Json.childOrNew(object, "metadata");
    if (finalizers.isEmpty()) {
      metadata.remove("finalizers");
      return;
    }
    ArrayNode list = metadata.putArray("finalizers");
    finalizers.forEach(list::add);
  }

  /** Returns whether something holds an object, so that it can only be marked. */
  private static boolean isHeld(ObjectNode object) {
    return !finalizers(object).isEmpty() || isHeldNamespace(object);
  }

  /** Namespaces have finalizers of their own, for what is in them. */
  private static boolean isHeldNamespace(ObjectNode object) {
    JsonNode own = object.path("spec").path("finalizers");
    return Json.text(object, "kind").equals("Namespace")
        && Json.text(object, "apiVersion").equals("v1")
        && !own.isEmpty();
  }

  /** Returns whether an object is marked as deleted and nothing holds it any more. */
  static boolean isReleased(ObjectNode object) {
    return Json.child(object, "metadata").has("deletionTimestamp") && !isHeld(object);
  }

  private static boolean isNamespace(Served served) {
    return served.storage().equals("namespaces");
  }

  private static void requireDeletable(Target target) {
    boolean kept = List.of("default", "kube-system", "kube-public").contains(target.name());
    if (isNamespace(target.served()) && kept) {
      throw target.refusal(
          403,
          "Forbidden",
          "namespaces \"%s\" is forbidden: this namespace may not be deleted"
              .formatted(target.name()));
    }
  }

  private static void requirePreconditions(StoredObject old, Target target, DeleteOptions options) {
    String uid = options.uid();
    if (uid != null && !uid.equals(old.uid())) {
      throw conflict(
          target,
          ("the UID in the precondition (%s) does not match the UID in record (%s). The object"
                  + " might have been deleted and then recreated")
              .formatted(uid, old.uid()));
    }
    String version = options.resourceVersion();
    if (version != null && !version.equals(Long.toString(old.revision()))) {
      throw conflict(
          target,
          ("the ResourceVersion in the precondition (%s) does not match the ResourceVersion in"
                  + " record (%d). The object might have been modified")
              .formatted(version, old.revision()));
    }
  }

  /** Names the kind where all other conflicts name the resource, as Kubernetes does. */
  private static ApiException conflict(Target target, String why) {
    var type = target.served().type();
    ObjectNode details = target.details().put("kind", type.kind());
    String kind = type.group().isEmpty() ? type.kind() : type.kind() + "." + type.group();
    return new ApiException(
        409,
        "Conflict",
        "Operation cannot be fulfilled on %s \"%s\": %s".formatted(kind, target.name(), why),
        details);
  }
}
