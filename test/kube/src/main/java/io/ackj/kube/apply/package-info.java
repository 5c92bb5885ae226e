/**
 * Server-side apply: a client sends the fields that it cares about, and only these; the server
 * merges them into the object, and remembers in {@code metadata.managedFields} who owns what.
 * {@link io.ackj.kube.apply.FieldManagers} is the way in, for apply and for all other writes, since
 * these change owners, too.
 *
 * <h2>What a field is</h2>
 *
 * A {@link io.ackj.kube.apply.FieldSet} is a tree of {@link io.ackj.kube.apply.PathElement}s. Which
 * parts of an object are fields of their own is up to the schema ({@link
 * io.ackj.kube.apply.MergeType}):
 *
 * <ul>
 *   <li>A plain value is one field. So is a list that is atomic, as lists are unless the schema
 *       says otherwise, and an object that is atomic: they are owned as a whole.
 *   <li>An object or a map is taken apart by the names of its fields ({@code f:name}).
 *   <li>A list of type map is taken apart by the keys of its entries ({@code k:{"name":"a"}}), one
 *       of type set by its values ({@code v:"a"}). An entry is a member of the set itself, beside
 *       what is in it: it can be owned without any of its fields.
 *   <li>Where the schema preserves unknown fields, objects are taken apart and lists are not.
 * </ul>
 *
 * A field that the schema names and that contains others is not a member just because there is
 * something in it; whoever owns a part of it keeps it alive nevertheless ({@link
 * io.ackj.kube.apply.OwnedFields#withNamedParents}). Owning a field does not own what is below it:
 * an updater that creates {@code spec} owns {@code spec} and each of its fields, and loses them one
 * by one.
 *
 * <h2>What a write does to owners</h2>
 *
 * {@link io.ackj.kube.apply.ObjectComparison} tells what a write adds, modifies and removes.
 * Whoever writes by other means than apply comes to own what is added and modified; everybody else
 * loses that, and everybody loses what is removed. Who writes the value that is there already
 * changes nothing, and owns nothing more.
 *
 * <h2>What apply does</h2>
 *
 * {@link io.ackj.kube.apply.StructuredMerge#apply} works in this order:
 *
 * <ol>
 *   <li>Merge what is applied into the live object. Nothing is removed by that. Entries of lists
 *       come in the order in which they are applied; the others keep their place between them.
 *   <li>Own what is applied, all of it and nothing else. Two who apply the same value share the
 *       field.
 *   <li>Prune: take out what the same manager applied last time and does not any more, unless
 *       somebody else owns it. What is below such a field and has never been applied goes with it;
 *       what somebody else owns below it keeps it.
 *   <li>Compare the result with the live object. If others own fields whose values change, that is
 *       a conflict, and the request is refused with all conflicts listed; with {@code force} the
 *       others lose these fields.
 * </ol>
 *
 * <h2>Entries of managed fields</h2>
 *
 * Those who apply have one entry for each name and subresource. Those who update have one for each
 * version, too. An entry that owns nothing is gone. Its time changes only with what it owns or with
 * the object. Fields that identify an object or that only the server sets are never owned, and
 * neither are those that a write does not change although the request has them: {@code status}
 * through the main resource, {@code spec} through {@code status}; the caller names them ({@link
 * io.ackj.kube.apply.Manager#resetFields}). If an object has no managed fields when it is applied
 * to for the first time, {@code before-first-apply} owns all that was there. Above ten entries of
 * updaters the oldest are joined ({@link io.ackj.kube.apply.UpdaterLimit}).
 *
 * <p>All versions of a kind share one schema here: without conversion they differ in their {@code
 * apiVersion} alone, and the schema in which the request came is good for all.
 *
 * <h2>Coming from client-side apply</h2>
 *
 * What kubectl applied on its own side belongs to another manager. So that the first {@code kubectl
 * apply --server-side} does not conflict with it, conflicts are allowed for fields that still have
 * the value of the annotation in which kubectl keeps what it applied ({@link
 * io.ackj.kube.apply.LastApplied}).
 */
@NullMarked
package io.ackj.kube.apply;

import org.jspecify.annotations.NullMarked;
