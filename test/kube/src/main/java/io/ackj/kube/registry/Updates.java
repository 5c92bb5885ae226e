package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.FieldManagers;
import io.ackj.kube.json.Json;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes objects: PUT, PATCH and server-side apply, also of subresources. */
public final class Updates {
  /** How often a patch is computed anew when others write the same object meanwhile. */
  private static final int ATTEMPTS = 100;

  private final Store store;
  private final Steps steps;
  private final Creations creations;

  Updates(Store store, Steps steps, Creations creations) {
    this.store = store;
    this.steps = steps;
    this.creations = creations;
  }

  /**
   * Replaces an object by the body of a PUT.
   *
   * @throws ApiException as Kubernetes refuses it
   */
  public Written replace(Target target, Body body, WriteOptions options) {
    ObjectNode object = Decoding.decode(body, target.served(), options);
    ObjectNode metadata = Json.child(object, "metadata");
    requireName(metadata, target);
    Creations.requireNamespace(metadata, target);
    Optional<StoredObject> old = store.get(target.key());
    if (old.isEmpty()) {
      return createInstead(object, target, options);
    }
    requireVersion(metadata, target);
    boolean unconditional = !metadata.has("resourceVersion");
    return attempt(target, unconditional, () -> replaceOnce(object.deepCopy(), target, options));
  }

  private Optional<Written> replaceOnce(ObjectNode wanted, Target target, WriteOptions options) {
    StoredObject old = store.get(target.key()).orElseThrow(target::notFound);
    ObjectNode metadata = Json.child(wanted, "metadata");
    requireUid(metadata, old, target);
    ObjectNode live = target.served().view(old);
    requireRevision(wanted, old, target);
    return write(wanted, live, old, target, options);
  }

  private Written createInstead(ObjectNode object, Target target, WriteOptions options) {
    if (!target.served().strategy().createsOnUpdate() || !target.subresource().isEmpty()) {
      throw target.notFound();
    }
    creations.requireLivingPlace(target);
    return creations.create(object, target, options);
  }

  /**
   * Patches an object. A patch that names no resourceVersion is computed anew as long as others
   * write the object meanwhile.
   *
   * @throws ApiException as Kubernetes refuses it
   */
  public Written patch(Target target, Patch patch, WriteOptions options) {
    if (patch.kind() == Patch.Kind.APPLY) {
      return attempt(target, true, () -> applyOnce(target, patch, options));
    }
    return attempt(target, true, () -> patchOnce(target, patch, options));
  }

  private Optional<Written> patchOnce(Target target, Patch patch, WriteOptions options) {
    StoredObject old = store.get(target.key()).orElseThrow(target::notFound);
    ObjectNode live = target.served().view(old);
    Patching patching = new Patching(target.served(), options);
    ObjectNode wanted = patching.apply(live, patch);
    requirePlace(wanted, target);
    requireRevision(wanted, old, target);
    ObjectNode shown = wanted.deepCopy();
    try {
      return write(wanted, live, old, target, options);
    } catch (ApiException e) {
      throw patching.asPatchProblem(e, shown);
    }
  }

  private Optional<Written> applyOnce(Target target, Patch patch, WriteOptions options) {
    Optional<StoredObject> old = store.get(target.key());
    ObjectNode applied = new Patching(target.served(), options).applied(patch);
    requireName(Json.child(applied, "metadata"), target);
    Creations.checkNamespace(Json.child(applied, "metadata"), target);
    ObjectNode live = old.map(target.served()::view).orElse(null);
    if (live == null && !target.subresource().isEmpty()) {
      throw target.notFound();
    }
    ObjectNode wanted =
        FieldManagers.apply(
            live,
            applied,
            creations.manager(target, options),
            patch.force(),
            target.served().type().schema());
    if (old.isEmpty() || live == null) {
      return Optional.of(createApplied(wanted, target, options));
    }
    requireRevision(wanted, old.get(), target);
    return finish(wanted, live, old.get(), target, options);
  }

  private Written createApplied(ObjectNode wanted, Target target, WriteOptions options) {
    creations.requireLivingPlace(target);
    steps.prepareNew(wanted, target);
    return creations.createManaged(wanted, target, options);
  }

