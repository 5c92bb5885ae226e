package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.schema.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files that describe kinds. A mistake in one of them is a bug of ours. */
final class KindFiles {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final List<String> ALL_VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

  private final List<String> names;

  /** Names the files to read, without their extension. */
  KindFiles(List<String> names) {
    this.names = names;
  }

  /** Returns a kind per file, in the order of the files. */
  List<ResourceType> read() {
    Map<String, JsonNode> files = new LinkedHashMap<>();
    ObjectNode definitions = (ObjectNode) load("definitions");
    for (String name : names) {
      JsonNode file = load(name);
      files.put(name, file);
      definitions.setAll((ObjectNode) file.path("definitions"));
    }
    Definitions known = new Definitions(definitions);
    return files.values().stream().map(file -> type(file, known)).toList();
  }

  private static ResourceType type(JsonNode file, Definitions definitions) {
    JsonNode names = file.path("names");
    String kind = names.path("kind").asText();
    return new ResourceType(
        file.path("group").asText(),
        file.path("version").asText(),
        kind,
        kind + "List",
        names.path("plural").asText(),
        names.path("singular").asText(),
        texts(names.path("shortNames")),
        texts(names.path("categories")),
        file.path("scope").asText().equals("Namespaced"),
        file.path("statusSubresource").asBoolean(),
        verbs(file.path("verbs")),
        SchemaParser.parse(definitions.ofKind(file.path("schema").asText())),
        List.of(),
        texts(file.path("selectableFields")),
        false);
  }

  private static Set<String> verbs(JsonNode listed) {
    return new LinkedHashSet<>(listed.isMissingNode() ? ALL_VERBS : texts(listed));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static JsonNode load(String name) {
    try (InputStream stream = KindFiles.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException("there is no file " + name + ".yaml beside this class");
      }
      return YAML.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + ".yaml", e);
    }
  }
}
