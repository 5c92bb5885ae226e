package io.ackj.local.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lines of the live table. What is not synced comes first, since it is what one waits for. */
final class TableText {
  private static final List<String> HEADER =
      List.of("NAME", "STATUS", "SYNCED", "REASON", "MESSAGE", "AGE");
  private static final int MESSAGE_COLUMN = 4;
  private static final int GAP = 3;

  private TableText() {}

  /**
   * Returns the header and a line for each object, as wide as the terminal at most.
   *
   * @param mostRows how many objects are shown; a last line tells how many more there are
   * @param width columns of the terminal
   */
  static List<String> lines(
      Collection<ObservedObject> objects, Instant now, int mostRows, int width) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    objects.stream()
        .sorted(Comparator.comparing(ObservedObject::isSynced).thenComparing(ObservedObject::key))
        .limit(mostRows)
        .forEach(object -> rows.add(row(object, now)));
    List<String> lines = laidOut(rows, width);
    if (objects.size() > mostRows) {
      lines.add("... and %d more".formatted(objects.size() - mostRows));
    }
    return lines;
  }

  private static List<String> row(ObservedObject object, Instant now) {
    Optional<ObservedCondition> told = told(object);
    return List.of(
        object.key().toString(),
        object.isBeingDeleted() ? "deleting" : object.state(),
        object.condition(ObservedObject.SYNCED).map(ObservedCondition::status).orElse(""),
        told.map(ObservedCondition::reason).orElse(""),
        told.map(ObservedCondition::message).orElse("").replace('\n', ' '),
        object.created() == null ? "" : age(Duration.between(object.created(), now)));
  }

  /** A failure says more than that the object is not synced. */
  private static Optional<ObservedCondition> told(ObservedObject object) {
    for (String type : List.of(ObservedObject.TERMINAL, "ACK.Recoverable")) {
      Optional<ObservedCondition> failure =
          object.condition(type).filter(ObservedCondition::isTrue);
      if (failure.isPresent()) {
        return failure;
      }
    }
    return object.condition(ObservedObject.SYNCED);
  }

  /** As kubectl: seconds for two minutes, then minutes for two hours. */
  static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds + "s";
    }
    return seconds < 7200 ? seconds / 60 + "m" : seconds / 3600 + "h";
  }

  private static List<String> laidOut(List<List<String>> rows, int width) {
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    int others = GAP * (widths.length - 1);
    for (int column = 0; column < widths.length; column++) {
      others += column == MESSAGE_COLUMN ? 0 : widths[column];
    }
    int left = Math.max(width - others, HEADER.get(MESSAGE_COLUMN).length());
    widths[MESSAGE_COLUMN] = Math.min(widths[MESSAGE_COLUMN], left);
    return new ArrayList<>(rows.stream().map(row -> line(row, widths, width)).toList());
  }

  private static String line(List<String> row, int[] widths, int width) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cut(row.get(column), widths[column]);
      line.append(cell).append(" ".repeat(widths[column] - cell.length() + GAP));
    }
    return cut(line.toString().stripTrailing(), width);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + "…";
  }
}
