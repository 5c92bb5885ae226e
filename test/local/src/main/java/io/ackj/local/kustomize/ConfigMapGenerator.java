package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.local.manifest.Manifests;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a ConfigMap of literals and files.
 *
 * @param file of the kustomization
 * @param path of the entry in it
 * @param data by key, in the order of keys
 * @param hashed whether its name ends in a hash of the data
 */
record ConfigMapGenerator(
    Path file,
    String path,
    String name,
    String namespace,
    Map<String, String> data,
    Map<String, String> labels,
    Map<String, String> annotations,
    boolean immutable,
    boolean hashed) {
  private static final Set<String> KEYS =
      Set.of("name", "namespace", "literals", "files", "options");
  private static final Set<String> OPTIONS =
      Set.of("disableNameSuffixHash", "labels", "annotations", "immutable");

  ConfigMapGenerator {
    data = new TreeMap<>(data);
    labels = new LinkedHashMap<>(labels);
    annotations = new LinkedHashMap<>(annotations);
  }

  /** Returns those of a kustomization, in its order. */
  static List<ConfigMapGenerator> all(Section content) {
    Section general = content.section("generatorOptions");
    general.allow(OPTIONS);
    return content.sections("configMapGenerator").stream()
        .map(entry -> of(entry, general))
        .toList();
  }

  private static ConfigMapGenerator of(Section entry, Section general) {
    entry.allow(KEYS);
    Section own = entry.section("options");
    own.allow(OPTIONS);
    if (!entry.has("name")) {
      throw Refusals.wrong(entry.file(), entry.path() + " has no name");
    }
    return new ConfigMapGenerator(
        entry.file(),
        entry.path(),
        entry.text("name"),
        entry.text("namespace"),
        data(entry),
        both(general, own, "labels"),
        both(general, own, "annotations"),
        general.flag("immutable") || own.flag("immutable"),
        !general.flag("disableNameSuffixHash") && !own.flag("disableNameSuffixHash"));
  }

  /** What the entry says itself wins. */
  private static Map<String, String> both(Section general, Section own, String key) {
    Map<String, String> both = new LinkedHashMap<>(general.textMap(key));
    both.putAll(own.textMap(key));
    return both;
  }

  private static Map<String, String> data(Section entry) {
    Map<String, String> data = new TreeMap<>();
    for (String literal : entry.texts("literals")) {
      int equals = literal.indexOf('=');
      if (equals <= 0) {
        throw Refusals.wrong(
            entry.file(),
            "%s.literals has \"%s\", which is not of the form key=value"
                .formatted(entry.path(), literal));
      }
      put(data, literal.substring(0, equals), unquoted(literal.substring(equals + 1)), entry);
    }
    for (String named : entry.texts("files")) {
      int equals = named.indexOf('=');
      Path source = Confinement.resolve(entry.file(), named.substring(equals + 1));
      String key = equals > 0 ? named.substring(0, equals) : source.getFileName().toString();
      put(data, key, Manifests.text(source), entry);
    }
    return data;
  }

  private static void put(Map<String, String> data, String key, String value, Section entry) {
    if (data.putIfAbsent(key, value) != null) {
      throw Refusals.wrong(
          entry.file(), "%s has the key \"%s\" twice".formatted(entry.path(), key));
    }
  }

  /** One pair of quotes around a value is not part of it, as in a shell. */
  private static String unquoted(String value) {
    for (String quote : List.of("\"", "'")) {
      if (value.length() > 1 && value.startsWith(quote) && value.endsWith(quote)) {
        return value.substring(1, value.length() - 1);
      }
    }
    return value;
  }

  /** Returns the ConfigMap, without a hash yet. */
  Resource generate() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", "v1").put("kind", "ConfigMap");
    ObjectNode metadata = object.putObject("metadata").put("name", name);
    if (!namespace.isEmpty()) {
      metadata.put("namespace", namespace);
    }
    putAll(metadata, "labels", labels);
    putAll(metadata, "annotations", annotations);
    putAll(object, "data", data);
    if (immutable) {
      object.put("immutable", true);
    }
    Resource resource = new Resource(object, file + " " + path);
    if (hashed) {
      resource.markHashed();
    }
    return resource;
  }

  private static void putAll(ObjectNode parent, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      ObjectNode object = parent.putObject(key);
      values.forEach(object::put);
    }
  }
}
