/**
 * The queue of objects to look at: without duplicates, with delays and priorities, fair between
 * namespaces, and never the same object twice at a time.
 */
@NullMarked
package io.ackj.runtime.queue;

import org.jspecify.annotations.NullMarked;
