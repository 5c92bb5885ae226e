package io.ackj.codegen.naming;

import java.util.Map;

/**
 * The plurals that controller-gen gives CRDs: those of <a
 * href="https://github.com/gobuffalo/flect">gobuffalo/flect</a> v1.0.3, in small letters. They
 * decide the name of the CRD and the path of its API. For most kinds they agree with {@link
 * Plurals}, but not for all: {@code Schema} becomes {@code schemas} here and {@code Schemata}
 * there.
 */
public final class KubernetesPlurals {
  private KubernetesPlurals() {}

  /**
   * Returns the plural of a kind, in small letters: {@code EventBus} becomes {@code eventbuses}.
   *
   * @param kind a kind of ASCII letters and digits, in camel case
   * @throws IllegalArgumentException if the kind is empty
   */
  public static String resource(String kind) {
    if (kind.isEmpty()) {
      throw new IllegalArgumentException("A kind must not be empty.");
    }
    return Ascii.lower(plural(kind));
  }

  private static String plural(String kind) {
    if (FlectRules.WORDS.containsKey(kind)) {
      return FlectRules.WORDS.get(kind);
    }
    String last = lastWord(kind);
    String token = Ascii.lower(last);
    if (FlectRules.PLURALS.contains(kind) || FlectRules.PLURALS.contains(token)) {
      return kind;
    }
    String known = FlectRules.WORDS.get(token);
    if (known != null) {
      return replaceLast(kind, last, known);
    }
    for (Map.Entry<String, String> ending : FlectRules.ENDINGS) {
      String singular = ending.getKey();
      if (last.endsWith(ending.getValue())) {
        return kind;
      }
      if (last.endsWith(singular)) {
        String stem = last.substring(0, last.length() - singular.length());
        return replaceLast(kind, last, stem + ending.getValue());
      }
    }
    return token.endsWith("s") ? kind : kind + "s";
  }

  /**
   * Returns the last word of a camel case name. A run of capitals ends a word only after an acronym
   * that flect knows, so {@code APIIndex} ends in {@code Index}, {@code DBIndex} does not.
   */
  private static String lastWord(String name) {
    if (FlectRules.ACRONYMS.contains(Ascii.upper(name))) {
      return Ascii.upper(name);
    }
    int start = 0;
    for (int i = 1; i < name.length(); i++) {
      if (Ascii.isUpper(name.charAt(i))
          && (!Ascii.isUpper(name.charAt(i - 1))
              || FlectRules.ACRONYMS.contains(Ascii.upper(name.substring(start, i))))) {
        start = i;
      }
    }
    String last = name.substring(start);
    return FlectRules.ACRONYMS.contains(Ascii.upper(last)) ? Ascii.upper(last) : last;
  }

  /** An acronym that the kind does not have in capitals is not found, and nothing is taken away. */
  private static String replaceLast(String kind, String last, String replacement) {
    int end = kind.endsWith(last) ? kind.length() - last.length() : kind.length();
    return kind.substring(0, end) + replacement;
  }
}
