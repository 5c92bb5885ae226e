/**
 * What is stored: one ordered log of revisions, as etcd keeps it.
 *
 * <p>Every write makes one {@link io.ackj.kube.store.Change} with the next revision, which becomes
 * the {@code resourceVersion} of the object. {@link io.ackj.kube.store.Store} holds the newest
 * objects, sorted as etcd sorts its keys (namespace, then name), and the latest changes in a ring
 * ({@code History}). Everything else follows from these two:
 *
 * <ul>
 *   <li>A list at an older revision is the newest state with the changes since then undone, so a
 *       write copies nothing, and pages of one list agree with each other.
 *   <li>A watch is no queue but a place in the log. However many there are, and however slowly
 *       their clients read, they cost no memory; one that falls behind the ring has lost its place
 *       and ends.
 *   <li>Compaction forgets changes from the oldest end. What needs a forgotten change is refused
 *       with a 410. It counts by resource: an informer of a kind that never changes is not sent
 *       away because another kind is busy.
 * </ul>
 *
 * <p>A {@link io.ackj.kube.store.StoredObject} is immutable and holds the object's bytes, so that
 * neither reads nor watches serialise it again. A write names the object that it was computed from;
 * if that is no longer the newest one, nothing is written, and the caller decides whether to
 * compute anew or to give up. All of this is in memory, behind one lock that is held for look-ups
 * only, and for making the bytes, since these contain the revision.
 */
@NullMarked
package io.ackj.kube.store;

import org.jspecify.annotations.NullMarked;
