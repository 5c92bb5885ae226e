package io.ackj.codegen.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a misspelt one was meant to be. */
public final class Suggestions {

  private Suggestions() {}

  /**
   * Finds the known name that differs from the word in letter case only, or else the one with the
   * fewest typing slips between them (a letter too many, too few, wrong, or swapped with its
   * neighbour; letter case ignored).
   *
   * @return empty when even the nearest one differs in more than a third of its letters
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(name -> slips(word, name) <= Math.max(word.length(), name.length()) / 3)
        .min(
            Comparator.comparingInt((String name) -> slips(word, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns {@code ; did you mean "x"?} to end a message with, or nothing. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  /** Returns the hint or, when no known name is near, all of them. */
  static String hintOrAll(String word, Collection<String> known) {
    String hint = hint(word, known);
    return hint.isEmpty() ? "; known here: " + String.join(", ", known) : hint;
  }

  /** The optimal string alignment distance, as a table of distances between all prefixes. */
  private static int slips(String word, String name) {
    String from = word.toLowerCase(Locale.ROOT);
    String to = name.toLowerCase(Locale.ROOT);
    int[][] distance = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : slips(from, i, to, j, distance);
      }
    }
    return distance[from.length()][to.length()];
  }

  private static int slips(String from, int i, String to, int j, int[][] distance) {
    int replaced = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, distance[i - 2][j - 2] + 1) : fewest;
  }
}
