package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Cluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Programs;
import io.ackj.e2e.harness.RunningController;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import io.ackj.e2e.harness.States;
import io.ackj.e2e.harness.Tables;
import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AWS ends that people have on their machines. None of them knows all operations. */
class OtherAwsEndsIT {
  private static final String NAME = "orders";

  /** An AWS end, and how it is started. */
  enum End {
    MOTO("moto_server", "--help", "-H", "127.0.0.1", "-p"),
    DYNALITE("dynalite", "--help", "--createTableMs", "50", "--deleteTableMs", "50", "--port");

    private final String program;
    private final String harmless;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody else has it.
    private final String[] arguments;

    End(String program, String harmless, String... arguments) {
      this.program = program;
      this.harmless = harmless;
      this.arguments = arguments;
    }

    Process start(int port) throws IOException {
      Path found = Programs.onPath(program, harmless);
      List<String> command = new ArrayList<>(Programs.command(found, arguments));
      command.add(Integer.toString(port));
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void plainTableIsCreatedTaggedChangedAndDeleted(End end) throws IOException {
    int port = FreePort.find();
    Process process = end.start(port);
    try {
      Scene.await("it listens", () -> listens(port));
      Cluster cluster = ClusterKind.SIMULATED.cluster();
      String namespace = cluster.newNamespace();
      URI uri = URI.create("http://127.0.0.1:" + port);
      try (AwsEnd unused = AwsEnd.start();
          Tables tables = cluster.tables(namespace, unused);
          RunningController controller =
              RunningController.start(cluster.config(), namespace, uri, List.of())) {
        assertThat(controller).isNotNull();
        live(tables);
      }
    } finally {
      process.destroy();
    }
  }

  private static void live(Tables tables) {
    tables.create(NAME, Specs.PROVISIONED);
    JsonNode created = tables.await(NAME, "be created", States::isSynced);
    assertThat(States.conditions(created)).containsExactly("ACK.ResourceSynced=True", "Ready=True");

    tables.edit(NAME, "tags: [{key: env, value: prod}]");
    tables.awaitSynced(NAME);
    tables.edit(NAME, "provisionedThroughput: {readCapacityUnits: 7}");
    tables.awaitSynced(NAME);

    tables.delete(NAME);
    tables.awaitGone(NAME);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
