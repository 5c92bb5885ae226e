package io.ackj.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that runs to its end, in an environment with nothing but what is given, without a home
 * and in the root folder.
 *
 * @param code its exit code
 * @param printed on both of its streams
 */
record Start(int code, String printed) {
  /** Runs one. */
  static Start run(List<String> command, Map<String, String> environment) {
    try {
      Process process = begin(command, environment, ProcessBuilder.Redirect.PIPE);
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Start(process.waitFor(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins one that is not waited for. */
  static Process begin(
      List<String> command, Map<String, String> environment, ProcessBuilder.Redirect output)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    return builder.start();
  }
}
