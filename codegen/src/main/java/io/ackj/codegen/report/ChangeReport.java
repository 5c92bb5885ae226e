package io.ackj.codegen.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.ackj.codegen.report.Change.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What changes for users between two times, in plain words. Equal input gives equal text. */
public final class ChangeReport {
  /** First words of where things land, in the order of the report; others come in between. */
  private static final List<String> FIRST =
      List.of("spec", "status", "metadata", "resource", "fixed:");

  private static final List<String> LAST = List.of("hand-written", "unsupported", "ignored:");
  private static final Comparator<String> BY_RELEVANCE =
      Comparator.comparingInt(ChangeReport::rank).thenComparing(Comparator.naturalOrder());

  private final Snapshot before;
  private final Map<Heading, List<Change>> changes;

  private ChangeReport(Snapshot before, List<Change> changes) {
    this.before = before;
    this.changes =
        changes.stream()
            .collect(groupingBy(Change::heading, () -> new EnumMap<>(Heading.class), toList()));
  }

  /**
   * Compares.
   *
   * @param before what users have
   * @param after what they would get
   */
  public static ChangeReport between(Snapshot before, Snapshot after) {
    List<Change> changes = new ArrayList<>();
    if (before.surface() != null && after.surface() != null) {
      changes.addAll(SurfaceComparison.between(before.surface(), after.surface()));
    }
    if (!before.isEmpty()) {
      changes.addAll(CrdComparison.between(before.crds(), after.crds()));
    }
    return new ChangeReport(before, changes);
  }

  /** Returns whether objects, or people who write them, would be worse off with the new CRDs. */
  public boolean isBreaking() {
    return changes.containsKey(Heading.CRDS_BROKEN);
  }

  /** Returns the report, a line each. */
  public List<String> lines() {
    if (before.isEmpty()) {
      return List.of("Nothing was generated before that this could be compared with.");
    }
    if (changes.isEmpty()) {
      return List.of("Nothing changes for users.");
    }
    List<String> lines = new ArrayList<>();
    changes.forEach(
        (heading, group) -> {
          if (!lines.isEmpty()) {
            lines.add("");
          }
          lines.add(heading.text() + " (" + group.size() + ")");
          addGroup(lines, group);
        });
    return lines;
  }

  private static void addGroup(List<String> lines, List<Change> group) {
    Map<String, List<Change>> byPlace =
        group.stream()
            .collect(groupingBy(Change::place, () -> new TreeMap<>(BY_RELEVANCE), toList()));
    byPlace.forEach(
        (place, changes) -> {
          lines.add("  " + place);
          changes.stream()
              .collect(groupingBy(Change::text, LinkedHashMap::new, toList()))
              .forEach((text, alike) -> addAlike(lines, text, alike));
        });
  }

  /** A change of a shape shows in every operation that uses it, but is told once. */
  private static void addAlike(List<String> lines, String text, List<Change> alike) {
    if (alike.size() > 1 && !text.isEmpty()) {
      lines.add("    " + text);
      alike.forEach(change -> lines.add("      " + change.subject()));
    } else {
      String ending = text.isEmpty() ? "" : ": " + text;
      alike.forEach(change -> lines.add("    " + change.subject() + ending));
    }
  }

  private static int rank(String place) {
    String word = place.split(" ", 2)[0];
    if (FIRST.contains(word)) {
      return FIRST.indexOf(word);
    }
    return FIRST.size() + 1 + LAST.indexOf(word);
  }
}
