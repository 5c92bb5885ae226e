package io.ackj.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tarball of the build, unpacked in another place than it was made in, where nobody may write.
 * Closing it removes it.
 *
 * @param directory everybody may come into it; the package is in there
 */
record UnpackedPackage(Path directory, ControllerPackage content) implements AutoCloseable {
  /** Unpacks it; skips the test where the build made none. */
  static UnpackedPackage unpack() {
    String made = System.getProperty("ackj.package", "");
    Path tarball = Path.of(made + ".tar.gz");
    assumeTrue(Files.isRegularFile(tarball), "mvn package has made no package, or not here");
    try {
      Path directory = Files.createTempDirectory("ackj-package-");
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      Tool.run(List.of("tar", "-xzf", tarball.toString(), "-C", directory.toString()));
      Path name = Objects.requireNonNull(Path.of(made).getFileName());
      UnpackedPackage unpacked =
          new UnpackedPackage(directory, new ControllerPackage(directory.resolve(name)));
      Tool.run(List.of("chmod", "-R", "a-w", unpacked.content().home().toString()));
      return unpacked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns what starts the controller. */
  String launcher() {
    return content.launcher().toString();
  }

  /** Writes a file that everybody may read. */
  Path write(String name, String text) {
    try {
      Path file = Files.writeString(directory.resolve(name), text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Tool.run(List.of("chmod", "-R", "u+w", directory.toString()));
      try (Stream<Path> paths = Files.walk(directory)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(directory).doesNotExist();
  }
}
