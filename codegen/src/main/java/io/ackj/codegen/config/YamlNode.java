package io.ackj.codegen.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of YAML that remembers where it stands, whatever file it came from. */
sealed interface YamlNode {

  Location location();

  /** Returns what a message says was found, such as {@code a list} or {@code "yes"}. */
  String described();

  /**
   * A map, in the order of the file.
   *
   * @param location where the first key stands
   */
  record OfMap(Location location, Map<String, Entry> entries) implements YamlNode {
    public OfMap {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Returns what stands under a key; null when there is no such key. */
    @Nullable YamlNode get(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    @Override
    public String described() {
      return "a map";
    }
  }

  /**
   * What a map holds under a key.
   *
   * @param location where the key stands
   */
  record Entry(Location location, YamlNode value) {}

  /** A list. */
  record OfList(Location location, List<YamlNode> items) implements YamlNode {
    public OfList {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * Anything else.
   *
   * @param text the value as written, without quotes
   */
  record OfScalar(Location location, Kind kind, String text) implements YamlNode {
    enum Kind {
      TEXT,
      NUMBER,
      BOOLEAN,
      NOTHING
    }

    @Override
    public String described() {
      return switch (kind) {
        case TEXT -> "\"" + text + "\"";
        case NUMBER, BOOLEAN -> text;
        case NOTHING -> "nothing";
      };
    }
  }

  /** Tells whether this stands for no value: {@code key:} with nothing behind it. */
  default boolean isNothing() {
    return this instanceof OfScalar scalar && scalar.kind() == OfScalar.Kind.NOTHING;
  }
}
