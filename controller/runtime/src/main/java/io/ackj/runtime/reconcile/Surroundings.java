package io.ackj.runtime.reconcile;

import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.reference.References;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * What a reconciler works with, beside the objects themselves.
 *
 * @param changesWait says whether objects wait for a worker that were changed, or are new
 */
record Surroundings<R extends CustomResource<?, ?>>(
    Standings standings,
    References references,
    Managers<R> managers,
    Passes passes,
    EventRecorder events,
    Waits waits,
    Conclusions<R> conclusions,
    Memories memories,
    Unrecorded<R> unrecorded,
    Claims claims,
    BooleanSupplier changesWait,
    InstantSource clock) {}
