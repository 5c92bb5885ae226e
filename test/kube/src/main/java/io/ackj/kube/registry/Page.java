package io.ackj.kube.registry;

import io.ackj.kube.store.StoredObject;
import java.util.List;

/**
 * A page of a list.
 *
 * @param revision of the list, the same for all of its pages
 * @param continueToken of the next page; empty if this is the last
 * @param remaining how many objects follow; 0 if none do or if that is unknown
 */
public record Page(
    long revision, List<StoredObject> objects, String continueToken, long remaining) {}
