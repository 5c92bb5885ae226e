package io.ackj.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.KubeServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ackj local} with both servers, and a controller that only says how things are. */
class LocalCommandIT {
  private static final String TABLE =
      """
      apiVersion: dynamodb.services.k8s.aws/v1alpha1
      kind: Table
      metadata: {name: %s}
      spec:
        tableName: %s
        attributeDefinitions: [{attributeName: id, attributeType: "S"}]
        keySchema: [{attributeName: id, keyType: HASH}]
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final SettlingController controller = new SettlingController();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeEach
  void beAtHome() {
    System.setProperty("ackj.root", directory.toString());
  }

  @AfterEach
  void leaveHome() {
    stop.complete(null);
    System.clearProperty("ackj.root");
  }

  @Test
  void endsWithZeroOnceAllIsSyncedAndLeavesNothingButTheLog() throws IOException {
    int code = run("-f", table("orders"), table("carts"), "--until-synced=60s");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("export KUBECONFIG=" + directory.resolve(".ackj/local-"))
        .contains("export AWS_ENDPOINT_URL=http://127.0.0.1:")
        .contains("table.dynamodb.services.k8s.aws/orders created")
        .containsPattern("s  table default/orders  ACK\\.ResourceSynced=True Synced: All is well")
        .endsWith("Everything is synced." + System.lineSeparator());
    assertThat(files(".ackj")).containsExactly("local.log");
    assertThat(controller.closed()).isEqualTo(1);
    assertThat(controller.started().get(0).region()).isEqualTo("eu-north-1");
    assertThat(controller.started().get(0).accountId()).isEqualTo("000000000000");
  }

  @Test
  void endsWithOneAndTheReasonsAtOnceIfTheRestIsTerminal() throws IOException {
    int code = run("-f", table("orders"), table("bad"), "--until-synced=10m");

    assertThat(code).isEqualTo(LocalCommand.NOT_SYNCED);
    assertThat(err.toString().lines())
        .containsExactly(
            "Not synced:", "  table default/bad: ACK.Terminal=True Invalid: no such key");
  }

  @Test
  void endsWithOneAndTheReasonsWhenTheTimeIsOver() throws IOException {
    int code = run("-f", table("slow"), "--until-synced=3s");

    assertThat(code).isEqualTo(LocalCommand.NOT_SYNCED);
    assertThat(err.toString()).contains("table default/slow: ");
  }

  @Test
  void staysUpUntilItIsStoppedAndRemovesItsKubeconfig() throws Exception {
    CompletableFuture<Integer> ended =
        CompletableFuture.supplyAsync(() -> run("-f", tableQuietly()));
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> out.toString().contains("ACK.ResourceSynced=True"));
    assertThat(files(".ackj")).hasSize(2);

    stop.complete(null);

    assertThat(ended.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(files(".ackj")).containsExactly("local.log");
  }

  @Test
  void clusterOfOthersGetsTheCrdsThatItLacksAndIsLeftRunning()
      throws IOException, InterruptedException, ExecutionException {
    try (KubeServer cluster = KubeServer.start()) {
      Path kubeconfig = Files.writeString(directory.resolve("config"), cluster.kubeconfig());

      int first =
          run("--kubeconfig", kubeconfig.toString(), "-f", table("orders"), "--until-synced");
      String told = out.toString();
      int second =
          run("--kubeconfig", kubeconfig.toString(), "-f", table("orders"), "--until-synced");

      assertThat(first).as(err.toString()).isZero();
      assertThat(told)
          .contains("The cluster lacked these CRDs, which are applied: tables.dynamodb.services");
      assertThat(second).isZero();
      assertThat(out.toString().substring(told.length()))
          .contains("table.dynamodb.services.k8s.aws/orders unchanged")
          .doesNotContain("lacked");
      assertThat(kubeconfig).exists();
    }
  }

  @Test
  void whatTheServerRefusesIsBadInput() throws IOException {
    String wrong = write("wrong.yaml", TABLE.formatted("a", "a").replace("HASH", "HASH, x: 1"));
    String lost = write("lost.yaml", TABLE.formatted("b, namespace: nowhere", "b"));
    String unknown = write("unknown.yaml", "apiVersion: v9\nkind: Tabel\nmetadata: {name: a}\n");

    int code = run("-f", wrong, lost, unknown);

    assertThat(code).isEqualTo(LocalCommand.BAD_INPUT);
    assertThat(err.toString())
        .contains(wrong + ":1: the server refuses table a: ")
        .contains("x")
        .contains(
            lost + ":1: the server refuses table b: namespaces \"nowhere\" not found; put the")
        .contains(unknown + ":1: the server knows no kind \"Tabel\" of \"v9\"");
  }

  @Test
  void badInputIsToldBeforeAnythingIsApplied() throws IOException {
    assertBadInput("which does not exist", "-f", directory.resolve("x.yaml").toString());
    assertBadInput("bad.yaml:2: this is not YAML", "-f", write("bad.yaml", "a: [1\n"));
    assertBadInput("neither is given", "--until-synced");
    assertBadInput("--until-synced", "-f", table("a"), "--until-synced=5d");
    assertBadInput("--speed is 0.0", "--speed", "0");
    assertBadInput("--kube-port is 70000", "--kube-port", "70000");
    assertBadInput("--aws-port is of no use", "--aws-port=1", "--aws-endpoint-url=http://a");
    assertBadInput("--aws-endpoint-url is \"x\"", "--aws-endpoint-url", "x");
    assertBadInput("which is no file", "--kubeconfig", directory.resolve("none").toString());
    assertThat(controller.started()).isEmpty();
  }

  private void assertBadInput(String told, String... arguments) {
    int code = run(arguments);

    assertThat(code).as(told).isEqualTo(LocalCommand.BAD_INPUT);
    assertThat(err.toString()).contains(told);
  }

  private int run(String... arguments) {
    CommandLine command =
        LocalCommand.commandLine(controller, Map.of("AWS_REGION", "eu-north-1"), stop);
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(withFreePorts(arguments));
  }

  /** Unless a case is about ports: others may use the usual ones. */
  private static String[] withFreePorts(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    String line = String.join(" ", all);
    if (!line.contains("--kube")) {
      all.add("--kube-port=0");
    }
    if (!line.contains("--aws")) {
      all.add("--aws-port=0");
    }
    return all.toArray(String[]::new);
  }

  private String tableQuietly() {
    try {
      return table("orders");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String table(String name) throws IOException {
    return write(name + ".yaml", TABLE.formatted(name, name));
  }

  private String write(String file, String text) throws IOException {
    return Files.writeString(directory.resolve(file), text).toString();
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
