package io.ackj.runtime.role;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.event.EventRecorder;
import io.ackj.runtime.kube.Access;
import io.ackj.runtime.kube.GuardedInformer;
import io.ackj.runtime.kube.GuardedInformer.State;
import io.ackj.runtime.kube.Namespaces;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles of IAMRoleSelectors. One that matches an object says which role is assumed for it; if
 * none does, the controller's own credentials are used; if several do, nothing is.
 *
 * <p>While it is not known which selectors there are, no object is worked on: any of them might be
 * for another account.
 */
public final class RoleSelectors implements RoleSource {
  private static final Logger LOG = LoggerFactory.getLogger(RoleSelectors.class);

  static final ResourceDefinitionContext CONTEXT =
      new ResourceDefinitionContext.Builder()
          .withGroup("services.k8s.aws")
          .withVersion("v1alpha1")
          .withKind("IAMRoleSelector")
          .withPlural("iamroleselectors")
          .withNamespaced(false)
          .build();

  private final KubernetesClient client;
  private final Namespaces namespaces;
  private final Consumer<Predicate<String>> wakeNamespaces;
  private final EventRecorder events;
  private final GuardedInformer<GenericKubernetesResource> informer;

  /** The valid ones by their names; {@code null} while it is not known which there are. */
  private volatile @Nullable Map<String, RoleSelector> selectors;

  /** Whether this is not the first that is heard of selectors. */
  private boolean learned;

  /** Of which uid and generation it was told what is wrong, of those that are there. */
  private final Set<String> complainedOf = new HashSet<>();

  /**
   * Prepares to watch selectors; {@link #start} starts it.
   *
   * @param client is left open
   * @param wakeNamespaces is given which namespaces' objects are concerned by a change
   * @param events tells the owner of a selector what is wrong with it
   */
  public RoleSelectors(
      KubernetesClient client,
      Namespaces namespaces,
      Consumer<Predicate<String>> wakeNamespaces,
      EventRecorder events) {
    this.client = client;
    this.namespaces = namespaces;
    this.wakeNamespaces = wakeNamespaces;
    this.events = events;
    this.informer =
        new GuardedInformer<>(
            "IAMRoleSelectors",
            "no object is worked on, as the feature gate IAMRoleSelector is on",
            client.genericKubernetesResources(CONTEXT),
            () -> Access.toAll(CONTEXT.getGroup(), CONTEXT.getPlural(), "").allows(client, "watch"),
            this::learn);
  }

  @Override
  public void start() {
    informer.start();
  }

  @Override
  public boolean hasSynced() {
    return informer.hasSynced();
  }

  @Override
  public boolean isInUse() {
    return true;
  }

  @Override
  public RoleChoice roleFor(RoleRequest request) throws NoRoleException {
    Map<String, RoleSelector> present = selectors;
    if (present == null) {
      throw new NoRoleException(unknown());
    }
    return choice(present.values(), request);
  }

  @Override
  public RoleChoice surelyFor(RoleRequest request) throws NoRoleException {
    if (selectors == null) {
      throw new NoRoleException(unknown());
    }
    List<GenericKubernetesResource> present =
        client.genericKubernetesResources(CONTEXT).list().getItems();
    return choice(
        present.stream()
            .flatMap(object -> SelectorReader.read(object).selector().stream())
            .toList(),
        request);
  }

  private RoleChoice choice(Collection<RoleSelector> present, RoleRequest request)
      throws NoRoleException {
    List<RoleSelector> matching = matching(present, request);
    if (matching.isEmpty()) {
      return RoleChoice.OWN;
    }
    if (matching.size() > 1) {
      throw new NoRoleException(conflict(matching));
    }
    RoleSelector selected = matching.get(0);
    return new RoleChoice(selected.role(), List.of(fact(selected)));
  }

  private List<RoleSelector> matching(Collection<RoleSelector> present, RoleRequest request)
      throws NoRoleException {
    List<RoleSelector> candidates =
        present.stream().filter(each -> each.matchesBesideNamespaceLabels(request)).toList();
    if (candidates.stream().allMatch(each -> each.namespaceLabels().isEmpty())) {
      return candidates;
    }
    Optional<Map<String, String>> labels = namespaces.labels(request.namespace());
    if (labels.isEmpty()) {
      throw new NoRoleException(unreadableLabels());
    }
    return candidates.stream().filter(each -> each.matchesNamespaceLabels(labels.get())).toList();
  }

