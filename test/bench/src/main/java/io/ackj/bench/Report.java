package io.ackj.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of all services as a table, each median beside its limit. */
final class Report {
  private final List<String> lines = new ArrayList<>();
  private boolean withinLimits = true;

  Report() {
    lines.add(row("", "", "min", "median", "max", "limit", ""));
  }

  /** Adds what was measured for a service. */
  void add(String service, List<Run> runs) {
    for (Quantity quantity : Quantity.values()) {
      Optional<Spread> spread = quantity.spread(runs);
      lines.add(
          spread.isPresent()
              ? measured(service, quantity, spread.get())
              : row(
                  service,
                  quantity.label(),
                  "-",
                  "-",
                  "-",
                  limit(quantity),
                  "not measured: this system has no /proc"));
    }
  }

  /** Returns whether no median is over its limit. */
  boolean withinLimits() {
    return withinLimits;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  private String measured(String service, Quantity quantity, Spread spread) {
    boolean within = spread.median() <= quantity.limit();
    withinLimits &= within;
    return row(
        service,
        quantity.label(),
        quantity.text(spread.min()),
        quantity.text(spread.median()),
        quantity.text(spread.max()),
        limit(quantity),
        within ? "ok" : "OVER");
  }

  private static String limit(Quantity quantity) {
    return quantity.text(quantity.limit());
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-10s%-12s%10s%10s%10s%10s  %s", (Object[]) cells)
        .stripTrailing();
  }
}
