package io.ackj.kube.registry;

import io.ackj.kube.meta.Syntax;
import io.ackj.kube.resource.ResourceType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * In which ways kinds differ when they are written. Kubernetes decides these in the strategy of
 * each kind.
 *
 * @param createsOnUpdate whether a PUT to a missing object creates it
 * @param unconditionalUpdate whether a PUT may leave out the resourceVersion
 * @param generation whether objects count their generation
 * @param qualifiedFinalizers whether finalizers need a domain
 * @param names how names are spelt; returns what is wrong
 */
record Strategy(
    boolean createsOnUpdate,
    boolean unconditionalUpdate,
    boolean generation,
    boolean qualifiedFinalizers,
    Function<String, List<String>> names) {

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final Set<String> CREATE_ON_UPDATE =
      Set.of("events", "events.events.k8s.io", "leases.coordination.k8s.io");
  private static final Set<String> CONDITIONAL =
      Set.of("leases.coordination.k8s.io", "customresourcedefinitions.apiextensions.k8s.io");

  static Strategy of(ResourceType type) {
    String name = type.qualifiedName();
    boolean rbac = type.group().equals(RBAC);
    return new Strategy(
        rbac || CREATE_ON_UPDATE.contains(name),
        !type.custom() && !CONDITIONAL.contains(name),
        type.custom() || type.kind().equals("CustomResourceDefinition"),
        type.group().isEmpty(),
        names(type));
  }

  private static Function<String, List<String>> names(ResourceType type) {
    if (type.group().equals(RBAC)) {
      return Syntax::pathSegment;
    }
    boolean namespace = type.group().isEmpty() && type.kind().equals("Namespace");
    return namespace ? Syntax::dnsLabel : Syntax::dnsSubdomain;
  }
}
