package io.ackj.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program that makes a part of the package. */
final class Tool {
  private Tool() {}

  /**
   * Runs one to its end; the environment is that of this process without what steers JVMs.
   *
   * @return what it printed
   * @throws IOException if it cannot be started or fails; the message has what it printed
   */
  static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(Tool::steersJvms);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(command.get(0) + " ended with exit code " + code + ":\n" + printed);
    }
    return printed;
  }

  private static boolean steersJvms(String variable) {
    return variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("JDK_JAVA_OPTIONS")
        || variable.equals("_JAVA_OPTIONS");
  }
}
