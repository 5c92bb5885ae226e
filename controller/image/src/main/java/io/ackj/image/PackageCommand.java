package io.ackj.image;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the package: a folder, and a tarball of it beside. Maven runs it. */
@Command(name = "package")
public final class PackageCommand implements Callable<Integer> {
  @Option(names = "--project", required = true)
  private Path project;

  @Option(names = "--libraries", required = true)
  private Path libraries;

  @Option(names = "--bom", required = true)
  private Path bom;

  @Option(names = "--version-of-package", required = true)
  private String version;

  @Option(names = "--time", required = true)
  private Instant time;

  @Option(names = "--output", required = true)
  private Path output;

  /** Makes it; throws what keeps it from that, since Maven tells it then. */
  public static void main(String[] args) {
    MavenCommand.run(new PackageCommand(), "the package", args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ControllerPackage made = new ControllerPackage(output.toAbsolutePath().normalize());
    remove(made.home());
    JvmSettings settings =
        JvmSettings.read(project.resolve("controller/jvm-settings"), Runtime.version().feature());
    Files.createDirectories(made.home());
    RuntimeImage.link(made.runtime(), settings.options());
    addLibraries(made);
    addLauncher(made, settings);
    addPapers(made);
    FixedTree.fix(made, time);
    ClassArchive.make(made);
    FixedTree.fix(made, time);
    Tarball.write(made, time, made.home().resolveSibling(made.home().getFileName() + ".tar.gz"));
    return 0;
  }

  private void addLibraries(ControllerPackage made) throws IOException {
    Files.createDirectories(made.libraries());
    try (Stream<Path> jars = Files.list(libraries)) {
      for (Path jar : jars.sorted().toList()) {
        // Moved, so that none is left there for the next build that is needed no more.
        Files.move(jar, made.libraries().resolve(jar.getFileName().toString()));
      }
    }
    String classPath = made.jars().stream().map(made::inside).collect(joining(":"));
    String paths = "-Dackj.version=" + version + "\n-cp\n" + classPath + "\n";
    String use = ControllerPackage.hasAotCache() ? "AOTCache" : "SharedArchiveFile";
    Files.writeString(made.classPathArguments(), paths);
    Files.writeString(
        made.arguments(), "-XX:" + use + "=" + made.inside(made.archive()) + "\n" + paths);
  }

  private void addLauncher(ControllerPackage made, JvmSettings settings) throws IOException {
    Files.createDirectories(made.launcher().getParent());
    String script =
        Files.readString(project.resolve("controller/image/src/main/package/bin/controller"));
    String variables =
        settings.variables().entrySet().stream()
            .map(each -> "export %1$s=\"${%1$s:-%2$s}\"".formatted(each.getKey(), each.getValue()))
            .sorted()
            .collect(joining("\n"));
    Files.writeString(made.launcher(), script.replace("@VARIABLES@", variables));
  }

  private void addPapers(ControllerPackage made) throws IOException {
    for (String paper : List.of("LICENSE", "NOTICE")) {
      Files.copy(project.resolve(paper), made.home().resolve(paper));
    }
    if (Files.exists(bom)) {
      Bom.copyWithJvm(bom, made.bom());
    } else {
      System.err.println("[WARNING] the package has no bom.json: offline, Maven does not make one");
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
