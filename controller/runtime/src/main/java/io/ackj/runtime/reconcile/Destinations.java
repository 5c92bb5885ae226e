package io.ackj.runtime.reconcile;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.FeatureGate;
import io.fabric8.kubernetes.client.CustomResource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where in AWS the resource of an object lives: account, Region and endpoint.
 *
 * <p>The order in which a Region is looked for is ACK's: status, object, namespace, flag. What is
 * better here: a Region that the object does not name itself is no drift, so a resource stays where
 * it is when a namespace or a flag changes.
 */
final class Destinations {
  private final ControllerConfig config;
  private final Supplier<Optional<String>> ownAccount;

  /**
   * @param ownAccount the account of the controller's credentials; empty while it is not known
   */
  Destinations(ControllerConfig config, Supplier<Optional<String>> ownAccount) {
    this.config = config;
    this.ownAccount = ownAccount;
  }

  /**
   * Returns where a resource lives, or is to be created.
   *
   * @param annotations those of the object
   * @param namespace the annotations of its namespace
   * @throws Standing.Refusal if what is asked for cannot be, or is not where the resource is
   */
  Destination of(
      CustomResource<?, ?> object, Map<String, String> annotations, Map<String, String> namespace)
      throws Standing.Refusal {
    refuseOtherAccounts(namespace);
    ObjectStatus status = ObjectStatus.of(object);
    String wanted = annotations.getOrDefault(AckAnnotations.REGION, "").strip();
    if (status.region().isPresent() && !wanted.isEmpty() && !wanted.equals(status.region().get())) {
      throw new Standing.Refusal(
          "Resource already exists in region %s, but the desired state specifies region %s. Set the annotation %s back, or delete the object and make it anew"
              .formatted(status.region().get(), wanted, AckAnnotations.REGION));
    }
    String region =
        status
            .region()
            .or(() -> Standings.nonEmpty(wanted))
            .or(() -> Standings.nonEmpty(namespace.get(AckAnnotations.DEFAULT_REGION)))
            .orElse(config.region());
    String account = ownAccount.get().orElse(null);
    if (account != null
        && status.account().isPresent()
        && !account.equals(status.account().get())) {
      throw new Standing.Refusal(
          "Resource already exists in account %s, but the role used for reconciliation is in account %s. Give the controller credentials of the account that the resource is in"
              .formatted(status.account().get(), account));
    }
    return new Destination(account, region, endpoint(namespace));
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

  private void refuseOtherAccounts(Map<String, String> namespace) throws Standing.Refusal {
    if (config.enableCarm() && namespace.containsKey(AckAnnotations.OWNER_ACCOUNT_ID)) {
      throw Standings.notThere(
          AckAnnotations.OWNER_ACCOUNT_ID + " of the namespace",
          "nothing is created in the controller's own account in its place");
    }
    if (config.enableCarm()
        && config.isOn(FeatureGate.TeamLevelCARM)
        && namespace.containsKey(AckAnnotations.TEAM_ID)) {
      throw Standings.notThere(
          AckAnnotations.TEAM_ID + " of the namespace",
          "nothing is created in the controller's own account in its place");
    }
  }
}
