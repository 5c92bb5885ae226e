package io.ackj.helm.rbac;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Plays the scenarios while the controller runs, with all rights and without some, and tells what
 * became of its requests. The chart is installed anew for each.
 */
final class Trial implements AutoCloseable {
  /** A table is there after 14 ms. */
  private static final double SPEED = 500;

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
    return withAllRights.computeIfAbsent(variant, this::play);
  }

  private List<Audit.Request> play(Variant variant) {
    try (Installation installation = install(variant)) {
      Audit audit = Audit.fromNow(server.auditLog(), installation.user());
      try (DynamoDbController controller = installation.startController()) {
        Api.await("the controller is ready", controller::isReady);
        awaitLease(audit);
        playAll();
      }
      return audit.requests();
    } finally {
      cleanUp();
    }
  }

  /** A lease is renewed after two seconds. */
  private static void awaitLease(Audit audit) {
    Right renewal = new Right("coordination.k8s.io", "leases", "patch");
    Api.await(
        "the lease is renewed",
        () -> audit.requests().stream().anyMatch(request -> request.right().equals(renewal)));
  }

  /** Plays the scenarios without a right, until the controller is refused what it gives. */
  synchronized void awaitRefusalWithout(Variant variant, Grant grant) throws InterruptedException {
    ExecutorService players = Executors.newSingleThreadExecutor();
    try (Installation installation = install(variant)) {
      Audit audit = Audit.fromNow(server.auditLog(), installation.user());
      api.replace(grant.path(), grant.roleWithout());
      Api.await("the loss of the right to " + grant, () -> !installation.may(grant));
      DynamoDbController controller = installation.startController();
      try {
        // It comes to no end, or to a bad one; what counts is what the API server notes.
        var unused = players.submit(this::playAll);
        Api.await(
            "a refusal to " + grant, () -> audit.refused().stream().anyMatch(grant::allows));
      } finally {
        controller.close();
      }
    } finally {
      players.shutdownNow();
      players.awaitTermination(1, TimeUnit.MINUTES);
      cleanUp();
    }
  }

  private void playAll() {
    Stage stage = new Stage(api, aws, Variant.OBJECTS);
    Scenario.ALL.forEach(scenario -> scenario.play(stage));
  }

  /** The API server learns of new roles by a watch, and refuses what it has not heard of. */
  private Installation install(Variant variant) {
    Installation installed = Installation.of(server, api, variant.values(aws.uri().toString()));
    for (Grant grant : variant.grants()) {
      Api.await("the right to " + grant, () -> installed.may(grant));
    }
    return installed;
  }

  /** Takes away what a scenario left that was broken off, and the lease that is still held. */
  private void cleanUp() {
    api.delete(LEASES);
    for (String plural : List.of("tables", "backups", "globaltables")) {
      String all = Api.dynamoDb(Variant.OBJECTS, plural, "");
      api.find(all)
          .ifPresent(list -> list.path("items").forEach(object -> remove(all, object)));
    }
    api.delete("/api/v1/namespaces/" + Variant.OBJECTS + "/events");
    aws.reset();
  }

  private void remove(String all, JsonNode object) {
    String one = all + '/' + object.at("/metadata/name").asText();
    api.delete(one);
    if (api.find(one).isPresent()) {
      api.merge(one, "metadata: {finalizers: null}");
    }
  }

  @Override
  public void close() {
    server.close();
    aws.close();
  }
}
