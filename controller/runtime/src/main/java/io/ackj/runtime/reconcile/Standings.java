package io.ackj.runtime.reconcile;

import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.config.FeatureGate;
import io.ackj.runtime.kube.Namespaces;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what annotations say. What this version cannot do is refused, and never passed over: to
 * ignore that a resource belongs to another account, or is only to be read, would be worse than to
 * do nothing.
 *
 * <p>The order in which a policy is looked for is ACK's: object, namespace, flag. What is better
 * here: a policy that does not exist is told.
 */
final class Standings {
  private static final String SERVICE_SUFFIX = ".k8s.aws";

  private final ControllerConfig config;
  private final ResourceDescriptor descriptor;
  private final Namespaces namespaces;
  private final Destinations destinations;

  Standings(
      ControllerConfig config,
      ResourceDescriptor descriptor,
      Namespaces namespaces,
      Destinations destinations) {
    this.config = config;
    this.descriptor = descriptor;
    this.namespaces = namespaces;
    this.destinations = destinations;
  }

  /** Returns what holds for an object. */
  Standing of(CustomResource<?, ?> object) throws Standing.Refusal {
    Map<String, String> annotations = annotations(object);
    Map<String, String> namespace = namespaces.annotations(object.getMetadata().getNamespace());
    refuseWhatIsPaused(annotations, namespace);
    refuseWhatIsNotThere(object, annotations);
    List<Advice> advice = new ArrayList<>();
    return new Standing(
        destinations.of(object, annotations, namespace),
        deletionPolicy(annotations, namespace, advice),
        ignored(annotations, advice),
        Boolean.parseBoolean(annotations.get(AckAnnotations.ADOPTED)),
        advice);
  }

  private static void refuseWhatIsPaused(
      Map<String, String> annotations, Map<String, String> namespace) throws Standing.Refusal {
    for (Map<String, String> either : List.of(annotations, namespace)) {
      if (Boolean.parseBoolean(either.get(AckAnnotations.PAUSED))) {
        String of = either == namespace ? " of the namespace" : "";
        throw new Standing.Refusal(
            new Outcome.Paused(
                "The annotation %s%s is true, so AWS is not called for this object. Take the annotation away to go on"
                    .formatted(AckAnnotations.PAUSED, of)));
      }
    }
  }

  private void refuseWhatIsNotThere(CustomResource<?, ?> object, Map<String, String> annotations)
      throws Standing.Refusal {
    boolean isDeleting = object.getMetadata().getDeletionTimestamp() != null;
    boolean isManaged = object.getMetadata().getFinalizers().contains(descriptor.finalizer());
    if (!isDeleting
        && config.isOn(FeatureGate.ReadOnlyResources)
        && Boolean.parseBoolean(annotations.get(AckAnnotations.READ_ONLY))) {
      throw notThere(AckAnnotations.READ_ONLY, "nothing is read or changed");
    }
    if (config.isOn(FeatureGate.ResourceAdoption)
        && annotations.containsKey(AckAnnotations.ADOPTION_POLICY)
        && !isManaged
        && !annotations.containsKey(AckAnnotations.ADOPTED)) {
      throw notThere(AckAnnotations.ADOPTION_POLICY, "nothing is adopted or created");
    }
  }

  static Standing.Refusal notThere(String annotation, String consequence) {
    return new Standing.Refusal(
        "The annotation "
            + annotation
            + " asks for something that this version of ackj does not have; "
            + consequence
            + ". Take the annotation away, or use ACK's controller for this object");
  }

  private DeletionPolicy deletionPolicy(
      Map<String, String> annotations, Map<String, String> namespace, List<Advice> advice) {
    String group = descriptor.group();
    String service =
        group.endsWith(SERVICE_SUFFIX) ? group.substring(0, group.indexOf('.')) + '.' : "";
    String ofNamespace = service + AckAnnotations.DELETION_POLICY;
    if (config.isOn(FeatureGate.ReadOnlyResources)
        && Boolean.parseBoolean(annotations.get(AckAnnotations.READ_ONLY))) {
      return DeletionPolicy.RETAIN;
    }
    return nonEmpty(annotations.get(AckAnnotations.DELETION_POLICY))
        .map(policy -> policy(policy, AckAnnotations.DELETION_POLICY, advice))
        .or(
            () ->
                nonEmpty(namespace.get(ofNamespace))
                    .map(policy -> policy(policy, ofNamespace + " of the namespace", advice)))
        .orElse(config.deletionPolicy());
  }

  /** What is no policy keeps the resource, as with ACK: that can be made good later. */
  private static DeletionPolicy policy(String policy, String annotation, List<Advice> advice) {
    if (policy.equals("delete")) {
      return DeletionPolicy.DELETE;
    }
    if (!policy.equals("retain")) {
      advice.add(
          new Advice(
              "InvalidDeletionPolicy",
              "The annotation %s is \"%s\"; it has to be delete or retain. Until then the resource is kept when the object is deleted"
                  .formatted(annotation, policy)));
    }
    return DeletionPolicy.RETAIN;
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
                  "InvalidIgnoreFieldDrift",
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
