package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.FieldManagers;
import io.ackj.kube.apply.Manager;
import io.ackj.kube.json.Json;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Creates objects. */
public final class Creations {
  private static final String SUFFIX_CHARACTERS = "bcdfghjklmnpqrstvwxz2456789";
  private static final int SUFFIX_LENGTH = 5;
  private static final int MAX_GENERATED_NAME = 63;
  private static final int ATTEMPTS = 8;

  private final Store store;
  private final Steps steps;

  Creations(Store store, Steps steps) {
    this.store = store;
    this.steps = steps;
  }

  /**
   * Creates an object from the body of a POST.
   *
   * @param target without a name
   * @throws ApiException as Kubernetes refuses it
   */
  public Written create(Target target, Body body, WriteOptions options) {
    ObjectNode object = Decoding.decode(body, target.served(), options);
    ObjectNode metadata = Json.childOrNew(object, "metadata");
    requireNamespace(metadata, target);
    String name = Json.text(metadata, "name");
    requireLivingDefinition(target.named(name));
    boolean generated = name.isEmpty() && metadata.has("generateName");
    for (int attempt = 1; ; attempt++) {
      ObjectNode attempted = object.deepCopy();
      if (generated) {
        generateName(Json.child(attempted, "metadata"));
      }
      try {
        return store(attempted, target, options);
      } catch (ApiException e) {
        if (!generated || !e.reason().equals("AlreadyExists") || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Written store(ObjectNode object, Target collection, WriteOptions options) {
    String name = Json.text(Json.child(object, "metadata"), "name");
    Target target = collection.named(name);
    if (!target.served().isStored()) {
      return answer(object, target);
    }
    requireLivingNamespace(target);
    if (Json.child(object, "metadata").has("resourceVersion")) {
      throw ApiException.of(500, "", "resourceVersion should not be set on objects to be created");
    }
    return create(object, target, options);
  }

  /** A question such as SelfSubjectAccessReview: the rules of its kind have put the answer in. */
  private static Written answer(ObjectNode object, Target target) {
    target.rules().prepare(object, null);
    List<FieldError> errors = target.rules().validate(object, null);
    if (!errors.isEmpty()) {
      // Kubernetes does not name the kind here.
      throw ApiException.invalid(target.served().type().group(), "", target.name(), errors);
    }
    return new Written(object, true);
  }

  /**
   * Creates an object that is decoded, and whose name is known.
   *
   * @throws ApiException as Kubernetes refuses it
   */
  Written create(ObjectNode object, Target target, WriteOptions options) {
    steps.prepareNew(object, target);
    Manager manager = manager(target, options);
    ObjectNode managed =
        FieldManagers.update(null, object, manager, target.served().type().schema());
    return createManaged(managed, target, options);
  }

  /** Creates an object whose managed fields are known. */
  Written createManaged(ObjectNode object, Target target, WriteOptions options) {
    steps.validateNew(object, target);
    Json.child(object, "metadata").remove("resourceVersion");
    ObjectKey key = target.key();
    if (options.dryRun()) {
      if (store.get(key).isPresent()) {
        throw target.alreadyExists();
      }
      return new Written(object, true);
    }
    Served served = target.served();
    ObjectNode stored = served.toStored(object);
    Map<String, String> fields = served.fields(stored);
    StoredObject created =
        store.create(key, stored, fields, served.forms()).orElseThrow(target::alreadyExists);
    return new Written(served.view(created), true);
  }

  Manager manager(Target target, WriteOptions options) {
    return new Manager(
        options.fieldManager(),
        target.subresource(),
        target.served().type().apiVersion(),
        steps.clock().instant(),
        resetFields(target));
  }

  /** What a request may name, but does not change: nobody comes to own it that way. */
  private static Set<String> resetFields(Target target) {
    if (!target.served().type().statusSubresource()) {
      return Set.of();
    }
    if (!target.isStatus()) {
      return Set.of("status");
    }
    return target.served().type().custom() ? Set.of("metadata", "spec") : Set.of("spec");
  }

  /** Has metadata name the namespace of a target; see {@link #checkNamespace}. */
  static void requireNamespace(ObjectNode metadata, Target target) {
    checkNamespace(metadata, target);
    if (target.served().type().namespaced()) {
      metadata.put("namespace", target.namespace());
    }
  }

  /**
   * Checks that metadata names no other namespace than a target.
   *
   * @throws ApiException 400 if it does
   */
  static void checkNamespace(ObjectNode metadata, Target target) {
    String named = Json.text(metadata, "namespace");
    if (!target.served().type().namespaced()) {
      if (!named.isEmpty()) {
        metadata.remove("namespace");
      }
      return;
    }
    if (!named.isEmpty() && !named.equals(target.namespace())) {
      throw ApiException.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
  }

  /**
   * Checks that new objects may be put where a target is.
   *
   * @throws ApiException 404 if the namespace is missing, 403 if the namespace or the CRD of the
   *     kind is being deleted
   */
  void requireLivingPlace(Target target) {
    requireLivingDefinition(target);
    requireLivingNamespace(target);
  }

  private void requireLivingNamespace(Target target) {
    if (!target.served().type().namespaced()) {
      return;
    }
    String name = target.namespace();
    Optional<StoredObject> namespace = store.get(new ObjectKey("namespaces", "", name));
    if (namespace.isEmpty()) {
      throw new ApiException(
          404,
          "NotFound",
          "namespaces \"%s\" not found".formatted(name),
          Json.object().put("name", name).put("kind", "namespaces"));
    }
    if (namespace.get().isDeleting()) {
      throw terminating(target);
    }
  }

  private void requireLivingDefinition(Target target) {
    // A CRD is named as the objects of its kind are stored.
    ObjectKey crd = new ObjectKey(Catalogue.CRDS, "", target.served().storage());
    if (store.get(crd).filter(StoredObject::isDeleting).isEmpty()) {
      return;
    }
    String resource = target.served().type().qualifiedName();
    String which = target.name().isEmpty() ? "" : " \"%s\"".formatted(target.name());
    throw target.refusal(
        403,
        "Forbidden",
        resource
            + which
            + " is forbidden: create not allowed while custom resource definition is terminating");
  }

  private static ApiException terminating(Target target) {
    String name = target.namespace();
    ObjectNode details = target.details();
    details
        .putArray("causes")
        .addObject()
        .put("reason", "NamespaceTerminating")
        .put("message", "namespace %s is being terminated".formatted(name))
        .put("field", "metadata.namespace");
    String message =
        "%s \"%s\" is forbidden: unable to create new content in namespace %s because it is being"
            + " terminated";
    return new ApiException(
        403,
        "Forbidden",
        message.formatted(target.served().type().qualifiedName(), target.name(), name),
        details);
  }

  private static void generateName(ObjectNode metadata) {
    String start = Json.text(metadata, "generateName");
    int kept = Math.min(start.length(), MAX_GENERATED_NAME - SUFFIX_LENGTH);
    StringBuilder name = new StringBuilder(start.substring(0, kept));
    for (int i = 0; i < SUFFIX_LENGTH; i++) {
      int index = ThreadLocalRandom.current().nextInt(SUFFIX_CHARACTERS.length());
      name.append(SUFFIX_CHARACTERS.charAt(index));
    }
    metadata.put("name", name.toString());
  }
}
