package io.ackj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/** Files whose times and permissions do not depend on when and by whom they were made. */
final class FixedTree {
  private static final Set<PosixFilePermission> RUN = PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("rw-r--r--");

  private FixedTree() {}

  /**
   * Sets times and permissions: everybody may read all and write nothing but as the owner. JVMs
   * refuse an archive of classes from jars of another time, so it comes after this.
   */
  static void fix(ControllerPackage made, Instant time) throws IOException {
    for (Path path : made.files().values()) {
      fix(path, time);
    }
    fix(made.home(), time);
  }

  private static void fix(Path path, Instant time) throws IOException {
    if (!Files.isSymbolicLink(path)) {
      Files.setPosixFilePermissions(path, isRun(path) ? RUN : READ);
      Files.setLastModifiedTime(path, FileTime.from(time));
    }
  }

  /** Says whether something is a folder or a program. */
  static boolean isRun(Path path) {
    Path folder = path.getParent();
    return Files.isDirectory(path)
        || (folder != null && folder.endsWith("bin"))
        || path.endsWith("lib/jspawnhelper");
  }
}
