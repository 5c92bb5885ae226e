package io.ackj.bench.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was measured.
 *
 * @param subject of what; the figures of one subject stand together
 * @param label what was measured of it
 * @param values one for each run, in the unit; the median of them is judged
 * @param limit null for a figure that is only shown beside others
 * @param remark what is shown beside it, such as what another program takes; may be empty
 */
public record Figure(
    String subject,
    String label,
    Unit unit,
    List<Long> values,
    @Nullable Limit limit,
    String remark) {

  public Figure {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(subject + ", " + label + ": nothing was measured");
    }
  }

  /** Makes a figure with nothing beside it. */
  public Figure(String subject, String label, Unit unit, List<Long> values, @Nullable Limit limit) {
    this(subject, label, unit, values, limit, "");
  }

  /** Returns a figure of one value. */
  public static Figure of(
      String subject, String label, Unit unit, long value, @Nullable Limit limit) {
    return new Figure(subject, label, unit, List.of(value), limit);
  }

  /** Returns the same figure with something beside it. */
  public Figure beside(String text) {
    return new Figure(subject, label, unit, values, limit, text);
  }

  /** Returns whether the median keeps the limit, if there is one. */
  public boolean isWithinLimit() {
    return limit == null || limit.allows(Spread.of(values).median());
  }

  /** Returns the median, and between which values the others lie if there is more than one. */
  String text() {
    Spread spread = Spread.of(values);
    String median = unit.text(spread.median());
    if (values.size() == 1) {
      return median;
    }
    return "%s (%s to %s)".formatted(median, unit.text(spread.min()), unit.text(spread.max()));
  }
}
