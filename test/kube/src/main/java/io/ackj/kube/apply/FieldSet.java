package io.ackj.kube.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of fields, as a tree. An element can be in the set itself, or have something below it in
 * the set, or both; owning a field says nothing about owning what is in it. Immutable.
 */
final class FieldSet {
  static final FieldSet EMPTY = new FieldSet(new TreeMap<>());

  private final NavigableMap<PathElement, Node> nodes;

  private FieldSet(NavigableMap<PathElement, Node> nodes) {
    this.nodes = nodes;
  }

  /**
   * What a set says about one element.
   *
   * @param member whether it is in the set itself
   * @param children what below it is
   */
  record Node(boolean member, FieldSet children) {
    static final Node NONE = new Node(false, EMPTY);
    static final Node LEAF = new Node(true, EMPTY);

    boolean isEmpty() {
      return !member && children.isEmpty();
    }
  }

  /** Collects nodes; those that say nothing are left out. */
  static final class Builder {
    private final NavigableMap<PathElement, Node> nodes = new TreeMap<>();

    /** Adds what a node says to what is known of the element. */
    Builder add(PathElement element, Node node) {
      if (!node.isEmpty()) {
        nodes.merge(element, node, FieldSet::both);
      }
      return this;
    }

    FieldSet build() {
      return nodes.isEmpty() ? EMPTY : new FieldSet(new TreeMap<>(nodes));
    }
  }

  /** Returns the set of these fields alone. */
  static FieldSet of(FieldPath... paths) {
    FieldSet set = EMPTY;
    for (FieldPath path : paths) {
      set = set.union(of(path.elements()));
    }
    return set;
  }

  private static FieldSet of(List<PathElement> path) {
    if (path.isEmpty()) {
      return EMPTY;
    }
    Node node = path.size() == 1 ? Node.LEAF : new Node(false, of(path.subList(1, path.size())));
    return new Builder().add(path.get(0), node).build();
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** Returns the elements about which the set says something, sorted. */
  Set<PathElement> elements() {
    return nodes.keySet();
  }

  Node node(PathElement element) {
    Node node = nodes.get(element);
    return node == null ? Node.NONE : node;
  }

  boolean has(FieldPath path) {
    FieldSet set = this;
    Node node = Node.NONE;
    for (PathElement element : path.elements()) {
      node = set.node(element);
      set = node.children();
    }
    return node.member();
  }

  FieldSet union(FieldSet other) {
    return combine(other, true, FieldSet::both);
  }

  FieldSet intersection(FieldSet other) {
    return combine(
        other,
        false,
        (mine, theirs) ->
            new Node(
                mine.member() && theirs.member(), mine.children().intersection(theirs.children())));
  }

  /** Returns what is in this set and not in the other; owners of a part do not lose it. */
  FieldSet difference(FieldSet other) {
    return combine(
        other,
        false,
        (mine, theirs) ->
            new Node(
                mine.member() && !theirs.member(), mine.children().difference(theirs.children())));
  }

  /** Returns what is in this set, and neither in the other nor below something in the other. */
  FieldSet recursiveDifference(FieldSet other) {
    return combine(
        other,
        false,
        (mine, theirs) ->
            theirs.member()
                ? Node.NONE
                : new Node(mine.member(), mine.children().recursiveDifference(theirs.children())));
  }

  /** Returns the fields: those of one level before what is below them, as Kubernetes lists them. */
  List<FieldPath> paths() {
    List<FieldPath> paths = new ArrayList<>();
    addPaths(FieldPath.ROOT, paths);
    return paths;
  }

  private void addPaths(FieldPath prefix, List<FieldPath> paths) {
    nodes.forEach(
        (element, node) -> {
          if (node.member()) {
            paths.add(prefix.plus(element));
          }
        });
    nodes.forEach((element, node) -> node.children().addPaths(prefix.plus(element), paths));
  }

  /** Combines node by node. What only the other set has is kept if {@code keepsOthers}. */
  private FieldSet combine(FieldSet other, boolean keepsOthers, Combination combination) {
    Builder result = new Builder();
    nodes.forEach(
        (element, node) -> result.add(element, combination.of(node, other.node(element))));
    if (keepsOthers) {
      other.nodes.forEach(
          (element, node) -> {
            if (!nodes.containsKey(element)) {
              result.add(element, node);
            }
          });
    }
    return result.build();
  }

  private interface Combination {
    Node of(Node mine, Node theirs);
  }

  private static Node both(Node mine, Node theirs) {
    return new Node(mine.member() || theirs.member(), mine.children().union(theirs.children()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldSet set && nodes.equals(set.nodes);
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  @Override
  public String toString() {
    return paths().toString();
  }
}
