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
    RuntimeImage.archiveClasses(made);
    if (ControllerPackage.hasAotCache()) {
      makeAotCache(made);
    } else {
      rehearse(made, "-XX:ArchiveClassesAtExit=" + made.archive());
    }
  }

  /** In two steps: done in one, the second is a process that the folder is not open in. */
  private static void makeAotCache(ControllerPackage made)
      throws IOException, InterruptedException {
    Path recorded = made.home().resolveSibling("recorded.aot");
    String configuration = "-XX:AOTConfiguration=" + recorded;
    rehearse(made, "-XX:AOTMode=record", configuration);
    rehearse(made, "-XX:AOTMode=create", configuration, "-XX:AOTCache=" + made.archive());
    Files.delete(recorded);
  }

  private static void rehearse(ControllerPackage made, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", "exec 9<\"$0\"; exec \"$@\"", made.home().toString()));
    command.add(made.java().toString());
    command.addAll(List.of(options));
    command.add("@" + made.classPathArguments());
    command.add(REHEARSAL);
    String printed = Tool.run(command);
    Path written = Path.of(options[options.length - 1].replaceFirst(".*=", ""));
    if (!Files.isRegularFile(written)) {
      throw new IOException("the rehearsal did not write " + written + ":\n" + printed);
    }
  }
}