  private Outcome unknown() {
    String why =
        informer.state() == State.NOT_INSTALLED
            ? "The CRD iamroleselectors.services.k8s.aws is not installed; install it"
            : "The controller may not list and watch iamroleselectors; allow it by a ClusterRole";
    return new Outcome.Recoverable(
        Reasons.IAM_ROLE_SELECTORS_UNKNOWN,
        why
            + ", or turn the feature gate IAMRoleSelector off. Until then AWS is not called, since a selector may name another account");
  }

  private static Outcome unreadableLabels() {
    return new Outcome.Recoverable(
        Reasons.NAMESPACE_LABELS_UNKNOWN,
        "An IAMRoleSelector selects by labels of namespaces, which the controller may not read; allow get on namespaces by a ClusterRole. Until then AWS is not called, since the selector may name another account");
  }

  /** The first words are ACK's. */
  private static Outcome conflict(List<RoleSelector> matching) {
    return new Outcome.Terminal(
        "multiple (%d) matching IAMRoleSelectors found: %s. Change them so that at most one matches"
            .formatted(
                matching.size(),
                matching.stream()
                    .map(RoleSelector::name)
                    .sorted()
                    .collect(Collectors.joining(", "))),
        null);
  }

  /** Message and reason are ACK's. */
  private static Fact fact(RoleSelector selector) {
    return new Fact(
        ConditionType.IAM_ROLE_SELECTED,
        "True",
        "roleARN: %s, selectorName: %s, selectorResourceVersion: %s"
            .formatted(selector.role(), selector.name(), selector.resourceVersion()),
        "Selected");
  }

  /** Of the informer's thread, and of the one that asks what is allowed. */
  private synchronized void learn() {
    Map<String, RoleSelector> before = selectors;
    Map<String, RoleSelector> now = informer.known().map(this::valid).orElse(null);
    if (now != null && before != null) {
      now.replaceAll((name, selector) -> unlessSame(before.get(name), selector));
    }
    selectors = now == null ? null : Map.copyOf(now);
    if (learned && now != null) {
      wake(before, now);
    }
    learned = true;
  }

  private void wake(@Nullable Map<String, RoleSelector> before, Map<String, RoleSelector> now) {
    if (before == null) {
      wakeNamespaces.accept(any -> true);
      return;
    }
    List<RoleSelector> changed = different(before, now);
    if (!changed.isEmpty()) {
      // Those that an old form selected, and those that a new one does.
      wakeNamespaces.accept(
          namespace -> changed.stream().anyMatch(selector -> selector.mayBeIn(namespace)));
    }
  }

  private Map<String, RoleSelector> valid(List<GenericKubernetesResource> objects) {
    Map<String, RoleSelector> valid = new HashMap<>();
    complainedOf.retainAll(objects.stream().map(RoleSelectors::form).collect(Collectors.toSet()));
    for (GenericKubernetesResource object : objects) {
      SelectorReader.Reading reading = SelectorReader.read(object);
      reading.selector().ifPresent(selector -> valid.put(selector.name(), selector));
      if (!reading.problems().isEmpty()) {
        complain(object, String.join("; ", reading.problems()));
      }
    }
    return valid;
  }

  private void complain(GenericKubernetesResource object, String problems) {
    if (complainedOf.add(form(object))) {
      LOG.atWarn()
          .addKeyValue("name", object.getMetadata().getName())
          .addKeyValue("problems", problems)
          .log("an IAMRoleSelector is not valid, and selects nothing");
      events.record(
          object,
          EventRecorder.Type.WARNING,
          Reasons.INVALID_SELECTOR,
          "It selects nothing, since it is not valid: " + problems);
    }
  }

  private static String form(GenericKubernetesResource object) {
    return object.getMetadata().getUid() + '/' + object.getMetadata().getGeneration();
  }

  /** What somebody notes on a selector is no reason to write to every object that it selects. */
  private static RoleSelector unlessSame(@Nullable RoleSelector before, RoleSelector now) {
    return before != null && before.generation() == now.generation() && isSameSpec(before, now)
        ? before
        : now;
  }

  private static boolean isSameSpec(RoleSelector one, RoleSelector other) {
    return one.role().equals(other.role())
        && one.namespaces().equals(other.namespaces())
        && one.namespaceLabels().equals(other.namespaceLabels())
        && one.types().equals(other.types())
        && one.labels().equals(other.labels());
  }

  private static List<RoleSelector> different(
      Map<String, RoleSelector> before, Map<String, RoleSelector> now) {
    Set<String> names = new HashSet<>(before.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), now.get(name)))
        .flatMap(name -> Stream.of(before, now).map(each -> each.get(name)))
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public void close() {
    informer.close();
  }
}
