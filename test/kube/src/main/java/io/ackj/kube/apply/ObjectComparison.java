package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.apply.FieldSet.Node;
import io.ackj.kube.apply.MergeType.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two states of an object, field by field. */
final class ObjectComparison {
  private ObjectComparison() {}

  static Comparison of(MergeType type, JsonNode old, JsonNode wanted) {
    Changes changes = compare(type, old, wanted);
    return new Comparison(
        changes.removed.children(), changes.modified.children(), changes.added.children());
  }

  /** What is different at a place and below it. */
  private record Changes(Node removed, Node modified, Node added) {
    static final Changes NONE = new Changes(Node.NONE, Node.NONE, Node.NONE);
    static final Changes REMOVED = new Changes(Node.LEAF, Node.NONE, Node.NONE);
    static final Changes MODIFIED = new Changes(Node.NONE, Node.LEAF, Node.NONE);
    static final Changes ADDED = new Changes(Node.NONE, Node.NONE, Node.LEAF);

    Changes and(Changes other) {
      return new Changes(
          union(removed, other.removed),
          union(modified, other.modified),
          union(added, other.added));
    }

    private static Node union(Node left, Node right) {
      return new Node(left.member() || right.member(), left.children().union(right.children()));
    }
  }

  /** Collects the changes below a place. */
  private static final class Below {
    private final FieldSet.Builder removed = new FieldSet.Builder();
    private final FieldSet.Builder modified = new FieldSet.Builder();
    private final FieldSet.Builder added = new FieldSet.Builder();

    void add(PathElement element, Changes changes) {
      removed.add(element, changes.removed);
      modified.add(element, changes.modified);
      added.add(element, changes.added);
    }

    Changes build() {
      return new Changes(
          new Node(false, removed.build()),
          new Node(false, modified.build()),
          new Node(false, added.build()));
    }
  }

  private static Changes compare(
      MergeType type, @Nullable JsonNode old, @Nullable JsonNode wanted) {
    Shape oldShape = type.shapeOf(old);
    Shape newShape = type.shapeOf(wanted);
    if (wanted == null) {
      return compareAs(oldShape, type, old, null);
    }
    Changes changes = compareAs(newShape, type, old, wanted);
    return old == null || oldShape == newShape
        ? changes
        : compareAs(oldShape, type, old, wanted).and(changes);
  }

  private static Changes compareAs(
      Shape shape, MergeType type, @Nullable JsonNode old, @Nullable JsonNode wanted) {
    if (isLeaf(shape, type, old, wanted)) {
      return leaf(old, wanted);
    }
    Changes below = shape == Shape.LIST ? entries(type, old, wanted) : fields(type, old, wanted);
    if (old == null) {
      return below.and(Changes.ADDED);
    }
    return wanted == null ? below.and(Changes.REMOVED) : below;
  }

  /** Whether a place is compared as a whole; so are empty containers, to tell them from none. */
  static boolean isLeaf(
      Shape shape, MergeType type, @Nullable JsonNode old, @Nullable JsonNode wanted) {
    return switch (shape) {
      case SCALAR -> true;
      case LIST -> type.isAtomicList() || (hasNoEntries(old) && hasNoEntries(wanted));
      case MAP -> type.isAtomicMap() || (hasNoFields(old) && hasNoFields(wanted));
    };
  }

  private static boolean hasNoEntries(@Nullable JsonNode list) {
    return list == null || !list.isArray() || list.isEmpty();
  }

  private static boolean hasNoFields(@Nullable JsonNode object) {
    return object == null || !object.isObject() || object.isEmpty();
  }

  private static Changes leaf(@Nullable JsonNode old, @Nullable JsonNode wanted) {
    if (old == null) {
      return Changes.ADDED;
    }
    if (wanted == null) {
      return Changes.REMOVED;
    }
    return ValueOrder.equal(old, wanted) ? Changes.NONE : Changes.MODIFIED;
  }

  private static Changes fields(MergeType type, @Nullable JsonNode old, @Nullable JsonNode wanted) {
    Below below = new Below();
    Set<String> names = new LinkedHashSet<>();
    names.addAll(namesOf(old));
    names.addAll(namesOf(wanted));
    for (String name : names) {
      MergeType field = type.field(name);
      if (field != null) {
        below.add(new PathElement.Field(name), compare(field, get(old, name), get(wanted, name)));
      }
    }
    return below.build();
  }

  private static Set<String> namesOf(@Nullable JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    if (object != null) {
      object.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private static @Nullable JsonNode get(@Nullable JsonNode object, String name) {
    return object == null ? null : object.get(name);
  }

  private static Changes entries(
      MergeType type, @Nullable JsonNode old, @Nullable JsonNode wanted) {
    Map<PathElement, List<JsonNode>> olds = ListEntries.byElement(type, old);
    Map<PathElement, List<JsonNode>> news = ListEntries.byElement(type, wanted);
    Below below = new Below();
    Set<PathElement> elements = new LinkedHashSet<>(olds.keySet());
    elements.addAll(news.keySet());
    for (PathElement element : elements) {
      List<JsonNode> before = olds.getOrDefault(element, List.of());
      List<JsonNode> after = news.getOrDefault(element, List.of());
      below.add(element, alike(type.items(), before, after));
    }
    return below.build();
  }

  /** Compares the entries of two lists that have the same key; several are compared as one. */
  private static Changes alike(MergeType type, List<JsonNode> before, List<JsonNode> after) {
    boolean several = before.size() > 1;
    boolean willBeSeveral = after.size() > 1;
    if (several && willBeSeveral) {
      return equal(before, after) ? Changes.NONE : Changes.MODIFIED;
    }
    if (several) {
      Changes added = after.isEmpty() ? Changes.NONE : compare(type, null, after.get(0));
      return added.and(Changes.REMOVED);
    }
    if (willBeSeveral) {
      Changes removed = before.isEmpty() ? Changes.NONE : compare(type, before.get(0), null);
      return removed.and(Changes.ADDED);
    }
    return compare(
        type, before.isEmpty() ? null : before.get(0), after.isEmpty() ? null : after.get(0));
  }

  private static boolean equal(List<JsonNode> left, List<JsonNode> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!ValueOrder.equal(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }
}
