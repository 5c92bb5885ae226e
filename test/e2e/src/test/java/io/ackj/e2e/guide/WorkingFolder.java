package io.ackj.e2e.guide;

import io.ackj.dynamodb.ControllerCommand;
import io.ackj.e2e.harness.Programs;
import io.ackj.local.LocalCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Looks like the root of the repository and can be written to: links to what is there, so that the
 * files of a page harm nobody. {@code ./ackj} does what the launcher does, without a build.
 */
record WorkingFolder(Path root, Path programs) implements AutoCloseable {
  private static final List<String> LINKED = List.of("apis", "docs", "generator.yaml", "helm");

  /** Makes one in an empty folder. */
  static WorkingFolder in(Path scratch, Path kubectl) {
    try {
      Path root = Files.createDirectory(scratch.resolve("ackj"));
      Path repository = Objects.requireNonNull(Programs.launcher().getParent());
      for (String name : LINKED) {
        Files.createSymbolicLink(root.resolve(name), repository.resolve(name));
      }
      executable(root.resolve("ackj"), launcher(root));
      Path programs = Files.createDirectory(scratch.resolve("bin"));
      Files.createSymbolicLink(programs.resolve("kubectl"), kubectl.toAbsolutePath());
      return new WorkingFolder(root, programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void save(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the links away, so that whoever deletes the folder cannot follow them. */
  @Override
  public void close() {
    try {
      for (String name : LINKED) {
        Files.delete(root.resolve(name));
      }
      Files.delete(programs.resolve("kubectl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a PATH on which the kubectl of the tests comes first. */
  String path() {
    return programs + ":" + Objects.requireNonNullElse(System.getenv("PATH"), "");
  }

  /** The simulator is hurried, since a reader may wait seven seconds for a table and CI may not. */
  private static String launcher(Path root) {
    return """
        #!/usr/bin/env bash
        command=${1-}
        shift
        case $command in
          local) class=%s; set -- --speed 20 "$@" ;;
          controller) class=%s ;;
          *) echo "this command is not there in the tests of guides: $command" >&2; exit 2 ;;
        esac
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx384m -Dackj.root='%s' -cp '%s' "$class" "$@"
        """
        .formatted(
            LocalCommand.class.getName(),
            ControllerCommand.class.getName(),
            Path.of(System.getProperty("java.home"), "bin", "java"),
            root,
            classPath());
  }

  /** Commands are run elsewhere, so relative entries have to be made absolute. */
  private static String classPath() {
    return String.join(
        ":",
        Stream.of(System.getProperty("java.class.path").split(":", -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }
}
