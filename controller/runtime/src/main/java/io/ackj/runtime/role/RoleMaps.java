package io.ackj.runtime.role;

import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.FeatureGate;
import io.ackj.runtime.kube.Namespaces;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles of ACK's cross-account resource management. A namespace names a team or an account by
 * an annotation; ConfigMaps in the controller's namespace give the role. A resource that is in
 * another account already has that account's role, whatever its namespace says by now.
 */
public final class RoleMaps implements RoleSource {
  /** The annotation of a namespace that names an account, or any key of the map of accounts. */
  public static final String OWNER_ACCOUNT_ID = "services.k8s.aws/owner-account-id";

  /** The annotation of a namespace that names a team. */
  public static final String TEAM_ID = "services.k8s.aws/team-id";

  /** The name of the ConfigMap with the roles of accounts. */
  public static final String ACCOUNT_MAP = "ack-role-account-map";

  /** The name of the ConfigMap with the roles of teams. */
  public static final String TEAM_MAP = "ack-role-team-map";

  private final ControllerConfig config;
  private final Namespaces namespaces;
  private final Consumer<Predicate<String>> wakeNamespaces;
  private final RoleMap accounts;

  /** {@code null} where the gate TeamLevelCARM is off, so that nobody needs a right to it. */
  private final @Nullable RoleMap teams;

  /** Who asked for an id that no annotation names: those whose resource is in another account. */
  private final Map<String, Set<String>> askedFor = new ConcurrentHashMap<>();

  /**
   * Prepares to watch the maps; {@link #start} starts it.
   *
   * @param client is left open
   * @param wakeNamespaces is given which namespaces' objects are concerned by a change
   */
  public RoleMaps(
      ControllerConfig config,
      KubernetesClient client,
      Namespaces namespaces,
      Consumer<Predicate<String>> wakeNamespaces,
      InstantSource clock) {
    this.config = config;
    this.namespaces = namespaces;
    this.wakeNamespaces = wakeNamespaces;
    String home = config.systemNamespace();
    this.accounts = new RoleMap(client, home, ACCOUNT_MAP, clock, keys -> wake(keys));
    this.teams =
        config.isOn(FeatureGate.TeamLevelCARM)
            ? new RoleMap(client, home, TEAM_MAP, clock, keys -> wake(keys))
            : null;
  }

  @Override
  public void start() {
    maps().forEach(RoleMap::start);
  }

  @Override
  public boolean hasSynced() {
    return maps().allMatch(RoleMap::hasSynced);
  }

  private Stream<RoleMap> maps() {
    return Stream.concat(Stream.of(accounts), Stream.ofNullable(teams));
  }

  @Override
  public RoleChoice roleFor(RoleRequest request) throws NoRoleException {
    Map<String, String> annotations = request.namespaceAnnotations();
    if (annotations.isEmpty() && !namespaces.mayBeRead(request.namespace())) {
      throw new NoRoleException(unreadable(request.namespace()));
    }
    String team = named(annotations, TEAM_ID);
    if (team != null && teams != null) {
      return chosen(teams.roleOf(team, keys(team, request.kind())));
    }
    String owner = named(annotations, OWNER_ACCOUNT_ID);
    if (owner != null) {
      return chosen(accounts.roleOf(owner, keys(owner, request.kind())));
    }
    String account = request.statusAccount();
    if (account == null || request.ownAccount() == null || account.equals(request.ownAccount())) {
      return RoleChoice.OWN;
    }
    askedFor.computeIfAbsent(account, id -> ConcurrentHashMap.newKeySet()).add(request.namespace());
    return chosen(accounts.roleOf(account, keys(account, request.kind())));
  }

  @Override
  public boolean isInUse() {
    return maps().anyMatch(RoleMap::exists);
  }

  private static Outcome unreadable(String namespace) {
    return new Outcome.Recoverable(
        Reasons.NAMESPACE_ANNOTATIONS_UNKNOWN,
        "The controller may not read the namespace %s, whose annotations may name another account; allow list and watch on namespaces by a ClusterRole, or start the controller with --enable-carm=false if all is in its own account. Until then AWS is not called"
            .formatted(namespace));
  }

  private static RoleChoice chosen(RoleArn role) {
    return new RoleChoice(role, List.of());
  }

  private static @Nullable String named(Map<String, String> annotations, String annotation) {
    String id = annotations.getOrDefault(annotation, "").strip();
    return id.isEmpty() ? null : id;
  }

  private List<String> keys(String id, ResourceDescriptor kind) {
    return config.isOn(FeatureGate.ServiceLevelCARM)
        ? List.of(service(kind.group()) + '.' + id, id)
        : List.of(id);
  }

  /** The group of a service is {@code SERVICE.services.k8s.aws}. */
  private static String service(String group) {
    return group.substring(0, group.indexOf('.'));
  }

  private void wake(Set<String> keys) {
    wakeNamespaces.accept(namespace -> isConcerned(namespace, keys));
  }

  private boolean isConcerned(String namespace, Set<String> keys) {
    Map<String, String> annotations = namespaces.annotations(namespace);
    return isAmong(keys, named(annotations, TEAM_ID))
        || isAmong(keys, named(annotations, OWNER_ACCOUNT_ID))
        || askedFor.entrySet().stream()
            .filter(asked -> asked.getValue().contains(namespace))
            .anyMatch(asked -> isAmong(keys, asked.getKey()));
  }

  private static boolean isAmong(Set<String> keys, @Nullable String id) {
    return id != null && keys.stream().anyMatch(key -> key.equals(id) || key.endsWith('.' + id));
  }

  @Override
  public void close() {
    maps().forEach(RoleMap::close);
  }
}
