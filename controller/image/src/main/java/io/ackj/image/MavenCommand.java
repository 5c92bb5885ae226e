package io.ackj.image;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Runs a command inside of Maven, which tells what is thrown. */
final class MavenCommand {
  private MavenCommand() {}

  /**
   * Runs it.
   *
   * @param made what it makes, for the message
   * @throws IllegalArgumentException if the arguments are wrong; why is printed before
   */
  static void run(Callable<Integer> command, String made, String... args) {
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler(
        (e, failed, parsed) -> {
          throw e;
        });
    if (line.execute(args) != 0) {
      throw new IllegalArgumentException(made + " cannot be made; why is said above");
    }
  }
}
