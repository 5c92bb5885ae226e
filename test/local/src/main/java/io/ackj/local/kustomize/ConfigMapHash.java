package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The end of a generated ConfigMap's name. It has to be the one that kustomize computes, from the
 * bytes that Go would write: others refer to the name.
 */
final class ConfigMapHash {
  private static final int LENGTH = 10;

  private ConfigMapHash() {}

  static String of(ObjectNode configMap) {
    // There is a name among what kustomize hashes, but it never holds one.
    String json = "{\"data\":%s,\"kind\":\"ConfigMap\",\"name\":\"\"}".formatted(data(configMap));
    String hex = Hashing.sha256().hashString(json, StandardCharsets.UTF_8).toString();
    StringBuilder hash = new StringBuilder();
    for (char digit : hex.substring(0, LENGTH).toCharArray()) {
      hash.append(unlikeWords(digit));
    }
    return hash.toString();
  }

  private static String data(ObjectNode configMap) {
    if (!configMap.has("data")) {
      return "\"\"";
    }
    Map<String, String> sorted = new TreeMap<>();
    configMap.path("data").properties().forEach(e -> sorted.put(e.getKey(), e.getValue().asText()));
    StringBuilder json = new StringBuilder("{");
    for (Iterator<Map.Entry<String, String>> entries = sorted.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<String, String> entry = entries.next();
      json.append(text(entry.getKey())).append(':').append(text(entry.getValue()));
      json.append(entries.hasNext() ? "," : "");
    }
    return json.append('}').toString();
  }

  /** Go escapes what could be taken for HTML, and two separators of lines. */
  private static String text(String value) {
    return TextNode.valueOf(value)
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** Digits that could form a word are replaced, as kustomize does. */
  private static char unlikeWords(char digit) {
    return switch (digit) {
      case '0' -> 'g';
      case '1' -> 'h';
      case '3' -> 'k';
      case 'a' -> 'm';
      case 'e' -> 't';
      default -> digit;
    };
  }
}
