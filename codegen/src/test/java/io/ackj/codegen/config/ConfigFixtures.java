package io.ackj.codegen.config;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the tests of this package share. */
final class ConfigFixtures {

  private ConfigFixtures() {}

  /** Returns a file or folder under {@code src/test/resources/config}. */
  static Path resource(String name) {
    try {
      return Path.of(ConfigFixtures.class.getResource("/config/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  static GeneratorConfig config(String yaml) {
    return ConfigReader.read("generator.yaml", yaml);
  }

  static <V> SortedMap<String, V> sorted(String key, V value) {
    return new TreeMap<>(Map.of(key, value));
  }

  static <V> SortedMap<String, V> sorted(String key1, V value1, String key2, V value2) {
    return new TreeMap<>(Map.of(key1, value1, key2, value2));
  }
}
