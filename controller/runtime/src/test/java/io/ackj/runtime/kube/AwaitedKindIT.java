package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.kube.KubeServer;
import io.ackj.kube.fault.Matching;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitedKindIT {
  private static final Duration BRIEFLY = Duration.ofMillis(20);

  private final KubeServer server = KubeServer.start();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger served = new AtomicInteger();
  private final KubernetesClient client =
      KubeClients.create(
          Config.fromKubeconfig(server.kubeconfig()),
          "ackj-test",
          (method, host, code) -> calls.incrementAndGet());

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void kindThatIsInstalledLaterIsNoticedOnce() {
    try (AwaitedKind<FieldExport> kind = awaited(Set.of("default"))) {
      kind.start();
      Awaitility.await("it is asked for again").until(() -> calls.get() > 2);
      assertThat(served).hasValue(0);

      install();

      Awaitility.await("it is noticed").until(() -> served.get() == 1);
    }
    assertThat(served).hasValue(1);
  }

  @Test
  void kindThatMayNotBeListedIsNoticedWhenItMay() {
    install();
    Awaitility.await("it is served")
        .ignoreExceptions()
        .until(() -> client.resources(FieldExport.class).inAnyNamespace().list() != null);
    server
        .faults()
        .fail(3, Matching.any().resource("fieldexports").verb("list"), 403, "Forbidden", "no");

    try (AwaitedKind<FieldExport> kind = awaited(Set.of())) {
      kind.start();

      Awaitility.await("it is noticed").until(() -> served.get() == 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two"})
  void oneNamespaceThatMayNotBeListedIsEnoughToWait(String refused) {
    install();
    Awaitility.await("it is served")
        .ignoreExceptions()
        .until(() -> client.resources(FieldExport.class).inAnyNamespace().list() != null);
    server
        .faults()
        .fail(
            2,
            Matching.any().resource("fieldexports").verb("list").namespace(refused),
            403,
            "Forbidden",
            "no");
    int before = calls.get();

    try (AwaitedKind<FieldExport> kind = awaited(Set.of("one", "two"))) {
      kind.start();

      Awaitility.await("it is noticed").until(() -> served.get() == 1);
    }

    assertThat(calls.get() - before).as("both were asked").isGreaterThan(3);
  }

  private AwaitedKind<FieldExport> awaited(Set<String> namespaces) {
    return new AwaitedKind<>(
        client, FieldExport.class, namespaces, BRIEFLY, served::incrementAndGet);
  }

  private void install() {
    client
        .load(
            Objects.requireNonNull(
                FieldExport.class.getResourceAsStream("/crds/services.k8s.aws_fieldexports.yaml")))
        .serverSideApply();
  }
}
