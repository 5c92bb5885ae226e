package io.ackj.local.kustomize;

import io.ackj.local.manifest.ManifestException;
import java.nio.file.Path;

/** What is left to kubectl, and how it is told. */
final class Refusals {
  private Refusals() {}

  /** Returns what to throw if a file asks for something that only the real kustomize does. */
  static ManifestException beyond(Path file, String what) {
    return new ManifestException(
        "%s: %s is not supported here; run: kubectl kustomize %s | ./ackj local -f -"
            .formatted(file, what, directory(file)));
  }

  /** Returns what to throw if a file is wrong. */
  static ManifestException wrong(Path file, String what) {
    return new ManifestException(file + ": " + what);
  }

  private static Path directory(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of(".") : parent;
  }
}
