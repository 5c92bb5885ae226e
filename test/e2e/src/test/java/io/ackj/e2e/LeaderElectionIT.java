package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.call.CallFilter;
import io.ackj.aws.call.LoggedCall;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.CallGate;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.ControllerProcess;
import io.ackj.e2e.harness.GatedProxy;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two controllers, each a process of its own as pods are, of which only one acts at a time. */
@AgainstEachCluster
class LeaderElectionIT {
  /** ACK's: how long others wait after a leader's last sign of life, and how often they look. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  private static final Duration RETRY = Duration.ofSeconds(2);

  /** For processes on a machine that is busy with other tests. */
  private static final Duration SLACK = Duration.ofSeconds(6);

  private static final AwsOptions OPTIONS =
      AwsOptions.defaults().withSpeed(AwsEnd.SPEED).withLoggedCalls(50_000);

  private final ClusterKind kind;

  LeaderElectionIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void otherFinishesWhatAKilledLeaderLeavesAndCallsNothingTwice(@TempDir Path folder) {
    try (Scene scene = Scene.withoutController(kind, OPTIONS);
        ControllerProcess first = start(folder, scene, "first")) {
      Scene.await("the first leads", first::leads);
      try (ControllerProcess second = start(folder, scene, "second")) {
        // So that there is a middle of it.
        scene.aws().simulator().faults().add(answersTakeAWhile());
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "table-" + i).toList();
        names.forEach(name -> scene.tables().create(name, Specs.PLAIN));
        Scene.await("some tables are there", () -> scene.aws().count("CreateTable") >= 12);

        first.kill();
        Instant killed = Instant.now();
        int begun = scene.aws().count("CreateTable");
        Scene.await("the second acts", () -> !callsOf(scene, "second").isEmpty());
        names.forEach(name -> scene.tables().awaitSynced(name));

        assertThat(begun).isLessThan(names.size());
        assertThat(callsOf(scene, "second").get(0).time())
            .isAfter(last(callsOf(scene, "first")).time())
            .isBefore(killed.plus(LEASE).plus(RETRY.multipliedBy(2)).plus(SLACK));
        assertThat(second.leads()).isTrue();
        requireOneCreationEach(scene, names);
        System.out.printf(
            "leader killed: %d of %d tables created before, second acted after %.1f s%n",
            begun,
            names.size(),
            Duration.between(killed, callsOf(scene, "second").get(0).time()).toMillis() / 1e3);
      }
    }
  }

  @Test
  void leaderThatEndsLeavesTheLeaseAndTheOtherActsWithinSeconds(@TempDir Path folder) {
    try (Scene scene = Scene.withoutController(kind, OPTIONS);
        ControllerProcess first = start(folder, scene, "first")) {
      Scene.await("the first leads", first::leads);
      try (ControllerProcess second = start(folder, scene, "second")) {
        scene.tables().create("orders", Specs.PLAIN);
        scene.tables().awaitSynced("orders");
        assertThat(second.leads()).isFalse();

        int code = first.terminate();
        Instant ended = Instant.now();
        scene.tables().create("invoices", Specs.PLAIN);
        scene.tables().awaitSynced("invoices");

        assertThat(code).isZero();
        assertThat(Duration.between(ended, Instant.now())).isLessThan(LEASE.minus(RETRY));
        assertThat(callsOf(scene, "first")).isNotEmpty();
        assertThat(callsOf(scene, "second").get(0).time())
            .isAfter(last(callsOf(scene, "first")).time());
        requireOneCreationEach(scene, List.of("orders", "invoices"));
      }
    }
  }

  @Test
  void leaderThatLosesTheApiServerEndsBeforeTheOtherActs(@TempDir Path folder) {
    CallGate gate = new CallGate();
    try (Scene scene = Scene.withoutController(kind, OPTIONS);
        GatedProxy proxy =
            GatedProxy.start(
                gate, URI.create(scene.cluster().config().getMasterUrl()), head -> null);
        ControllerProcess first = start(folder, scene, "first", behind(proxy, scene))) {
      Scene.await("the first leads", first::leads);
      try (ControllerProcess second = start(folder, scene, "second")) {
        // There is something left to do about this one, which needs no API server.
        scene.aws().simulator().stick(AwsEnd.key("orders"));
        scene.tables().create("orders", Specs.PLAIN);
        scene.tables().awaitReason("orders", "Creating");

        gate.shut();
        proxy.breakAll();
        Instant cut = Instant.now();
        int code = first.awaitExit();
        Instant ended = Instant.now();

        assertThat(code).isEqualTo(1);
        assertThat(Duration.between(cut, ended)).isLessThan(LEASE);
        assertThat(callsOf(scene, "second")).isEmpty();
        assertThat(second.leads()).isFalse();
        scene.aws().simulator().release(AwsEnd.key("orders"));
        scene.tables().awaitSynced("orders");
        assertThat(callsOf(scene, "second").get(0).time())
            .isAfter(last(callsOf(scene, "first")).time());
        requireOneCreationEach(scene, List.of("orders"));
        assertThat(scene.aws().mutations()).hasSize(1);
      }
    }
  }

  private static Fault answersTakeAWhile() {
    return Fault.on(CallFilter.any()).always().delaying(Duration.ofMillis(60));
  }

  private static ControllerProcess start(Path folder, Scene scene, String name) {
    return start(folder, scene, name, scene.cluster().kubeconfig());
  }

  private static ControllerProcess start(Path folder, Scene scene, String name, String kubeconfig) {
    String key = "AKIA" + name.toUpperCase(Locale.ROOT);
    scene.aws().simulator().iam().user(arn(name), key);
    return ControllerProcess.start(
        ControllerProcess.environment(written(folder, name, kubeconfig), key),
        scene.namespace(),
        scene.aws().uri(),
        List.of("--enable-leader-election", "--leader-election-namespace=" + scene.namespace()));
  }

  private static Path written(Path folder, String name, String kubeconfig) {
    try {
      return Files.writeString(folder.resolve(name + ".yaml"), kubeconfig);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String behind(GatedProxy proxy, Scene scene) {
    return """
        apiVersion: v1
        kind: Config
        clusters: [{name: test, cluster: {server: "%s"}}]
        users: [{name: test, user: {token: "%s"}}]
        contexts: [{name: test, context: {cluster: test, user: test}}]
        current-context: test
        """
        .formatted(proxy.uri(), scene.cluster().config().getAutoOAuthToken());
  }

  private static String arn(String name) {
    return "arn:aws:iam::" + AwsEnd.ACCOUNT + ":user/" + name;
  }

  private static List<LoggedCall> callsOf(Scene scene, String name) {
    return scene.aws().calls().stream()
        .filter(call -> call.principalArn().equals(arn(name)))
        .toList();
  }

  private static LoggedCall last(List<LoggedCall> calls) {
    return calls.get(calls.size() - 1);
  }

  /** Also a call that AWS refuses, since the other had made it, would be one too many. */
  private static void requireOneCreationEach(Scene scene, List<String> names) {
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      List<String> creations =
          scene.aws().calls().stream()
              .filter(call -> call.operation().equals("CreateTable"))
              .filter(call -> call.request().path("TableName").asText().equals(name))
              .map(call -> Optional.ofNullable(call.errorCode()).orElse("created"))
              .toList();
      if (!creations.equals(List.of("created"))) {
        wrong.add(name + " " + creations);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(scene.aws().tables(AwsEnd.REGION)).containsExactlyInAnyOrderElementsOf(names);
  }
}
