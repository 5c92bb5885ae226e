package io.ackj.codegen.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays one file over another, before either is understood: maps merge key by key, scalars and lists
 * replace what is below. What is listed under {@code ignore} and {@code empty_shapes} is added to
 * instead, since leaving out more is what an overlay is most often for. A key with nothing behind
 * it changes nothing.
 */
final class Overlay {

  private static final List<String> ADDED_TO = List.of("ignore.*", "empty_shapes");

  private Overlay() {}

  /** Returns both as one file. */
  static YamlNode.OfMap lay(YamlNode.OfMap below, YamlNode.OfMap above) {
    return mergeMaps(above, below, YamlPath.ROOT);
  }

  private static YamlNode merge(YamlNode above, YamlNode below, YamlPath path) {
    if (above.isNothing()) {
      return below;
    }
    if (above instanceof YamlNode.OfMap upper && below instanceof YamlNode.OfMap lower) {
      return mergeMaps(upper, lower, path);
    }
    if (above instanceof YamlNode.OfList upper
        && below instanceof YamlNode.OfList lower
        && ADDED_TO.stream().anyMatch(path::matches)) {
      return concatenate(upper, lower);
    }
    return above;
  }

  private static YamlNode.OfMap mergeMaps(
      YamlNode.OfMap above, YamlNode.OfMap below, YamlPath path) {
    Map<String, YamlNode.Entry> merged = new LinkedHashMap<>(below.entries());
    above
        .entries()
        .forEach(
            (key, entry) ->
                merged.merge(
                    key, entry, (lower, upper) -> mergeEntries(upper, lower, path.key(key))));
    return new YamlNode.OfMap(below.location(), merged);
  }

  private static YamlNode.Entry mergeEntries(
      YamlNode.Entry upper, YamlNode.Entry lower, YamlPath path) {
    YamlNode merged = merge(upper.value(), lower.value(), path);
    // What comes from both files is found where it was first said.
    Location location = merged == upper.value() ? upper.location() : lower.location();
    return new YamlNode.Entry(location, merged);
  }

  /** Where both files list a name, the entry that gives a reason stays, or else the lower one. */
  private static YamlNode.OfList concatenate(YamlNode.OfList above, YamlNode.OfList below) {
    Set<String> reasoned = names(above.items().stream().filter(YamlNode.OfMap.class::isInstance));
    List<YamlNode> kept = new ArrayList<>();
    for (YamlNode item : below.items()) {
      if (item instanceof YamlNode.OfMap || !reasoned.contains(name(item))) {
        kept.add(item);
      }
    }
    Set<String> taken = names(kept.stream());
    above.items().stream().filter(item -> taken.add(name(item))).forEach(kept::add);
    return new YamlNode.OfList(below.location(), kept);
  }

  private static Set<String> names(Stream<YamlNode> items) {
    return items.map(Overlay::name).collect(Collectors.toCollection(HashSet::new));
  }

  /** The name that an ignored thing goes by, in either form that it can be written in. */
  private static String name(YamlNode item) {
    YamlNode named = item instanceof YamlNode.OfMap map ? map.get("name") : item;
    if (named instanceof YamlNode.OfScalar scalar) {
      return scalar.text();
    }
    // No name: an error that the reader reports, so it must not be dropped as a repetition.
    return item.location() + " has no name";
  }
}
