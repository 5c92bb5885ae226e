package io.ackj.codegen.config;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an operation does to a resource. */
public enum OperationType {
  CREATE,
  CREATE_BATCH,
  DELETE,
  REPLACE,
  UPDATE,
  ADD_CHILD,
  ADD_CHILDREN,
  REMOVE_CHILD,
  REMOVE_CHILDREN,
  GET,
  LIST,
  GET_ATTRIBUTES,
  SET_ATTRIBUTES,
  /** None of the others; a file cannot say so. */
  UNKNOWN;

  private static final Map<String, OperationType> BY_SPELLING = bySpelling();

  /** Finds the type that a file means, whatever the letter case and with or without underscores. */
  static Optional<OperationType> named(String written) {
    return BY_SPELLING.entrySet().stream()
        .filter(known -> isSame(known.getKey(), written))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static Set<String> spellings() {
    return BY_SPELLING.keySet();
  }

  private static Map<String, OperationType> bySpelling() {
    Map<String, OperationType> types = new TreeMap<>();
    for (OperationType type : EnumSet.complementOf(EnumSet.of(UNKNOWN))) {
      types.put(type.name().toLowerCase(Locale.ROOT), type);
    }
    types.put("read_one", GET);
    types.put("read_many", LIST);
    return types;
  }

  private static boolean isSame(String one, String other) {
    return one.replace("_", "").equalsIgnoreCase(other.replace("_", ""));
  }
}
