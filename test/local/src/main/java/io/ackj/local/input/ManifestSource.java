package io.ackj.local.input;

import io.ackj.local.kustomize.KustomizeBuild;
import io.ackj.local.manifest.Manifest;
import io.ackj.local.manifest.ManifestException;
import io.ackj.local.manifest.Manifests;
import io.ackj.local.manifest.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what {@code -f} and {@code -k} name, in the order given; within a folder by name.
 *
 * @param filenames files, folders, folders with a kustomization, or {@code -} for standard input
 * @param kustomizations folders with a kustomization
 * @param recursive whether folders in folders are read, too
 */
public record ManifestSource(List<String> filenames, List<Path> kustomizations, boolean recursive) {
  private static final String STANDARD_INPUT = "-";
  private static final Pattern URL = Pattern.compile("https?://.*");
  private static final Pattern MANIFEST = Pattern.compile(".*\\.(ya?ml|json)");

  /** Copies the lists. */
  public ManifestSource {
    filenames = List.copyOf(filenames);
    kustomizations = List.copyOf(kustomizations);
  }

  /** Returns whether nothing is named. */
  public boolean isEmpty() {
    return filenames.isEmpty() && kustomizations.isEmpty();
  }

  /**
   * Reads everything.
   *
   * @param standardInput read at most once, to its end
   * @throws ManifestException if something is not there, cannot be read, is no manifest, or holds
   *     variables in names
   */
  public List<Manifest> read(InputStream standardInput) {
    List<Manifest> manifests = new ArrayList<>();
    for (String filename : filenames) {
      manifests.addAll(filename.equals(STANDARD_INPUT) ? readAll(standardInput) : named(filename));
    }
    for (Path directory : kustomizations) {
      manifests.addAll(KustomizeBuild.build(directory));
    }
    manifests.forEach(Variables::refuseIn);
    return manifests;
  }

  private static List<Manifest> readAll(InputStream standardInput) {
    try {
      String text = new String(standardInput.readAllBytes(), StandardCharsets.UTF_8);
      return Manifests.parse(text, "standard input");
    } catch (IOException e) {
      throw new ManifestException("standard input cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Manifest> named(String filename) {
    if (URL.matcher(filename).matches()) {
      throw new ManifestException(
          "-f is %s, and nothing is fetched here; run: curl -fsSL %s | ./ackj local -f -"
              .formatted(filename, filename));
    }
    Path path = Path.of(filename);
    if (!Files.exists(path)) {
      throw new ManifestException(
          "-f is %s, which does not exist (seen from %s)"
              .formatted(filename, Path.of("").toAbsolutePath()));
    }
    return Files.isDirectory(path) ? folder(path) : Manifests.read(path);
  }

  private List<Manifest> folder(Path directory) {
    List<Manifest> manifests = new ArrayList<>();
    if (!collect(directory, manifests)) {
      throw new ManifestException(
          "-f is %s, a folder without any file that ends in .yaml, .yml or .json%s"
              .formatted(directory, recursive ? "" : "; -R reads the folders in it, too"));
    }
    return manifests;
  }

  /** Returns whether there was anything to read. */
  private boolean collect(Path directory, List<Manifest> manifests) {
    if (KustomizeBuild.isKustomization(directory)) {
      manifests.addAll(KustomizeBuild.build(directory));
      return true;
    }
    boolean found = false;
    for (Path entry : entries(directory)) {
      if (Files.isDirectory(entry)) {
        found |= recursive && collect(entry, manifests);
      } else if (MANIFEST.matcher(entry.getFileName().toString()).matches()) {
        manifests.addAll(Manifests.read(entry));
        found = true;
      }
    }
    return found;
  }

  private static List<Path> entries(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ManifestException(directory + ": it cannot be read: " + e.getMessage(), e);
    }
  }
}
