package io.ackj.codegen;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.model.service.*;
import java.nio.file.*;
import java.util.*;

/** x. */
public final class GenerateCommand {
  private GenerateCommand() {}

  /** x. */
  public static void main(String[] args) throws Exception {
    long t = System.nanoTime();
    ServiceModel m =
        args.length > 3 ? ModelReader.read(Path.of(args[3])) : ModelReader.readFromClasspath();
    var files =
        CodeGenerator.generate(
            m, ConfigReader.read(List.of(Path.of(args[0]))), Documentation.empty(), args[2]);
    for (var f : files) {
      Path p = Path.of(args[1]).resolve(f.path());
      Files.createDirectories(p.getParent());
      Files.writeString(p, f.content());
      System.out.println(p);
    }
    System.err.println((System.nanoTime() - t) / 1e9);
  }
}
