package io.ackj.helm.rbac;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.dynamodb.DynamoDbController;
import io.ackj.helm.Chart;
import io.ackj.runtime.logging.Logging;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Plays the scenarios while the controller runs, with all rights and without some, and tells what
 * became of its requests. The chart is installed anew for each.
 */
final class Trial implements AutoCloseable {
  /** A table is there after 14 ms. */
  private static final double SPEED = 500;

  private static final String REVIEWS = "/apis/authorization.k8s.io/v1/subjectaccessreviews";
  private static final String LEASES =
      "/apis/coordination.k8s.io/v1/namespaces/" + Chart.NAMESPACE + "/leases";

  private final RealApiServer server;
  private final Api api;
  private final AwsSimulator aws;
  private final Map<Variant, List<Audit.Request>> withAllRights = new EnumMap<>(Variant.class);

  private Trial(RealApiServer server, AwsSimulator aws) {
    this.server = server;
    this.api = new Api(server);
    this.aws = aws;
  }

  static Trial start(Path directory) throws IOException, GeneralSecurityException {
    // Refusals are what this is about.
    Logging.configure("fatal", true);
    return new Trial(
        RealApiServer.start(directory),
        AwsSimulator.start(AwsOptions.defaults().withSpeed(SPEED)));
  }

  /** Plays all scenarios, once for each variant; returns what the controller asked for. */
  synchronized List<Audit.Request> withAllRights(Variant variant) {
    return withAllRights.computeIfAbsent(variant, this::playAll);
  }

  private List<Audit.Request> playAll(Variant variant) {
    try (Installation installation = install(variant)) {
      Audit audit = Audit.fromNow(server.auditLog(), installation.user());
      try (DynamoDbController controller = installation.startController()) {
        Api.await("the controller is ready", controller::isReady);
        awaitLease(audit);
        Scenario.ALL.forEach(scenario -> scenario.play(stage()));
      }
      return audit.requests();
    } finally {
      cleanUp();
    }
  }

  /** A lease is renewed after two seconds. */
  private static void awaitLease(Audit audit) {
    Right renewal = new Right("coordination.k8s.io", "leases", "update");
    Api.await(
        "the lease is renewed",
        () -> audit.requests().stream().anyMatch(request -> request.right().equals(renewal)));
  }

  /** Plays the scenarios without a right, until the controller is refused what it gives. */
  synchronized boolean refusedWithout(Variant variant, Grant grant) {
    try (Installation installation = install(variant)) {
      Audit audit = Audit.fromNow(server.auditLog(), installation.user());
      api.replace(grant.path(), grant.roleWithout());
      awaitLoss(grant, installation.user());
      Thread player = new Thread(this::playAllThatGoes, "scenarios");
      try (DynamoDbController controller = installation.startController()) {
        player.start();
        Api.await(
            "it is refused to " + grant,
            () -> audit.refused().stream().anyMatch(grant::allows));
        return true;
      } finally {
        player.interrupt();
        join(player);
      }
    } finally {
      cleanUp();
    }
  }

  /** Without a right a scenario comes to no end, or to a bad one. */
  private void playAllThatGoes() {
    try {
      Scenario.ALL.forEach(scenario -> scenario.play(stage()));
    } catch (RuntimeException | Error expected) {
      // What counts is what the API server has noted.
    }
  }

  private static void join(Thread player) {
    try {
      player.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Installation install(Variant variant) {
    return Installation.of(server, api, variant.values(aws.uri().toString()));
  }

  private Stage stage() {
    return new Stage(api, Variant.OBJECTS);
  }

  /** The API server learns of a changed role by a watch. */
  private void awaitLoss(Grant grant, String user) {
    String[] resource = grant.right().resource().split("/", 2);
    String review =
        """
        spec:
          user: %s
          resourceAttributes:
            {group: "%s", resource: %s, subresource: "%s", verb: %s, namespace: "%s",
             name: "%s"}
        """
            .formatted(
                user,
                grant.right().group(),
                resource[0],
                resource.length == 1 ? "" : resource[1],
                grant.right().verb(),
                grant.namespace(),
                grant.name());
    Api.await(
        user + " may not " + grant,
        () -> !api.create(REVIEWS, review).at("/status/allowed").asBoolean());
  }

  /** Takes away what a scenario left that was broken off, and the lease that is still held. */
  private void cleanUp() {
    api.delete(LEASES);
    for (String plural : List.of("tables", "backups", "globaltables")) {
      String all = Api.dynamoDb(Variant.OBJECTS, plural, "");
      for (var object : api.find(all).orElseThrow().path("items")) {
        String one = all + '/' + object.at("/metadata/name").asText();
        api.delete(one);
        api.find(one).ifPresent(left -> api.merge(one, "metadata: {finalizers: null}"));
      }
    }
    api.delete("/api/v1/namespaces/" + Variant.OBJECTS + "/events");
    aws.reset();
  }

  @Override
  public void close() {
    server.close();
    aws.close();
  }
}
