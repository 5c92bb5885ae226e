package io.ackj.runtime.reconcile;

import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.ResolvedValues;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** Puts together what one pass is about. */
final class Passes {
  private final ControllerConfig config;
  private final Function<CustomResource<?, ?>, Map<String, String>> controllerTags;
  private final InstantSource clock;

  /**
   * @param controllerTags the tags that the controller puts on the resource of an object
   */
  Passes(
      ControllerConfig config,
      Function<CustomResource<?, ?>, Map<String, String>> controllerTags,
      InstantSource clock) {
    this.config = config;
    this.controllerTags = controllerTags;
    this.clock = clock;
  }

  /**
   * Returns a pass over an object that begins now.
   *
   * @param object with the values that its references stand for
   * @param resolved those values
   */
  <R extends CustomResource<?, ?>> Pass<R> over(
      R object, Standing standing, ResolvedValues resolved, Priority priority) {
    return new Pass<>(
        object,
        standing.destination(),
        ObjectStatus.of(object).applied(),
        standing.ignored(),
        config.undeclaredFields(),
        controllerTags.apply(object),
        config.resourceTags().keySet(),
        resolved,
        priority,
        clock.instant(),
        Pass.Reading.NEEDED);
  }
}