  /**
   * Changes an object for one of this server's own controllers, without validation.
   *
   * @param change is given the stored object and returns what it is to be
   * @return empty if the object is gone
   */
  public Optional<ObjectNode> change(Target target, UnaryOperator<ObjectNode> change) {
    while (true) {
      Optional<StoredObject> old = store.get(target.key());
      if (old.isEmpty()) {
        return Optional.empty();
      }
      ObjectNode live = target.served().view(old.get());
      ObjectNode wanted = change.apply(live.deepCopy());
      if (Steps.isSame(wanted, live)) {
        return Optional.of(live);
      }
      Optional<Written> written = commit(wanted, old.get(), target);
      if (written.isPresent()) {
        return written.map(Written::object);
      }
    }
  }

  private Optional<Written> write(
      ObjectNode wanted, ObjectNode live, StoredObject old, Target target, WriteOptions options) {
    ObjectNode prepared = steps.prepareChange(wanted, live, target);
    ObjectNode managed =
        FieldManagers.update(
            live, prepared, creations.manager(target, options), target.served().type().schema());
    return store(managed, live, old, target, options);
  }

  private Optional<Written> finish(
      ObjectNode wanted, ObjectNode live, StoredObject old, Target target, WriteOptions options) {
    return store(steps.prepareChange(wanted, live, target), live, old, target, options);
  }

  private Optional<Written> store(
      ObjectNode object, ObjectNode live, StoredObject old, Target target, WriteOptions options) {
    Json.childOrNew(object, "metadata").put("resourceVersion", Long.toString(old.revision()));
    steps.validateChange(object, live, target);
    if (Steps.isSame(object, live) || options.dryRun()) {
      return Optional.of(new Written(object, false));
    }
    return commit(object, old, target);
  }

  /** Stores a changed object, or removes it if nothing holds its deletion any more. */
  private Optional<Written> commit(ObjectNode object, StoredObject old, Target target) {
    Served served = target.served();
    if (Deletions.isReleased(object)) {
      ObjectNode last = object.deepCopy();
      return store.delete(old, served.toStored(object)).map(removed -> new Written(last, false));
    }
    ObjectNode stored = served.toStored(object);
    return store
        .update(old, stored, served.fields(stored), served.forms())
        .map(written -> new Written(served.view(written), false));
  }

  private interface Attempt {
    Optional<Written> run();
  }

  private static Written attempt(Target target, boolean again, Attempt attempt) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Written> written = attempt.run();
      if (written.isPresent()) {
        return written.get();
      }
      if (!again) {
        break;
      }
    }
    throw target.modified();
  }

  private static void requirePlace(ObjectNode object, Target target) {
    ObjectNode metadata = Json.childOrNew(object, "metadata");
    requireName(metadata, target);
    Creations.requireNamespace(metadata, target);
  }

  private static void requireName(ObjectNode metadata, Target target) {
    String name = Json.text(metadata, "name");
    if (name.isEmpty()) {
      throw ApiException.badRequest(
          "the name of the object (%s based on URL) was undeterminable: name must be provided"
              .formatted(target.name()));
    }
    if (!name.equals(target.name())) {
      throw ApiException.badRequest(
          "the name of the object (%s) does not match the name on the URL (%s)"
              .formatted(name, target.name()));
    }
  }

  private static void requireVersion(ObjectNode metadata, Target target) {
    if (metadata.has("resourceVersion") || target.served().strategy().unconditionalUpdate()) {
      return;
    }
    ResourceType type = target.served().type();
    FieldError error =
        new FieldError(
            FieldError.Kind.INVALID,
            "metadata.resourceVersion",
            "0",
            "must be specified for an update");
    throw ApiException.invalid(type.group(), type.plural(), target.name(), List.of(error));
  }

  private static void requireUid(ObjectNode metadata, StoredObject old, Target target) {
    String uid = Json.text(metadata, "uid");
    if (uid.isEmpty() || uid.equals(old.uid())) {
      return;
    }
    String group = target.served().type().group();
    throw target.conflict(
        ("StorageError: invalid object, Code: 4, Key: /registry/%s%s/%s, ResourceVersion: 0,"
                + " AdditionalErrorMsg: Precondition failed: UID in precondition: %s, UID in"
                + " object meta: %s")
            .formatted(
                group.isEmpty() ? "" : group + "/",
                target.served().type().plural(),
                target.key().path(),
                uid,
                old.uid()));
  }

  private static void requireRevision(ObjectNode wanted, StoredObject old, Target target) {
    String version = Json.text(Json.child(wanted, "metadata"), "resourceVersion");
    if (version.isEmpty()) {
      return;
    }
    try {
      if (Long.parseUnsignedLong(version) != old.revision()) {
        throw target.modified();
      }
    } catch (NumberFormatException e) {
      throw ApiException.of(
          500, "", "strconv.ParseUint: parsing \"%s\": invalid syntax".formatted(version));
    }
  }
}
