package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.Ownership.Entry;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.status.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code metadata.managedFields}, and does server-side apply. Both methods are pure: they
 * return a new object and change none of their arguments.
 *
 * <p>An ordinary write calls {@link #update} when the wanted object is pruned and defaulted, since
 * whoever creates an object owns the defaults. An apply calls {@link #apply} with what was sent;
 * its result still has to be defaulted, since whoever applies does not own the defaults. Neither
 * minds metadata that the server sets itself, such as {@code resourceVersion}.
 */
public final class FieldManagers {
  private static final String BEFORE_FIRST_APPLY = "before-first-apply";

  /** What nobody owns: what identifies an object, and what the server alone sets. */
  private static final FieldSet UNOWNED =
      FieldSet.of(
          FieldPath.ofFields("apiVersion"),
          FieldPath.ofFields("kind"),
          FieldPath.ofFields("metadata"),
          FieldPath.ofFields("metadata", "name"),
          FieldPath.ofFields("metadata", "namespace"),
          FieldPath.ofFields("metadata", "creationTimestamp"),
          FieldPath.ofFields("metadata", "selfLink"),
          FieldPath.ofFields("metadata", "uid"),
          FieldPath.ofFields("metadata", "clusterName"),
          FieldPath.ofFields("metadata", "generation"),
          FieldPath.ofFields("metadata", "managedFields"),
          FieldPath.ofFields("metadata", "resourceVersion"));

  private FieldManagers() {}

  /**
   * Returns the wanted object with the managed fields that it has after an ordinary write: create,
   * update, or any patch but apply.
   *
   * <p>The writer owns what it changes, and its time is renewed if it changes anything. Managed
   * fields in the request take the place of those that are stored, if they can be read and the
   * write is to no subresource; a list with one empty entry, or for built-in kinds an empty one,
   * makes the server forget them until the next apply.
   *
   * @param live what is stored; null if the object is created
   * @param wanted what is to be stored; its type mistakes, which validation tells, leave the
   *     managed fields as they were
   * @param schema of the kind, in the version of the request
   */
  public static ObjectNode update(
      @Nullable ObjectNode live, ObjectNode wanted, Manager manager, Schema schema) {
    MergeType type = MergeType.ofKind(schema);
    ObjectNode result = ManagedFields.strip(wanted);
    Ownership owners = ownersAfterRequest(live, wanted, manager);
    boolean untracked = live != null && owners.isEmpty();
    if (untracked) {
      return result;
    }
    ObjectNode old = live == null ? emptyLike(wanted) : ManagedFields.strip(live);
    if (TypeCheck.ofStored(type, result).isEmpty() && TypeCheck.ofStored(type, old).isEmpty()) {
      track(type, old, result, owners, manager);
      UpdaterLimit.enforce(owners);
      ManagedFields.write(result, owners);
    } else {
      JsonNode stored = live == null ? null : ManagedFields.of(live);
      if (stored != null) {
        result.withObjectProperty("metadata").set("managedFields", stored.deepCopy());
      }
    }
    return result;
  }

  /**
   * Returns the object that an apply leads to, with its managed fields. If nothing changes, it is
   * equal to the live object.
   *
   * @param live what is stored; null if the object is to be created
   * @param applied what the client sent, all that it wants to own
   * @param force whether to take fields that others own and that have other values
   * @param schema of the kind, in the version of the request
   * @throws ApiException 409 with a cause for each conflict; 400 if the version is another or
   *     managed fields are sent; 500, as Kubernetes, if what is sent does not fit the schema
   */
  public static ObjectNode apply(
      @Nullable ObjectNode live,
      ObjectNode applied,
      Manager manager,
      boolean force,
      Schema schema) {
    MergeType type = MergeType.ofKind(schema);
    checkRequest(applied, manager);
    Ownership owners = ownersOf(live);
    ObjectNode old = live == null ? emptyLike(applied) : ManagedFields.strip(live);
    if (owners.isEmpty() && live != null) {
      Manager unknown =
          new Manager(
              BEFORE_FIRST_APPLY,
              manager.subresource(),
              manager.apiVersion(),
              manager.time(),
              manager.resetFields());
      track(type, emptyLike(applied), old, owners, unknown);
      UpdaterLimit.enforce(owners);
    }
    checkTypes(type, old, applied);
    try {
      return applyTo(type, old, applied, owners, manager, force);
    } catch (ConflictException conflict) {
      return applyAfterClientSide(type, old, applied, owners, manager, conflict);
    }
  }

  private static ObjectNode applyTo(
      MergeType type,
      ObjectNode live,
      ObjectNode applied,
      Ownership before,
      Manager manager,
      boolean force)
      throws ConflictException {
    Ownership owners = before.copy();
    ManagerId self = ManagerId.applying(manager);
    ObjectNode merged =
        new StructuredMerge(type, manager.reset())
            .apply(live, applied, owners, self, manager.apiVersion(), force)
            .deepCopy();
    boolean changed = !ValueOrder.equal(live, merged);
    owners.get(self).map(entry -> afterApply(entry, manager, changed)).ifPresent(owners::put);
    ObjectNode result = changed ? merged : live.deepCopy();
    if (manager.name().equals(LastApplied.MANAGER)) {
      LastApplied.refresh(result, applied);
    }
    ManagedFields.write(result, owners);
    return result;
  }

  /** Applies again, by force, if all conflicts are with what kubectl applied on its own side. */
  private static ObjectNode applyAfterClientSide(
      MergeType type,
      ObjectNode live,
      ObjectNode applied,
      Ownership owners,
      Manager manager,
      ConflictException conflict) {
    if (!manager.name().equals(LastApplied.MANAGER)) {
      throw conflict.toApiException();
    }
    FieldSet allowed = LastApplied.unchanged(type, live);
    if (!conflict.fields().difference(allowed).isEmpty()) {
      throw conflict.without(allowed).toApiException();
    }
    try {
      return applyTo(type, live, applied, owners, manager, true);
    } catch (ConflictException e) {
      throw e.toApiException();
    }
  }

  private static Entry afterApply(Entry entry, Manager manager, boolean changed) {
    return new Entry(
        entry.id(),
        entry.apiVersion(),
        entry.fields().difference(UNOWNED),
        changed ? manager.time() : entry.time());
  }

  /** Gives to a manager what differs between two states. */
  private static void track(
      MergeType type, ObjectNode old, ObjectNode wanted, Ownership owners, Manager manager) {
    FieldSet fields =
        new StructuredMerge(type, manager.reset())
            .update(ZeroValues.fill(old.deepCopy()), ZeroValues.fill(wanted.deepCopy()), owners)
            .difference(UNOWNED);
    if (!fields.isEmpty()) {
      ManagerId self = ManagerId.updating(manager);
      FieldSet all = fields.union(owners.fieldsOf(self));
      owners.put(new Entry(self, manager.apiVersion(), all, manager.time()));
    }
  }

  private static Ownership ownersAfterRequest(
      @Nullable ObjectNode live, ObjectNode wanted, Manager manager) {
    if (manager.subresource().isEmpty()) {
      if (ManagedFields.areReset(wanted)) {
        return new Ownership();
      }
      Ownership owners = readOrNone(ManagedFields.of(wanted));
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    return readOrNone(live == null ? null : ManagedFields.of(live));
  }

  private static Ownership readOrNone(@Nullable JsonNode fields) {
    try {
      return ManagedFields.read(fields);
    } catch (MalformedFieldsException e) {
      return new Ownership();
    }
  }

  private static Ownership ownersOf(@Nullable ObjectNode live) {
    try {
      return ManagedFields.read(live == null ? null : ManagedFields.of(live));
    } catch (MalformedFieldsException e) {
      throw ApiException.of(500, "", "failed to decode managed fields: " + e.getMessage());
    }
  }

  private static void checkRequest(ObjectNode applied, Manager manager) {
    String apiVersion = applied.path("apiVersion").asText();
    if (!apiVersion.equals(manager.apiVersion())) {
      throw ApiException.badRequest("invalid object type: " + kindOf(applied));
    }
    if (ManagedFields.of(applied) != null) {
      throw ApiException.badRequest("metadata.managedFields must be nil");
    }
  }

  private static void checkTypes(MergeType type, ObjectNode live, ObjectNode applied) {
    String appliedErrors = TypeCheck.ofApplied(type, applied);
    if (!appliedErrors.isEmpty()) {
      throw untyped("patch", applied, appliedErrors);
    }
    String liveErrors = TypeCheck.ofStored(type, live);
    if (!liveErrors.isEmpty()) {
      throw untyped("live", live, liveErrors);
    }
  }

  private static ApiException untyped(String what, ObjectNode object, String errors) {
    JsonNode metadata = object.path("metadata");
    return ApiException.of(
        500,
        "",
        "failed to create typed %s object (%s/%s; %s): %s"
            .formatted(
                what,
                metadata.path("namespace").asText(),
                metadata.path("name").asText(),
                kindOf(object),
                errors));
  }

  /** Returns group, version and kind as Kubernetes prints them. */
  private static String kindOf(ObjectNode object) {
    String apiVersion = object.path("apiVersion").asText();
    String group = apiVersion.contains("/") ? apiVersion : "/" + apiVersion;
    return group + ", Kind=" + object.path("kind").asText();
  }

  private static ObjectNode emptyLike(ObjectNode object) {
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    empty.set("apiVersion", object.path("apiVersion"));
    empty.set("kind", object.path("kind"));
    return empty;
  }
}
