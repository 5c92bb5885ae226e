package io.ackj.codegen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ackj.codegen.output.FileAccessException;
import io.ackj.codegen.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users of a service rely on at one time: what is generated now, or was at a release.
 *
 * @param surface null if none was written at that time
 * @param crds by name, as the YAML says them
 */
public record Snapshot(@Nullable ApiSurface surface, SortedMap<String, JsonNode> crds) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String CRDS = "apis/src/generated/resources/crds/";

  /** Ends an error about a file of before, for example one with marks of a merge conflict. */
  private static final String MEND =
      "; what changes for users is told by comparing with this file: restore it from version"
          + " control, or delete it to do without";

  public Snapshot {
    crds = Collections.unmodifiableSortedMap(new TreeMap<>(crds));
  }

  /** Returns what these files say. */
  public static Snapshot of(String service, List<GeneratedFile> files) {
    ApiSurface surface = null;
    SortedMap<String, JsonNode> crds = new TreeMap<>();
    for (GeneratedFile file : files) {
      if (file.path().equals(ApiSurface.path(service))) {
        surface = ApiSurface.parse(file.content());
      } else if (file.path().startsWith(CRDS)) {
        addCrd(crds, Path.of(file.path()), file.content());
      }
    }
    return new Snapshot(surface, crds);
  }

  /**
   * Reads what an earlier run wrote.
   *
   * @param directory a checkout of the project; it need not hold anything of the service
   * @throws FileAccessException if the directory is not there, or a file in it is broken
   */
  public static Snapshot read(Path directory, String service) {
    if (!Files.isDirectory(directory)) {
      throw new FileAccessException("cannot compare with", directory, "it is no directory");
    }
    Path file = directory.resolve(ApiSurface.path(service));
    SortedMap<String, JsonNode> crds = new TreeMap<>();
    crdFiles(directory, service).forEach(crd -> addCrd(crds, crd, text(crd)));
    return new Snapshot(Files.exists(file) ? ApiSurface.parse(text(file)) : null, crds);
  }

  /** Returns whether there was nothing yet. */
  boolean isEmpty() {
    return surface == null && crds.isEmpty();
  }

  private static List<Path> crdFiles(Path directory, String service) {
    Path crds = directory.resolve(CRDS);
    String group = service + ".services.k8s.aws_";
    try (Stream<Path> files = Files.list(crds)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(group))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new FileAccessException("cannot read", crds, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new FileAccessException("cannot read", file, "not UTF-8 text" + MEND);
    } catch (IOException e) {
      throw new FileAccessException("cannot read", file, e);
    }
  }

  private static void addCrd(SortedMap<String, JsonNode> crds, Path file, String yaml) {
    try {
      JsonNode crd = YAML.readTree(yaml);
      String name = crd.path("metadata").path("name").asText();
      if (!crd.path("kind").asText().equals("CustomResourceDefinition") || name.isEmpty()) {
        throw new FileAccessException(
            "cannot read", file, "not a CustomResourceDefinition with a name" + MEND);
      }
      crds.put(name, crd);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
      throw new FileAccessException("cannot read", file, "not YAML" + line + MEND);
    }
  }
}
