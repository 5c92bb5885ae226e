package io.ackj.codegen.report;

import io.ackj.codegen.report.Change.Heading;
import io.ackj.codegen.report.SurfaceEntry.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what differs between two surfaces. */
final class SurfaceComparison {
  /** A thing that is on both sides and has changed. */
  private record Pair(SurfaceEntry was, SurfaceEntry is) {
    /** Returns what is different now. */
    String text() {
      List<String> parts = new ArrayList<>();
      if (!was.type().equals(is.type())) {
        parts.add("was " + was.type() + " and is " + is.type());
      }
      if (was.required() != is.required()) {
        parts.add(is.required() ? "is required now" : "is no longer required");
      }
      parts.addAll(LimitChange.describe(was.limits(), is.limits()));
      if (!was.lands().equals(is.lands())) {
        parts.add("landed in " + was.lands());
      }
      return String.join("; ", parts);
    }
  }

  private final ApiSurface before;
  private final ApiSurface after;
  private final List<Change> changes = new ArrayList<>();

  private SurfaceComparison(ApiSurface before, ApiSurface after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(ApiSurface before, ApiSurface after) {
    SurfaceComparison comparison = new SurfaceComparison(before, after);
    comparison.compareOperations();
    comparison.compareErrors();
    comparison.compareMembers();
    return comparison.changes;
  }

  private void compareOperations() {
    SortedMap<String, SurfaceEntry> old = before.entries(Subject.OPERATION);
    SortedMap<String, SurfaceEntry> now = after.entries(Subject.OPERATION);
    without(now, old).values().forEach(is -> add(Heading.OPERATIONS_ADDED, is, ""));
    without(old, now).values().forEach(was -> add(Heading.OPERATIONS_REMOVED, was, ""));
    for (Pair pair : changed(old, now)) {
      add(Heading.OPERATIONS_CHANGED, pair.is(), "was " + pair.was().lands());
    }
  }

  private void compareErrors() {
    SortedMap<String, SurfaceEntry> old = before.entries(Subject.ERROR);
    SortedMap<String, SurfaceEntry> now = after.entries(Subject.ERROR);
    without(now, old).values().forEach(is -> add(Heading.ERRORS_ADDED, is, is.type()));
    without(old, now).values().forEach(was -> add(Heading.ERRORS_REMOVED, was, was.type()));
    changed(old, now).forEach(pair -> add(Heading.ERRORS_CHANGED, pair.is(), pair.text()));
  }

  /** An operation that comes into use, or falls out of it, is one change and not one a member. */
  private void compareMembers() {
    SortedMap<String, SurfaceEntry> old = before.entries(Subject.MEMBER);
    SortedMap<String, SurfaceEntry> now = after.entries(Subject.MEMBER);
    addTopmost(Heading.FIELDS_ADDED, without(now, old), before.operationsInUse());
    addTopmost(Heading.FIELDS_REMOVED, without(old, now), after.operationsInUse());
    changed(old, now).forEach(pair -> add(Heading.FIELDS_CHANGED, pair.is(), pair.text()));
  }

  /** What is inside a new structure, and lands inside it too, is counted and not listed. */
  private void addTopmost(
      Heading heading, SortedMap<String, SurfaceEntry> members, Set<String> operations) {
    SortedMap<String, Integer> inside = new TreeMap<>();
    for (SurfaceEntry member : members.values()) {
      inside.merge(topmost(member, members).name(), 1, Integer::sum);
    }
    inside.forEach(
        (name, count) -> {
          SurfaceEntry member = members.get(name);
          if (member != null && operations.contains(name.substring(0, name.indexOf('.')))) {
            add(heading, member, member(member, count - 1));
          }
        });
  }

  private static SurfaceEntry topmost(
      SurfaceEntry member, SortedMap<String, SurfaceEntry> members) {
    SurfaceEntry holder = members.get(holder(member.name()));
    return holder != null && firstWord(holder).equals(firstWord(member))
        ? topmost(holder, members)
        : member;
  }

  /** Returns the path of the member that a member is inside of, be it a list or a map of them. */
  private static String holder(String path) {
    String holder = path.substring(0, path.lastIndexOf('.'));
    while (holder.endsWith("[]") || holder.endsWith("{}")) {
      holder = holder.substring(0, holder.length() - 2);
    }
    return holder;
  }

  private static String firstWord(SurfaceEntry entry) {
    return entry.lands().split(" ", 2)[0];
  }

  private static String member(SurfaceEntry entry, int inside) {
    List<String> parts = new ArrayList<>(List.of(entry.type()));
    if (entry.required()) {
      parts.add("required");
    }
    if (!entry.limits().isEmpty()) {
      parts.add(entry.limits());
    }
    if (inside > 0) {
      parts.add("with " + inside + (inside == 1 ? " member" : " members") + " inside");
    }
    return String.join("; ", parts);
  }

  private static SortedMap<String, SurfaceEntry> without(
      SortedMap<String, SurfaceEntry> entries, SortedMap<String, SurfaceEntry> others) {
    SortedMap<String, SurfaceEntry> rest = new TreeMap<>(entries);
    rest.keySet().removeAll(others.keySet());
    return rest;
  }

  private static List<Pair> changed(
      SortedMap<String, SurfaceEntry> old, SortedMap<String, SurfaceEntry> now) {
    List<Pair> pairs = new ArrayList<>();
    now.forEach(
        (name, is) -> {
          SurfaceEntry was = old.get(name);
          if (was != null && !was.equals(is)) {
            pairs.add(new Pair(was, is));
          }
        });
    return pairs;
  }

  private void add(Heading heading, SurfaceEntry entry, String text) {
    changes.add(new Change(heading, entry.lands(), entry.name(), text));
  }
}
