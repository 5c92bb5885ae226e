package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ackj.kube.KubeServer;
import io.ackj.runtime.account.AwsCaller.OperationType;
import io.ackj.runtime.account.BudgetedAwsCaller.Shared;
import io.ackj.runtime.budget.Budgets;
import io.ackj.runtime.failure.AwsCallException;
import io.ackj.runtime.failure.AwsErrors;
import io.ackj.runtime.failure.Failure;
import io.ackj.runtime.failure.HttpStatusFallback;
import io.ackj.runtime.metrics.ControllerMetrics;
import io.ackj.runtime.queue.Priority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/** Calls a server whose certificate no JVM trusts; that it is none of AWS's does not matter. */
class CaBundleIT {
  private static final String VARIABLE = "AWS_CA_BUNDLE";

  private final Path directory;

  CaBundleIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void certificatesOfTheBundleAreTrusted() throws IOException {
    try (KubeServer server = KubeServer.start()) {
      Path bundle = directory.resolve("bundle.pem");
      Files.writeString(bundle, server.certificateAuthority());

      assertThat(failure(server, Map.of(VARIABLE, bundle.toString())).reason())
          .isNotEqualTo("Unreachable");
      assertThat(failure(server, Map.of())).extracting(Failure::reason).isEqualTo("Unreachable");
      assertThat(failure(server, Map.of(VARIABLE, " ")))
          .extracting(Failure::reason)
          .isEqualTo("Unreachable");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no certificate"})
  void fileThatIsNoBundleIsRefusedByName(String content) throws IOException {
    Path bundle = directory.resolve("bundle.pem");
    Files.writeString(bundle, content);

    assertThatThrownBy(() -> CaBundle.in(Map.of(VARIABLE, bundle.toString())).orElseThrow().trust())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("AWS_CA_BUNDLE names \"" + bundle);
  }

  @Test
  void fileThatIsNotThereIsRefusedByNameAtTheStart() {
    try (AwsClients clients = clients(Map.of(VARIABLE, "nowhere.pem"))) {
      assertThatThrownBy(() -> clients.check(at(null)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("\"nowhere.pem\"");
    }
  }

  /** To read it would delay the start for nothing. */
  @Test
  void fileIsNotReadForCallsWithoutTls() {
    try (AwsClients clients = clients(Map.of(VARIABLE, "nowhere.pem"))) {
      Destination plain = at(URI.create("http://127.0.0.1:8000"));

      assertThatCode(
              () -> {
                clients.check(plain);
                clients.callerFor(plain).configure(StsClient.builder()).build().close();
              })
          .doesNotThrowAnyException();
    }
  }

  private static Destination at(@Nullable URI endpoint) {
    return new Destination("111122223333", "eu-west-1", endpoint);
  }

  private static Failure failure(KubeServer server, Map<String, String> environment) {
    try (AwsClients clients = clients(environment)) {
      AwsCaller caller = clients.callerFor(at(server.uri()));
      try (StsClient sts = caller.configure(StsClient.builder()).build()) {
        return catchThrowableOfType(
                AwsCallException.class,
                () ->
                    caller.call(
                        "GetCallerIdentity",
                        OperationType.UPDATE,
                        Priority.CHANGE,
                        sts::getCallerIdentity))
            .failure();
      }
    }
  }

  private static AwsClients clients(Map<String, String> environment) {
    return new AwsClients(
        new AwsClientSettings(
            Duration.ofSeconds(10),
            new UserAgent("test", List.of()),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))),
        new Shared(
            new AwsErrors(new HttpStatusFallback("sts", Set.of())),
            new Budgets(Map.of()),
            new ControllerMetrics("sts"),
            new RepeatRule(() -> 0.5),
            pause -> {}),
        environment);
  }
}
