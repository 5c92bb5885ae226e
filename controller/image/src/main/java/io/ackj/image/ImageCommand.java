package io.ackj.image;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an OCI image of the package, as a tarball. Maven runs it where it is asked for. */
@Command(name = "image")
public final class ImageCommand implements Callable<Integer> {
  @Option(names = "--base", required = true)
  private String base;

  @Option(names = "--package", required = true)
  private Path packageFolder;

  @Option(names = "--version-of-package", required = true)
  private String version;

  @Option(names = "--time", required = true)
  private Instant time;

  @Option(names = "--revision")
  private String revision = "";

  @Option(names = "--source")
  private String source = "";

  @Option(names = "--cache", required = true)
  private Path cache;

  @Option(names = "--output", required = true)
  private Path output;

  /** Makes it; throws what keeps it from that, since Maven tells it then. */
  public static void main(String[] args) {
    MavenCommand.run(new ImageCommand(), "the image", args);
  }

  @Override
  public Integer call() throws Exception {
    if (base.isBlank()) {
      throw new IllegalArgumentException(
          "no base for the image: add -Dackj.image.base=REFERENCE, or tar:FILE; see docs/image.md");
    }
    Labels labels = new Labels(version, nonBlank(revision).or(this::askGit), nonBlank(source));
    new OciImage(new ControllerPackage(packageFolder), time, labels).write(base, cache, output);
    return 0;
  }

  private static Optional<String> nonBlank(String text) {
    return Optional.of(text).filter(given -> !given.isBlank());
  }

  /** A release tarball of the sources is built where there is no git. */
  private Optional<String> askGit() {
    try {
      return Optional.of(
          Tool.run(List.of("git", "-C", packageFolder.toString(), "rev-parse", "HEAD")));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
