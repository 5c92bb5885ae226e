package io.ackj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    if (ControllerPackage.hasAotCache()) {
      makeAotCache(made);
    } else {
      makeArchive(made);
    }
  }

  /**
   * Of the JDK's classes, too: one on top of an archive of these would be made in one step, but
   * lack the classes of old compilers, such as picocli's.
   */
  private static void makeArchive(ControllerPackage made) throws IOException, InterruptedException {
    Path needed = made.home().resolveSibling("needed.classes");
    run(made, needed, "-XX:DumpLoadedClassList=" + needed, REHEARSAL);
    run(
        made,
        made.archive(),
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + needed,
        "-XX:SharedArchiveFile=" + made.archive());
    Files.delete(needed);
  }

  /** In two steps: done in one, the second is a process that the folder is not open in. */
  private static void makeAotCache(ControllerPackage made)
      throws IOException, InterruptedException {
    Path recorded = made.home().resolveSibling("recorded.aot");
    String configuration = "-XX:AOTConfiguration=" + recorded;
    run(made, recorded, "-XX:AOTMode=record", configuration, REHEARSAL);
    run(
        made,
        made.archive(),
        "-XX:AOTMode=create",
        configuration,
        "-XX:AOTCache=" + made.archive(),
        REHEARSAL);
    Files.delete(recorded);
  }

  /**
   * Runs the package's JVM with its class path.
   *
   * @param written the file that has to be there afterwards
   */
  private static void run(ControllerPackage made, Path written, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", "exec 9<\"$0\"; exec \"$@\"", made.home().toString()));
    command.add(made.java().toString());
    command.add("@" + made.classPathArguments());
    command.addAll(List.of(arguments));
    String printed = Tool.run(command);
    if (!Files.isRegularFile(written)) {
      throw new IOException("the package's JVM did not write " + written + ":\n" + printed);
    }
  }
}
