package io.ackj.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A program on the PATH that is started for the tests. */
final class ProgramEnd implements End {
  private final Process process;
  private final int port;

  private ProgramEnd(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static End start(String program, Function<String, String[]> arguments) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(find(program).orElseThrow().toString());
    command.addAll(Arrays.asList(arguments.apply(Integer.toString(port))));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    ProgramEnd end = new ProgramEnd(process, port);
    Awaitility.await(program)
        .atMost(Duration.ofSeconds(60))
        .failFast("it ended", () -> assertThat(process.isAlive()).isTrue())
        .until(end::listens);
    return end;
  }

  /** Returns how to install a program that is not there. */
  static Optional<String> missing(String program, String remedy) {
    return find(program).isPresent()
        ? Optional.empty()
        : Optional.of("no %s on the PATH: %s".formatted(program, remedy));
  }

  @Override
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> find(String program) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
