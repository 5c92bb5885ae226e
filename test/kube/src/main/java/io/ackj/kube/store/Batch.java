package io.ackj.kube.store;

import java.util.List;

/**
 * What a watch reads next from the log.
 *
 * @param changes of the resource, in order
 * @param upTo everything of the resource up to this revision has been read now
 * @param lost whether changes before these are forgotten, so that the reader cannot go on
 */
public record Batch(List<Change> changes, long upTo, boolean lost) {}
