package io.ackj.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table, each beside its limit. */
public final class Report {
  private final List<String> lines = new ArrayList<>();
  private boolean withinLimits = true;

  /** Adds a figure. */
  public void add(Figure figure) {
    boolean within = figure.isWithinLimit();
    withinLimits &= within;
    Limit limit = figure.limit();
    lines.add(
        row(
            figure.subject(),
            figure.label(),
            figure.text(),
            limit == null ? "" : limit.text(figure.unit()),
            limit == null ? "" : within ? "ok" : "OVER",
            figure.remark()));
  }

  /** Adds that something could not be measured; this passes no limit. */
  public void addMissing(String subject, String label, String reason) {
    lines.add(row(subject, label, "not measured: " + reason, "", "", ""));
  }

  /** Adds that something went wrong where figures should be; that is on the wrong side of any. */
  public void addFailed(String subject, String label, String reason) {
    withinLimits = false;
    lines.add(row(subject, label, "FAILED: " + reason, "", "", ""));
  }

  /** Returns whether no figure is on the wrong side of its limit. */
  public boolean withinLimits() {
    return withinLimits;
  }

  /** Returns the table, line by line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-16s%-34s%-32s%-22s%-6s%s", (Object[]) cells)
        .stripTrailing();
  }
}
