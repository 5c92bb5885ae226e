package io.ackj.kube.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A kubeconfig on disk. It holds a secret, so only its owner may read it; and it is replaced as a
 * whole, so nobody reads half of it.
 */
public final class KubeconfigFile {
  private final Path path;

  /** Names the file; it need not exist, nor its directory. */
  public KubeconfigFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Returns the absolute path. */
  public Path path() {
    return path;
  }

  /**
   * Writes the file, and its directory if need be.
   *
   * @throws FileAlreadyExistsException if there is a file that {@code ackj kube} has not written
   */
  public void write(String kubeconfig) throws IOException {
    if (Files.exists(path) && !isOurs()) {
      throw new FileAlreadyExistsException(path.toString());
    }
    Path directory = path.getParent();
    Files.createDirectories(directory);
    // Temporary files start with the owner's permissions only, and moving keeps them.
    Path whole = Files.createTempFile(directory, path.getFileName().toString(), ".new");
    try {
      Files.writeString(whole, kubeconfig);
      Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** Removes the file if it still holds this text; whatever else is there stays. */
  public void remove(String kubeconfig) throws IOException {
    if (Files.isRegularFile(path) && Files.readString(path).equals(kubeconfig)) {
      Files.deleteIfExists(path);
    }
  }

  private boolean isOurs() throws IOException {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(path)) {
      return lines.findFirst().filter(Kubeconfig.FIRST_LINE::equals).isPresent();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof MalformedInputException) {
        return false;
      }
      throw e.getCause();
    }
  }
}
