package io.ackj.runtime.reconcile;

import io.ackj.runtime.config.DeletionPolicy;

/**
 * What becomes of the resource when the object is deleted.
 *
 * @param why where that is said, for people: the end of a sentence that begins with what becomes of
 *     the resource
 */
record Deletion(DeletionPolicy policy, String why) {}
