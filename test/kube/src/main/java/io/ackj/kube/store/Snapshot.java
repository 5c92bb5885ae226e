package io.ackj.kube.store;

import java.util.List;

/**
 * What was stored at one moment.
 *
 * @param revision the store's at that moment; the {@code resourceVersion} of a list
 * @param objects sorted by namespace, then by name
 */
public record Snapshot(long revision, List<StoredObject> objects) {}
