package io.ackj.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Builds images over a base that needs no registry. */
@EnabledOnOs(OS.LINUX)
class OciImageTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant TIME = Instant.parse("2026-11-01T00:00:00Z");
  private static final Labels LABELS =
      new Labels("1.2.3", Optional.of("0123abc"), Optional.of("https://example.com/ackj"));
  private static final String HOME = "opt/ackj-controller/";

  private final Path directory;

  OciImageTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void itStartsAsAcksDoesAndSaysWhatItIs() throws Exception {
    Map<String, byte[]> files = image("one");

    JsonNode config = config(files);

    assertThat(config.path("created").asText()).isEqualTo("2026-11-01T00:00:00Z");
    assertThat(config.path("config"))
        .isEqualTo(
            JSON.readTree(
                """
                {"Env": ["PATH=/usr/bin:/bin"],
                 "Entrypoint": ["./bin/controller"],
                 "Cmd": [],
                 "WorkingDir": "/opt/ackj-controller",
                 "User": "1000",
                 "ExposedPorts": {},
                 "Volumes": {},
                 "Labels": {
                   "org.opencontainers.image.description":
                     "An ACK-compatible DynamoDB controller for Kubernetes, with a JVM of its own.",
                   "org.opencontainers.image.licenses": "Apache-2.0",
                   "org.opencontainers.image.revision": "0123abc",
                   "org.opencontainers.image.source": "https://example.com/ackj",
                   "org.opencontainers.image.title": "ackj-controller",
                   "org.opencontainers.image.version": "1.2.3"}}
                """));
  }

  /** What changes seldom is below; the archive, which differs from build to build, is alone. */
  @Test
  void jvmLibrariesControllerAndArchiveHaveLayersOfTheirOwn() throws Exception {
    Map<String, byte[]> files = image("one");

    List<List<String>> layers = new ArrayList<>();
    for (JsonNode layer : manifest(files).path("layers")) {
      layers.add(names(blob(files, layer)));
    }

    assertThat(layers)
        .containsExactly(
            List.of("etc/base-release"),
            List.of(
                HOME + "runtime/bin/java", HOME + "runtime/lib/modules", HOME + "runtime/notice"),
            List.of(HOME + "lib/other-2.jar"),
            List.of(
                HOME + "LICENSE",
                HOME + "bin/controller",
                HOME + "bom.json",
                HOME + "lib/ackj-dynamodb-1.jar",
                HOME + "lib/controller.args"),
            List.of(HOME + "lib/controller.jsa"));
  }

  @Test
  void equalFilesGiveEqualBytes() throws Exception {
    Map<String, byte[]> one = image("one");
    Map<String, byte[]> other = image("other");

    // The names of all files but the index are hashes of their content.
    assertThat(other.keySet()).isEqualTo(one.keySet());
    assertThat(other.get("index.json")).isEqualTo(one.get("index.json"));
  }

  /** Returns the files of an image that is built with caches of its own. */
  private Map<String, byte[]> image(String name) throws Exception {
    Path folder = Files.createDirectory(directory.resolve(name));
    Path base = folder.resolve("base.tar");
    BaseTarball.write(base);
    Path tarball = folder.resolve("image.tar");

    new OciImage(SmallPackage.in(folder), TIME, LABELS)
        .write("tar:" + base, folder.resolve("cache"), tarball);

    Map<String, byte[]> files = new HashMap<>();
    try (InputStream in = Files.newInputStream(tarball);
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        files.put(entry.getName(), tar.readAllBytes());
      }
    }
    return files;
  }

  private static JsonNode config(Map<String, byte[]> files) throws IOException {
    return JSON.readTree(blob(files, manifest(files).path("config")));
  }

  private static JsonNode manifest(Map<String, byte[]> files) throws IOException {
    JsonNode index = JSON.readTree(Objects.requireNonNull(files.get("index.json")));
    return JSON.readTree(blob(files, index.at("/manifests/0")));
  }

  private static byte[] blob(Map<String, byte[]> files, JsonNode descriptor) {
    String digest = descriptor.path("digest").asText();
    return Objects.requireNonNull(files.get("blobs/" + digest.replace(':', '/')), digest);
  }

  /** Returns what is in a layer, without its folders. */
  private static List<String> names(byte[] layer) throws IOException {
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(layer)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory()) {
          names.add(entry.getName());
        }
      }
    }
    return names;
  }
}
