package io.ackj.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ackj kube} as a process of its own. */
class KubeCommandIT {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final int PATIENCE_SECONDS = 60;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNoProcessBehind() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void kubeconfigThatIsToldLeadsToTheServer(@TempDir Path directory) throws Exception {
    Process process = start(directory, "--port", "0");

    Path kubeconfig = toldKubeconfig(process);

    assertThat(kubeconfig.getParent()).isEqualTo(directory.resolve(".ackj"));
    JsonNode cluster = YAML.readTree(kubeconfig.toFile()).at("/clusters/0/cluster");
    String answer =
        get(cluster.path("server").asText(), cluster.path("certificate-authority-data").asText());
    assertThat(answer).contains("gitVersion");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"TERM, 143", "INT, 130"})
  void signalEndsItAndTakesTheKubeconfigAway(String signal, int exitCode, @TempDir Path directory)
      throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
    assumeFalse(
        signal.equals("INT") && interruptIsIgnored(),
        "SIGINT is ignored here, as in the background of a shell, and processes inherit that");
    Path kubeconfig = directory.resolve("config");
    Process process = start(directory, "--port", "0", "--kubeconfig", kubeconfig.toString());
    assertThat(toldKubeconfig(process)).isEqualTo(kubeconfig).exists();

    signal(process, signal);

    assertThat(exitCode(process)).isEqualTo(exitCode);
    assertThat(kubeconfig).doesNotExist();
    assertThat(directory.resolve("err")).isEmptyFile();
  }

  @Test
  void portThatIsInUseIsAnErrorOfTheUser(@TempDir Path directory) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = start(directory, "--port", Integer.toString(taken.getLocalPort()));

      assertThat(exitCode(process)).isEqualTo(2);
      assertThat(directory.resolve("err"))
          .content()
          .startsWith(
              "--port is %d, which is in use; take another one, or 0 for any that is free\n"
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void fileOfSomethingElseIsNotOverwritten(@TempDir Path directory) throws Exception {
    Path foreign = Files.writeString(directory.resolve("config"), "apiVersion: v1\n");

    Process process = start(directory, "--port", "0", "--kubeconfig", foreign.toString());

    assertThat(exitCode(process)).isEqualTo(2);
    assertThat(foreign).hasContent("apiVersion: v1\n");
    assertThat(directory.resolve("err"))
        .content()
        .startsWith("--kubeconfig is " + foreign + ", which ackj kube has not written");
  }

  private Process start(Path directory, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dackj.root=" + directory));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KubeCommand.class.getName());
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    started.add(process);
    return process;
  }

  private static Path toldKubeconfig(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String command = "  export KUBECONFIG=";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(command)) {
        return Path.of(line.substring(command.length()));
      }
    }
    throw new AssertionError("the command ended without telling a kubeconfig");
  }

  /**
   * Tells it by the mask of ignored signals, in which SIGINT is the second bit, where there is one.
   */
  private static boolean interruptIsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(mask -> mask.testBit(1));
  }

  private static void signal(Process process, String name) throws Exception {
    Process kill =
        new ProcessBuilder("/bin/kill", "-" + name, Long.toString(process.pid())).start();
    assertThat(exitCode(kill)).isZero();
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  private static String get(String server, String authority) throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trusting(authority)).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/version")).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static SSLContext trusting(String authority) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "authority",
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(authority))));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
