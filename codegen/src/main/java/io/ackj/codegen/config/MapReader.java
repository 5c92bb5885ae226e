package io.ackj.codegen.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map with a fixed set of keys. A schema is a function that asks for each of them once and
 * makes a record of the answers; any key it did not ask for is then unknown, and an error. A key
 * with nothing behind it counts as absent.
 */
final class MapReader {

  private final YamlPath path;
  private final Map<String, YamlNode.Entry> entries;
  private final Findings findings;
  private final SortedSet<String> known = new TreeSet<>();

  private MapReader(YamlPath path, Map<String, YamlNode.Entry> entries, Findings findings) {
    this.path = path;
    this.entries = entries;
    this.findings = findings;
  }

  static <T> T read(Value value, Function<MapReader, T> schema) {
    if (value.node() instanceof YamlNode.OfMap map) {
      MapReader reader = new MapReader(value.path(), map.entries(), value.findings());
      T result = schema.apply(reader);
      reader.reportUnknownKeys();
      return result;
    }
    if (value.node().isNothing()) {
      return schema.apply(new MapReader(value.path(), Map.of(), value.findings()));
    }
    value.reject("a map");
    // That it is no map says it all; there is no need to say what it lacks as one.
    return absent(schema);
  }

  /** Returns what a schema makes of a map that is not there, whether or not it may be absent. */
  static <T> T absent(Function<MapReader, T> schema) {
    Findings unheard = Findings.at(Locations.ofFile(""));
    return schema.apply(new MapReader(YamlPath.ROOT, Map.of(), unheard));
  }

  /** Reads a value that may be absent; every other method here does so through this one. */
  <T> Optional<T> find(String key, Function<Value, T> type) {
    known.add(key);
    YamlNode.Entry entry = entries.get(key);
    if (entry == null || entry.value().isNothing()) {
      return Optional.empty();
    }
    return Optional.of(type.apply(new Value(path.key(key), entry.value(), findings)));
  }

  @Nullable String text(String key) {
    return find(key, Value::text).orElse(null);
  }

  String text(String key, String whenAbsent) {
    return find(key, Value::text).orElse(whenAbsent);
  }

  /** Reads a text that must be there and have something in it. */
  String requiredText(String key) {
    Optional<String> text = find(key, Value::name);
    if (text.isEmpty()) {
      error("\"" + key + "\" is missing");
    }
    return text.orElse("");
  }

  boolean flag(String key) {
    return find(key, Value::flag).orElse(false);
  }

  @Nullable Boolean optionalFlag(String key) {
    return find(key, Value::flag).orElse(null);
  }

  int number(String key, int whenAbsent) {
    return find(key, Value::number).orElse(whenAbsent);
  }

  List<String> texts(String key) {
    return list(key, Value::text);
  }

  List<String> textOrTexts(String key) {
    return find(key, value -> value.itemOrItems(Value::text)).orElse(List.of());
  }

  <T> List<T> list(String key, Function<Value, T> item) {
    return find(key, value -> value.items(item)).orElse(List.of());
  }

  /** Reads a list of maps. */
  <T> List<T> maps(String key, Function<MapReader, T> schema) {
    return list(key, item -> item.map(schema));
  }

  /** Reads a map from names of the user's choice. */
  <T> SortedMap<String, T> entries(String key, Function<Value, T> entry) {
    return find(key, value -> value.entries(entry)).orElseGet(TreeMap::new);
  }

  /** Reads a map from names of the user's choice to maps. */
  <T> SortedMap<String, T> named(String key, Function<MapReader, T> schema) {
    return entries(key, entry -> entry.map(schema));
  }

  <T> @Nullable T child(String key, Function<MapReader, T> schema) {
    return find(key, value -> value.map(schema)).orElse(null);
  }

  <T> T child(String key, Function<MapReader, T> schema, T whenAbsent) {
    return find(key, value -> value.map(schema)).orElse(whenAbsent);
  }

  /** Reports an error of the map as a whole. */
  void error(String message) {
    findings.error(path, message);
  }

  /** Reports an error of one of the map's values. */
  void error(String key, String message) {
    findings.error(path.key(key), message);
  }

  private void reportUnknownKeys() {
    Set<String> unknown = new TreeSet<>(entries.keySet());
    unknown.removeAll(known);
    for (String key : unknown) {
      YamlPath here = path.key(key);
      KeysWithoutEffect.notice(here)
          .ifPresentOrElse(
              notice -> findings.notice(here, notice),
              () -> findings.error(here, "unknown key" + Suggestions.hintOrAll(key, known)));
    }
  }
}
