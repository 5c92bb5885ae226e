package io.ackj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A package with the structure of the real one and hardly anything in it. */
final class SmallPackage {
  private static final List<String> FILES =
      List.of(
          "LICENSE",
          "bin/controller",
          "bom.json",
          "lib/ackj-dynamodb-1.jar",
          "lib/controller.args",
          "lib/controller.jsa",
          "lib/other-2.jar",
          "runtime/bin/java",
          "runtime/lib/modules");

  private SmallPackage() {}

  /** Makes one. */
  static ControllerPackage in(Path directory) throws IOException {
    ControllerPackage made = new ControllerPackage(directory.resolve("ackj-controller-1"));
    for (String name : FILES) {
      Path file = made.home().resolve(name);
      Files.createDirectories(file.resolve(".."));
      Files.writeString(file, "content of " + name);
    }
    Files.createSymbolicLink(made.home().resolve("runtime/notice"), Path.of("../LICENSE"));
    return made;
  }
}
