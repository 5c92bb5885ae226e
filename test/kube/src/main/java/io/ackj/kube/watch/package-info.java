/**
 * Watches. A {@link io.ackj.kube.watch.Cursor} is a client's place in the store's log, and turns
 * changes into the events that its selectors make of them. A {@link io.ackj.kube.watch.Watch}
 * carries events from there to a {@link io.ackj.kube.watch.Sink} as long as that takes them, on the
 * one thread that serves the connection. {@link io.ackj.kube.watch.Watches} wakes those whose
 * resource has changed, and keeps {@link io.ackj.kube.watch.EventCache the bytes of events}, so
 * that an event for a hundred watchers is made once. A reader that is too slow costs what its sink
 * buffers, and no more: its events stay in the log, and when the log has forgotten them, the watch
 * ends.
 */
@NullMarked
package io.ackj.kube.watch;

import org.jspecify.annotations.NullMarked;
