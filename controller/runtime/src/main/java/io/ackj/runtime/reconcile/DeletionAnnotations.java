package io.ackj.runtime.reconcile;

import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what becomes of a resource when its object is deleted. The order in which a policy is
 * looked for is ACK's: object, namespace, flag. What is better here: a policy that does not exist
 * is told.
 */
final class DeletionAnnotations {
  private static final String SERVICE_SUFFIX = ".k8s.aws";

  private final String ofNamespace;
  private final DeletionPolicy flag;

  /**
   * @param group the API group of the kind, for example {@code dynamodb.services.k8s.aws}
   * @param flag what holds where nobody says anything
   */
  DeletionAnnotations(String group, DeletionPolicy flag) {
    String service =
        group.endsWith(SERVICE_SUFFIX) ? group.substring(0, group.indexOf('.')) + '.' : "";
    this.ofNamespace = service + AckAnnotations.DELETION_POLICY;
    this.flag = flag;
  }

  /**
   * Returns what becomes of the resource.
   *
   * @param advice takes a policy that does not exist
   */
  Deletion of(Map<String, String> object, Map<String, String> namespace, List<Advice> advice) {
    Optional<String> own = Standings.nonEmpty(object.get(AckAnnotations.DELETION_POLICY));
    if (own.isPresent()) {
      return deletion(own.get(), "the annotation " + AckAnnotations.DELETION_POLICY, advice);
    }
    return Standings.nonEmpty(namespace.get(ofNamespace))
        .map(
            policy ->
                deletion(policy, "the annotation " + ofNamespace + " of the namespace", advice))
        .orElseGet(() -> new Deletion(flag, "as the flag --deletion-policy says"));
  }

  /** What is no policy keeps the resource, as with ACK: that can be made good later. */
  private static Deletion deletion(String policy, String where, List<Advice> advice) {
    return switch (policy) {
      case "delete" -> new Deletion(DeletionPolicy.DELETE, "as " + where + " says");
      case "retain" -> new Deletion(DeletionPolicy.RETAIN, "as " + where + " says");
      default -> {
        String wrong = "%s is \"%s\"; it has to be delete or retain".formatted(where, policy);
        advice.add(
            new Advice(
                Reasons.INVALID_DELETION_POLICY,
                "T%s. Until then the resource is kept when the object is deleted"
                    .formatted(wrong.substring(1))));
        yield new Deletion(DeletionPolicy.RETAIN, "since " + wrong);
      }
    };
  }
}
