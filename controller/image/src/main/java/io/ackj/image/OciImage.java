package io.ackj.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The package as an image. It is in a folder of its own, which is the working directory: {@code
 * ./bin/controller} is what ACK's chart starts, and a layer with a folder {@code /bin} or {@code
 * /lib} would hide that of a base where these are links.
 */
record OciImage(ControllerPackage content, Instant time, Labels labels) {
  /** Where the package is in it. */
  static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/opt/ackj-controller");

  /** That of ACK's image. */
  static final String USER = "1000";

  private static final String TAR = "tar:";

  /** What changes seldom comes first, so that a new version brings little that is new. */
  private enum Part {
    RUNTIME,
    LIBRARIES,
    CONTROLLER,
    ARCHIVE;

    static Part of(String path) {
      if (path.endsWith(".jsa") || path.endsWith(".aot")) {
        return ARCHIVE;
      }
      if (path.equals("runtime") || path.startsWith("runtime/")) {
        return RUNTIME;
      }
      return path.endsWith(".jar") && !path.startsWith("lib/ackj-") ? LIBRARIES : CONTROLLER;
    }
  }

  /**
   * Writes it.
   *
   * @param base a reference to a registry, or {@code tar:} and a file as {@code docker save} writes
   *     it
   * @param cache a folder for layers, which need not exist
   */
  void write(String base, Path cache, Path tarball) throws Exception {
    JibContainerBuilder image = from(base);
    for (FileEntriesLayer layer : layers()) {
      image.addFileEntriesLayer(layer);
    }
    image
        .setFormat(ImageFormat.OCI)
        .setCreationTime(time)
        .setUser(USER)
        .setWorkingDirectory(HOME)
        .setEntrypoint("./bin/controller")
        .setProgramArguments()
        .setExposedPorts()
        .setLabels(labels.all())
        .containerize(
            Containerizer.to(TarImage.at(tarball).named("ackj-controller:" + labels.version()))
                .setToolName("ackj")
                .setBaseImageLayersCache(cache.resolve("base"))
                .setApplicationLayersCache(cache.resolve("layers")));
  }

  private static JibContainerBuilder from(String base) throws Exception {
    if (base.startsWith(TAR)) {
      return Jib.from(TarImage.at(Path.of(base.substring(TAR.length()))));
    }
    // The JVM in the package is that of this machine.
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    return Jib.from(RegistryImage.named(base))
        .setPlatforms(Set.of(new Platform(architecture, "linux")));
  }

  private List<FileEntriesLayer> layers() throws IOException {
    List<FileEntriesLayer> layers = new ArrayList<>();
    Map<String, Path> files = content.files();
    for (Part part : Part.values()) {
      FileEntriesLayer.Builder layer =
          FileEntriesLayer.builder().setName(part.name().toLowerCase(Locale.ROOT));
      files.forEach(
          (name, path) -> {
            // Folders come with what is in them.
            if (Part.of(name) == part && !Files.isDirectory(path)) {
              layer.addEntry(path, HOME.resolve(name), permissions(path), time);
            }
          });
      layers.add(layer.build());
    }
    return layers;
  }

  private static FilePermissions permissions(Path path) {
    return FilePermissions.fromOctalString(FixedTree.isRun(path) ? "755" : "644");
  }
}
