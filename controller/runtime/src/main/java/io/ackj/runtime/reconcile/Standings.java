package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.FeatureGate;
import io.ackj.runtime.kube.Namespaces;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.role.RoleSource;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what annotations of an object and of its namespace say. */
final class Standings {
  /** Where namespaces may not be watched, nothing tells that one is not paused any more. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

  private final ControllerConfig config;
  private final ResourceDescriptor descriptor;
  private final Namespaces namespaces;
  private final Destinations destinations;
  private final DeletionAnnotations deletions;
  private final AdoptionAnnotations adoptions;

  Standings(
      ControllerConfig config,
      ResourceDescriptor descriptor,
      Namespaces namespaces,
      Destinations destinations) {
    this.config = config;
    this.descriptor = descriptor;
    this.namespaces = namespaces;
    this.destinations = destinations;
    this.deletions = new DeletionAnnotations(descriptor.group(), config.deletionPolicy());
    this.adoptions = new AdoptionAnnotations(descriptor, config.isOn(FeatureGate.ResourceAdoption));
  }

  /** Returns what holds for an object. */
  Standing of(CustomResource<?, ?> object) throws Standing.Refusal {
    Map<String, String> annotations = annotations(object);
    Map<String, String> namespace = namespaces.annotations(object.getMetadata().getNamespace());
    refuseWhatIsPaused(annotations, namespace);
    Placement placement = destinations.of(object, annotations, namespace, RoleSource::roleFor);
    List<Advice> advice = new ArrayList<>(placement.advice());
    return new Standing(
        placement,
        deletions.of(annotations, namespace, advice),
        ignored(annotations, advice),
        adoption(object, annotations, advice),
        isReadOnly(annotations, advice),
        advice);
  }

  /** What is being deleted is not adopted, whatever its annotations say. */
  private AdoptionWish adoption(
      CustomResource<?, ?> object, Map<String, String> annotations, List<Advice> advice)
      throws Standing.Refusal {
    boolean isManaged = object.hasFinalizer(descriptor.finalizer());
    return object.isMarkedForDeletion()
        ? adoptions.past(annotations)
        : adoptions.of(annotations, isManaged, advice);
  }

  /**
   * Returns where the resource of an object is to be created, which is about to be done. That it is
   * to be in another account may have been said a moment ago.
   */
  Destination surely(CustomResource<?, ?> object) throws Standing.Refusal {
    Map<String, String> annotations = annotations(object);
    String name = object.getMetadata().getNamespace();
    return destinations.isInDoubt()
        ? destinations
            .of(object, annotations, namespaces.annotationsNow(name), RoleSource::surelyFor)
            .destination()
        : of(object).destination();
  }

  /** Says whether the resource of an object is still to be where a pass over it has looked. */
  boolean stillLeadTo(Destination destination, CustomResource<?, ?> object)
      throws Standing.Refusal {
    return surely(object).equals(destination);
  }

  private static void refuseWhatIsPaused(
      Map<String, String> annotations, Map<String, String> namespace) throws Standing.Refusal {
    for (Map<String, String> either : List.of(annotations, namespace)) {
      if (Boolean.parseBoolean(either.get(AckAnnotations.PAUSED))) {
        boolean isNamespace = either == namespace;
        throw new Standing.Refusal(
            new Outcome.Paused(
                "The annotation %s%s is true, so AWS is not called for this object. Take the annotation away to go on"
                    .formatted(AckAnnotations.PAUSED, isNamespace ? " of the namespace" : ""),
                isNamespace ? BETWEEN_LOOKS : null));
      }
    }
  }

  private boolean isReadOnly(Map<String, String> annotations, List<Advice> advice) {
    boolean isAskedFor = Boolean.parseBoolean(annotations.get(AckAnnotations.READ_ONLY));
    boolean isOn = config.isOn(FeatureGate.ReadOnlyResources);
    if (isAskedFor && !isOn) {
      advice.add(
          new Advice(
              Reasons.READ_ONLY_RESOURCES_OFF,
              "The annotation %s has no effect, since the feature gate ReadOnlyResources is off"
                  .formatted(AckAnnotations.READ_ONLY)));
    }
    return isAskedFor && isOn;
  }

  private Set<FieldPath> ignored(Map<String, String> annotations, List<Advice> advice) {
    Set<FieldPath> ignored = new HashSet<>();
    String paths = annotations.getOrDefault(AckAnnotations.IGNORE_FIELD_DRIFT, "");
    if (!config.isOn(FeatureGate.IgnoreFieldDrift)) {
      return ignored;
    }
    for (String path : paths.split(",", -1)) {
      if (!path.isBlank()) {
        try {
          ignored.add(FieldPath.parse(path.strip()));
        } catch (IllegalArgumentException e) {
          advice.add(
              new Advice(
                  Reasons.INVALID_IGNORE_FIELD_DRIFT,
                  "The annotation %s holds \"%s\", which is no path; paths look like spec.tags"
                      .formatted(AckAnnotations.IGNORE_FIELD_DRIFT, path.strip())));
        }
      }
    }
    return ignored;
  }

  private static Map<String, String> annotations(CustomResource<?, ?> object) {
    Map<String, String> annotations = object.getMetadata().getAnnotations();
    return annotations == null ? Map.of() : annotations;
  }

  /** Returns a text without blanks around it; empty if nothing else is in it. */
  static Optional<String> nonEmpty(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
