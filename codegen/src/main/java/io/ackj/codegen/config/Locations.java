package io.ackj.codegen.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the file and line of every YAML path that was read. Immutable. */
public final class Locations {

  private final Map<String, Location> byPath;
  private final Location fallback;

  private Locations(Map<String, Location> byPath, Location fallback) {
    this.byPath = Map.copyOf(byPath);
    this.fallback = fallback;
  }

  /** Everything is located at the file as a whole. */
  static Locations ofFile(String file) {
    return new Locations(Map.of(), Location.ofFile(file));
  }

  /** A map's value is located where its key stands, a list's item where it starts. */
  static Locations of(YamlNode root) {
    Map<String, Location> byPath = new HashMap<>();
    collect(YamlPath.ROOT, root.location(), root, byPath);
    return new Locations(byPath, root.location());
  }

  /**
   * Returns where a path stands; for a path that no file holds, where the nearest enclosing one
   * does.
   *
   * @param yamlPath as {@link YamlPath} writes it; empty for the root
   */
  public Location of(String yamlPath) {
    Location known = byPath.get(yamlPath);
    if (known != null) {
      return known;
    }
    return yamlPath.isEmpty() ? fallback : of(YamlPath.enclosing(yamlPath));
  }

  private static void collect(
      YamlPath path, Location location, YamlNode node, Map<String, Location> byPath) {
    byPath.put(path.text(), location);
    if (node instanceof YamlNode.OfMap map) {
      map.entries()
          .forEach((key, entry) -> collect(path.key(key), entry.location(), entry.value(), byPath));
    } else if (node instanceof YamlNode.OfList list) {
      List<YamlNode> items = list.items();
      for (int i = 0; i < items.size(); i++) {
        collect(path.index(i), items.get(i).location(), items.get(i), byPath);
      }
    }
  }
}
