package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.FeatureGate;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.role.NoRoleException;
import io.ackj.runtime.role.RoleChoice;
import io.ackj.runtime.role.RoleMaps;
import io.ackj.runtime.role.RoleRequest;
import io.ackj.runtime.role.RoleSource;
import io.fabric8.kubernetes.client.CustomResource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where in AWS the resource of an object lives: account, Region and endpoint, and which
 * role leads there.
 *
 * <p>The order in which a Region is looked for is ACK's: status, object, namespace, flag. What is
 * better here: a Region that the object does not name itself is no drift, so a resource stays where
 * it is when a namespace or a flag changes. And a resource that is in another account than the one
 * the controller would call is left alone, where ACK would look for it, and create it, in its own.
 */
final class Destinations {
  private final ControllerConfig config;
  private final ResourceDescriptor descriptor;
  private final RoleSource roles;
  private final Supplier<Optional<String>> ownAccount;

  /** How a role is asked for. */
  @FunctionalInterface
  interface Asking {
    RoleChoice ask(RoleSource roles, RoleRequest request) throws NoRoleException;
  }

  /**
   * @param ownAccount the account of the controller's credentials; empty while it is not known
   */
  Destinations(
      ControllerConfig config,
      ResourceDescriptor descriptor,
      RoleSource roles,
      Supplier<Optional<String>> ownAccount) {
    this.config = config;
    this.descriptor = descriptor;
    this.roles = roles;
    this.ownAccount = ownAccount;
  }

  /**
   * Returns where a resource lives, or is to be created.
   *
   * @param annotations those of the object
   * @param namespace the annotations of its namespace
   * @param asking how to ask for its role
   * @throws Standing.Refusal if what is asked for cannot be, or is not where the resource is
   */
  Placement of(
      CustomResource<?, ?> object,
      Map<String, String> annotations,
      Map<String, String> namespace,
      Asking asking)
      throws Standing.Refusal {
    ObjectStatus status = ObjectStatus.of(object);
    String own = ownAccount.get().orElse(null);
    RoleChoice choice = role(object, namespace, status.account().orElse(null), asking);
    String region = region(status, annotations, namespace);
    URI endpoint = endpoint(namespace);
    RoleArn role = choice.role();
    String account = role == null ? own : role.account();
    refuseAnotherAccount(status, account, endpoint);
    return new Placement(
        new Destination(account, region, endpoint, role), choice.facts(), advice(namespace));
  }

  /** Returns whether it is worth to ask anew before something is created. */
  boolean isInDoubt() {
    return roles.isInUse();
  }

  private RoleChoice role(
      CustomResource<?, ?> object,
      Map<String, String> namespace,
      @Nullable String statusAccount,
      Asking asking)
      throws Standing.Refusal {
    Map<String, String> labels = object.getMetadata().getLabels();
    try {
      return asking.ask(
          roles,
          new RoleRequest(
              descriptor,
              object.getMetadata().getNamespace(),
              namespace,
              labels == null ? Map.of() : labels,
              statusAccount,
              ownAccount.get().orElse(null)));
    } catch (NoRoleException e) {
      throw new Standing.Refusal(e.outcome());
    }
  }

  private String region(
      ObjectStatus status, Map<String, String> annotations, Map<String, String> namespace)
      throws Standing.Refusal {
    String wanted = annotations.getOrDefault(AckAnnotations.REGION, "").strip();
    if (status.region().isPresent() && !wanted.isEmpty() && !wanted.equals(status.region().get())) {
      throw new Standing.Refusal(
          "Resource already exists in region %s, but the desired state specifies region %s. Set the annotation %s back, or delete the object and make it anew"
              .formatted(status.region().get(), wanted, AckAnnotations.REGION));
    }
    return status
        .region()
        .or(() -> Standings.nonEmpty(wanted))
        .or(() -> Standings.nonEmpty(namespace.get(AckAnnotations.DEFAULT_REGION)))
        .orElse(config.region());
  }

  /** The first words are ACK's. */
  private static void refuseAnotherAccount(
      ObjectStatus status, @Nullable String account, @Nullable URI endpoint)
      throws Standing.Refusal {
    if (status.account().isEmpty() || status.account().get().equals(account)) {
      return;
    }
    String present = status.account().get();
    if (account != null) {
      throw new Standing.Refusal(
          "Resource already exists in account %s, but the role used for reconciliation is in account %s. Have the controller use a role of account %s again, by the role map or an IAMRoleSelector, or delete the object and make it anew"
              .formatted(present, account, present));
    }
    // What stands in for AWS may have no STS; AWS has, and tells before long.
    if (endpoint == null) {
      throw new Standing.Refusal(
          new Outcome.Recoverable(
              Reasons.ACCOUNT_UNKNOWN,
              "Resource already exists in account %s, and it is not known yet whether the controller's credentials are of that account. Let the controller reach STS, or set --aws-account-id"
                  .formatted(present)));
    }
  }

  private @Nullable URI endpoint(Map<String, String> namespace) throws Standing.Refusal {
    Optional<String> url = Standings.nonEmpty(namespace.get(AckAnnotations.ENDPOINT_URL));
    if (url.isEmpty()) {
      return config.endpointUrl();
    }
    try {
      URI endpoint = new URI(url.get());
      if (endpoint.getHost() != null) {
        return endpoint;
      }
    } catch (URISyntaxException e) {
      // Told below, as every other text that is no URL.
    }
    throw new Standing.Refusal(
        "The annotation %s of the namespace is no URL with a host: \"%s\""
            .formatted(AckAnnotations.ENDPOINT_URL, url.get()));
  }

  /** ACK passes over these in silence, and whoever set them waits for another account. */
  private List<Advice> advice(Map<String, String> namespace) {
    List<Advice> advice = new ArrayList<>();
    if (!config.enableCarm() && isSet(namespace, RoleMaps.OWNER_ACCOUNT_ID)) {
      advice.add(withoutEffect(RoleMaps.OWNER_ACCOUNT_ID, "--enable-carm is false"));
    }
    if (isSet(namespace, RoleMaps.TEAM_ID) && !isTeamLevel()) {
      advice.add(
          withoutEffect(
              RoleMaps.TEAM_ID,
              config.enableCarm()
                  ? "the feature gate TeamLevelCARM is off"
                  : "--enable-carm is false"));
    }
    return advice;
  }

  private boolean isTeamLevel() {
    return config.enableCarm() && config.isOn(FeatureGate.TeamLevelCARM);
  }

  private static boolean isSet(Map<String, String> namespace, String annotation) {
    return Standings.nonEmpty(namespace.get(annotation)).isPresent();
  }

  private static Advice withoutEffect(String annotation, String why) {
    return new Advice(
        Reasons.ANNOTATION_WITHOUT_EFFECT,
        "The annotation %s of the namespace has no effect, since %s".formatted(annotation, why));
  }
}
