package io.ackj.runtime.account;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The credentials of roles. STS is asked in the Region of the resource, and at the endpoint that
 * overrides AWS's, as ACK does: what stands in for AWS stands in for STS as well.
 */
final class AssumedRoles implements AutoCloseable {
  private record Place(String region, @Nullable URI endpoint) {}

  private record Key(RoleArn role, Place place) {}

  private final Function<Destination, StsClient> clients;
  private final Map<Place, StsClient> stsClients = new ConcurrentHashMap<>();
  private final Map<Key, RoleCredentials> credentials = new ConcurrentHashMap<>();

  /**
   * @param clients makes a client of STS with the controller's own credentials
   */
  AssumedRoles(Function<Destination, StsClient> clients) {
    this.clients = clients;
  }

  /** Returns the credentials for a role at a destination. */
  AwsCredentialsProvider of(RoleArn role, Destination destination) {
    return credentials.computeIfAbsent(
        key(role, destination), key -> new RoleCredentials(role, sts(key.place())));
  }

  /** Forgets the credentials for a destination; others are asked for with the next call. */
  void renew(RoleArn role, Destination destination) {
    RoleCredentials ended = credentials.get(key(role, destination));
    if (ended != null) {
      ended.renew();
    }
  }

  private static Key key(RoleArn role, Destination destination) {
    return new Key(role, new Place(destination.region(), destination.endpoint()));
  }

  private StsClient sts(Place place) {
    return stsClients.computeIfAbsent(
        place, at -> clients.apply(new Destination(null, at.region(), at.endpoint())));
  }

  @Override
  public void close() {
    credentials.values().forEach(RoleCredentials::close);
    stsClients.values().forEach(StsClient::close);
  }
}
