package io.ackj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The archive of the classes that a start needs, which makes it twice as quick. */
final class ClassArchive {
  private static final String REHEARSAL = "io.ackj.dynamodb.Rehearsal";

  private ClassArchive() {}

  /**
   * Makes it by a start in front of a stage.
   *
   * @throws IOException if the rehearsal fails, or leaves no archive
   */
  static void make(ControllerPackage made) throws IOException, InterruptedException {
    RuntimeImage.archiveClasses(made);
    String make = ControllerPackage.hasAotCache() ? "AOTCacheOutput" : "ArchiveClassesAtExit";
    String printed =
        Tool.run(
            List.of(
                "/bin/sh",
                "-c",
                "exec 9<\"$1\"; exec \"$2\" \"$3\" \"$4\" " + REHEARSAL,
                "sh",
                made.home().toString(),
                made.java().toString(),
                "-XX:" + make + "=" + made.archive(),
                "@" + made.classPathArguments()));
    if (!Files.isRegularFile(made.archive())) {
      throw new IOException("the rehearsal left no archive:\n" + printed);
    }
  }
}
