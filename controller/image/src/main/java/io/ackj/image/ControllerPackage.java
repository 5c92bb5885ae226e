package io.ackj.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder that is shipped, and what is where in it.
 *
 * @param home the folder
 */
record ControllerPackage(Path home) {
  /** By this name the package finds itself while it runs; see {@code bin/controller}. */
  static final String SELF = "/proc/self/fd/9";

  private static final int ARCHIVE_SINCE = 25;

  /** The JVM. */
  Path runtime() {
    return home.resolve("runtime");
  }

  /** The JVM's program. */
  Path java() {
    return runtime().resolve("bin/java");
  }

  /** Jars, ours and others'. */
  Path libraries() {
    return home.resolve("lib");
  }

  /** What {@code java} is told before the main class. */
  Path arguments() {
    return libraries().resolve("controller.args");
  }

  /** What {@code java} is told of the class path alone. */
  Path classPathArguments() {
    return libraries().resolve("class-path.args");
  }

  /** Classes, ready for the JVM; from JDK 25 on with what is worth compiling. */
  Path archive() {
    return libraries().resolve(hasAotCache() ? "controller.aot" : "controller.jsa");
  }

  /** What starts it. */
  Path launcher() {
    return home.resolve("bin/controller");
  }

  /** What it is made of. */
  Path bom() {
    return home.resolve("bom.json");
  }

  /** Says whether this JDK has AOT caches in place of archives of classes. */
  static boolean hasAotCache() {
    return Runtime.version().feature() >= ARCHIVE_SINCE;
  }

  /** Returns a file of it by the name that holds wherever it is. */
  String inside(Path file) {
    return SELF + "/" + home.relativize(file);
  }

  /** Returns all files and folders in it by their path from the root, in the order of these. */
  Map<String, Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(home)) {
      return paths
          .filter(path -> !path.equals(home))
          .collect(
              Collectors.toMap(
                  path -> home.relativize(path).toString(),
                  path -> path,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  /** Returns the jars, in the order of the class path. */
  List<Path> jars() {
    try (Stream<Path> paths = Files.list(libraries())) {
      return paths.filter(path -> path.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
