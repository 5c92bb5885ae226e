package io.ackj.kube.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One entry of an Accept header.
 *
 * @param type such as {@code application/json} or <code>*&#47;*</code>
 */
record MediaRange(String type, Map<String, String> parameters) {

  /** Reads a header, the most wanted entry first. */
  static List<MediaRange> parse(String accept) {
    return Arrays.stream(accept.split(",", -1))
        .map(String::trim)
        .filter(entry -> !entry.isEmpty())
        .map(MediaRange::entry)
        .sorted(Comparator.comparingDouble(range -> -range.quality()))
        .toList();
  }

  private static MediaRange entry(String entry) {
    String[] parts = entry.split(";", -1);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].trim().split("=", 2);
      parameters.put(pair[0], pair.length > 1 ? pair[1] : "");
    }
    return new MediaRange(parts[0].trim().toLowerCase(Locale.ROOT), parameters);
  }

  private double quality() {
    try {
      return Double.parseDouble(parameters.getOrDefault("q", "1"));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Returns a parameter; empty if there is none. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
