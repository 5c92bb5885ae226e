package io.ackj.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The files of this project that tests of the chart read. */
public final class Project {
  /** Reads and writes YAML. */
  public static final YAMLMapper YAML = new YAMLMapper();

  private static final Path ROOT = root();

  private Project() {}

  /** Returns a file or folder, by its path from the root of the project. */
  public static Path file(String path) {
    return ROOT.resolve(path);
  }

  /** Returns the text of a file. */
  public static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file of YAML or JSON. */
  public static JsonNode yaml(String path) {
    return parse(text(path));
  }

  /** Returns a resource of these tests, in YAML. */
  public static JsonNode resource(String name) {
    try (var in = Objects.requireNonNull(Project.class.getResourceAsStream(name), name)) {
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the entries of a resource that is a list, each named as its {@code value}. */
  public static Stream<Named<JsonNode>> rows(String name) {
    List<Named<JsonNode>> rows = new ArrayList<>();
    resource(name).forEach(row -> rows.add(Named.of(row.path("value").asText(), row)));
    return rows.stream();
  }

  /** Reads YAML. */
  public static JsonNode parse(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all documents of a text, those without content left out. */
  public static List<JsonNode> documents(String text) {
    try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(text)) {
      return all.readAll().stream().filter(JsonNode::isObject).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** Maven and IDEs start tests in different folders, all of them in the project. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("helm/Chart.yaml")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no helm/Chart.yaml in or above " + here));
  }
}
