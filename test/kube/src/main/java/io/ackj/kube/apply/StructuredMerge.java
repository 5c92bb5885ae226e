package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.apply.ConflictException.Conflict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who owns what after a write, and for apply what the object becomes.
 *
 * @param type of the objects
 * @param ignored what the write does not change, whatever the request says
 */
record StructuredMerge(MergeType type, FieldSet ignored) {

  /**
   * Gives everything that a write changes to whoever wrote it.
   *
   * @param owners is changed
   * @return what the writer owns through this write alone, which is not yet in {@code owners}
   */
  FieldSet update(ObjectNode live, ObjectNode wanted, Ownership owners) {
    reconcile(owners);
    Comparison changes = ObjectComparison.of(type, live, wanted);
    takeFromOthers(owners, null, changes.without(ignored));
    return changes.written().recursiveDifference(ignored);
  }

  /**
   * Merges what is applied into the object, takes out what the same manager applied before and does
   * not any more, and gives it what it applies.
   *
   * @param owners is changed
   * @return the new object, without managed fields
   * @throws ConflictException if somebody else owns a field whose value changes, and not {@code
   *     force}
   */
  ObjectNode apply(
      ObjectNode live,
      ObjectNode applied,
      Ownership owners,
      ManagerId self,
      String apiVersion,
      boolean force)
      throws ConflictException {
    reconcile(owners);
    FieldSet before = owners.fieldsOf(self);
    Ownership.@Nullable Entry known = owners.get(self).orElse(null);
    FieldSet fields = FieldSetOfObject.of(type, applied).recursiveDifference(ignored);
    owners.put(new Ownership.Entry(self, apiVersion, fields, known == null ? null : known.time()));
    JsonNode merged = prune(ObjectMerge.merge(type, live, applied), owners, before);
    Comparison changes = ObjectComparison.of(type, live, merged).without(ignored);
    if (!force) {
      refuseConflicts(owners, self, changes);
    }
    takeFromOthers(owners, self, changes);
    return (ObjectNode) merged;
  }

  private void reconcile(Ownership owners) {
    owners.replaceFields((id, fields) -> OwnedFields.reconciled(type, fields));
  }

  private static void refuseConflicts(Ownership owners, ManagerId self, Comparison changes)
      throws ConflictException {
    List<Conflict> conflicts = new ArrayList<>();
    for (Ownership.Entry entry : owners.entries()) {
      if (!entry.id().equals(self)) {
        FieldSet lost = entry.fields().intersection(changes.written());
        lost.paths().forEach(path -> conflicts.add(new Conflict(entry.id(), path)));
      }
    }
    if (!conflicts.isEmpty()) {
      throw new ConflictException(conflicts);
    }
  }

  /**
   * Takes from all owners what is changed or gone.
   *
   * @param self keeps all that it has; null if nobody does
   */
  private static void takeFromOthers(
      Ownership owners, @Nullable ManagerId self, Comparison changes) {
    FieldSet lost = changes.written().union(changes.removed());
    owners.replaceFields((id, fields) -> id.equals(self) ? fields : fields.difference(lost));
  }

  /**
   * Takes out what a manager applied last time, unless it does so again or somebody else owns it.
   *
   * @param before what the manager owned until now
   */
  private JsonNode prune(JsonNode merged, Ownership owners, FieldSet before) {
    if (before.isEmpty()) {
      return merged;
    }
    FieldSet candidates = named(before);
    FieldSet owned =
        owners.entries().stream()
            .map(Ownership.Entry::fields)
            .reduce(FieldSet.EMPTY, FieldSet::union);
    FieldSet all = fieldsOf(merged);
    JsonNode withoutCandidates = ItemRemoval.remove(type, merged, candidates);
    FieldSet kept = fieldsOf(withoutCandidates).union(named(owned));
    JsonNode withOwned = ItemRemoval.remove(type, merged, all.difference(kept));
    // Below what was taken out may be fields that nobody owns and that were never applied.
    FieldSet gone = all.difference(fieldsOf(withOwned)).intersection(candidates);
    return ItemRemoval.remove(type, merged, gone);
  }

  private FieldSet fieldsOf(JsonNode object) {
    return named(FieldSetOfObject.of(type, object));
  }

  private FieldSet named(FieldSet fields) {
    return OwnedFields.withNamedParents(type, fields);
  }
}
