/**
 * Stand-ins for the controllers of Kubernetes that finish deletions. {@link
 * io.ackj.kube.gc.Cleanup} hears of each change in the store and has one thread run what follows
 * from it, one task after the other; nothing polls.
 *
 * <ul>
 *   <li>{@code NamespaceCleaner} empties namespaces that are being deleted.
 *   <li>{@code CrdCleaner} removes the objects of CRDs that are being deleted.
 *   <li>{@code NameGranter} gives the names of CRDs that are gone to those that wait for them.
 *   <li>{@code GarbageCollector} deletes what has lost its owners, and lets owners go that wait for
 *       what they own.
 * </ul>
 *
 * <p>All of them look at what is stored when they run, never at the change that made them run.
 */
@NullMarked
package io.ackj.kube.gc;

import org.jspecify.annotations.NullMarked;
