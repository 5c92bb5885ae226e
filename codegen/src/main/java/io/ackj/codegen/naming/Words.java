package io.ackj.codegen.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables of words, written as text: words are separated by white space, pairs by "=". */
final class Words {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Words() {}

  static List<String> list(String words) {
    return List.of(SPACE.split(words.strip()));
  }

  static Set<String> set(String words) {
    return Set.of(SPACE.split(words.strip()));
  }

  /** Keeps the order of the text; of two pairs with the same key the later one counts. */
  static Map<String, String> pairs(String pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String pair : list(pairs)) {
      int equals = pair.indexOf('=');
      map.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return map;
  }
}
