package io.ackj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JVM of the package: the JDK that builds it, without what the controller does not need, and
 * with its settings built in.
 */
final class RuntimeImage {
  /**
   * What jdeps finds, without {@code java.desktop} and {@code java.sql}, which parts of Micrometer
   * name that are not in use; and what is found by name only: cryptography on elliptic curves, and
   * agents that somebody may add.
   */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.instrument",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.security.jgss",
          "java.xml",
          "jdk.crypto.ec",
          "jdk.httpserver",
          "jdk.management",
          "jdk.net",
          "jdk.unsupported");

  private RuntimeImage() {}

  /**
   * Makes it.
   *
   * @param options what the JVM is to be started with
   * @throws IOException if this JDK cannot; the message says why
   */
  static void link(Path runtime, List<String> options) throws IOException, InterruptedException {
    Path jdk = Path.of(System.getProperty("java.home"));
    Path jlink = jdk.resolve("bin/jlink");
    if (!Files.isExecutable(jlink)) {
      throw new IOException(jlink + " is missing: the package needs a whole JDK to be built with");
    }
    Tool.run(
        List.of(
            jlink.toString(),
            "--add-modules=" + String.join(",", MODULES),
            "--no-header-files",
            "--no-man-pages",
            "--add-options=" + String.join(" ", options),
            "--output=" + runtime));
  }
}
