package io.ackj.runtime.reconcile;

import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.reference.References;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.InstantSource;

/** What a reconciler works with, beside the objects themselves. */
record Surroundings<R extends CustomResource<?, ?>>(
    Standings standings,
    References references,
    Managers<R> managers,
    Passes passes,
    EventRecorder events,
    Waits waits,
    Conclusions<R> conclusions,
    Memories memories,
    Claims claims,
    InstantSource clock) {}
