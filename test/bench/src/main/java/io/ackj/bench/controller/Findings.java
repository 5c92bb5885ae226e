package io.ackj.bench.controller;

import io.ackj.bench.measure.Figure;
import io.ackj.bench.measure.Limit;
import io.ackj.bench.measure.Report;
import io.ackj.bench.measure.Unit;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what a scenario has found. */
final class Findings {
  private final String subject;
  private final Report report;
  private final Consumer<String> lines;

  /**
   * Makes a receiver.
   *
   * @param lines gets what is said beside the figures, at once
   */
  Findings(String subject, Report report, Consumer<String> lines) {
    this.subject = subject;
    this.report = report;
    this.lines = lines;
  }

  /** Adds a figure that has a limit. */
  void add(String label, Unit unit, long value, Limit limit, String upstream) {
    add(label, unit, List.of(value), limit, upstream);
  }

  /** Adds a figure of several runs that has a limit; the median of them is judged. */
  void add(String label, Unit unit, List<Long> values, Limit limit, String upstream) {
    addAny(label, unit, values, limit, upstream.isEmpty() ? "" : "[ACK: " + upstream + "]");
  }

  /** Adds a figure that is only shown. */
  void show(String label, Unit unit, long value) {
    show(label, unit, List.of(value));
  }

  /** Adds a figure of several runs that is only shown. */
  void show(String label, Unit unit, List<Long> values) {
    addAny(label, unit, values, null, "");
  }

  /** Adds memory, if the system tells it. */
  void addMemory(String label, OptionalLong kib, Limit limit, String upstream) {
    if (kib.isPresent()) {
      add(label, Unit.MEMORY, kib.getAsLong(), limit, upstream);
    } else {
      report.addMissing(subject, label, "this system has no /proc");
    }
  }

  /** Says something to whoever waits for the end. */
  void say(String line) {
    lines.accept(subject + ": " + line);
  }

  private void addAny(
      String label, Unit unit, List<Long> values, @Nullable Limit limit, String remark) {
    report.add(new Figure(subject, label, unit, values, limit, remark));
  }
}
