package io.ackj.local.kustomize;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which paths a kustomization may name: files in its own folder or below, and other folders. So it
 * means the same wherever its folder is copied to.
 */
final class Confinement {
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?i)([a-z][a-z0-9+.-]*://|git@|github\\.com[/:]|[^/]+\\.[a-z]+/.*//).*|.*\\?ref=.*");

  private Confinement() {}

  /**
   * Returns the path of a file or folder.
   *
   * @param kustomization the file that names it
   */
  static Path resolve(Path kustomization, String named) {
    if (REMOTE.matcher(named).matches()) {
      throw Refusals.beyond(kustomization, "what is not on this machine, \"" + named + "\",");
    }
    Path directory = kustomization.toAbsolutePath().normalize().getParent();
    Path path = kustomization.resolveSibling(named).normalize();
    if (!Files.exists(path)) {
      throw Refusals.wrong(kustomization, "it names \"" + named + "\", which does not exist");
    }
    if (!Files.isDirectory(path) && !path.toAbsolutePath().normalize().startsWith(directory)) {
      throw Refusals.wrong(
          kustomization,
          "it names \""
              + named
              + "\", which is outside of its folder; move it there, or name a folder with a"
              + " kustomization of its own");
    }
    return path;
  }
}
