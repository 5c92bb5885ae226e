package io.ackj.kube.apply;

import io.ackj.kube.apply.FieldSet.Node;
import io.ackj.kube.apply.MergeType.Shape;
import org.jspecify.annotations.Nullable;

/** What a schema says about a set of fields that somebody owns. */
final class OwnedFields {
  private OwnedFields() {}

  /**
   * Returns the set with those fields as members of which it has parts and that the schema names:
   * who owns a part of them wants them to be there, although that is not written down.
   *
   * @param type null where the schema knows nothing
   */
  static FieldSet withNamedParents(@Nullable MergeType type, FieldSet set) {
    FieldSet.Builder result = new FieldSet.Builder();
    for (PathElement element : set.elements()) {
      Node node = set.node(element);
      boolean named =
          !node.children().isEmpty()
              && type != null
              && element instanceof PathElement.Field field
              && type.declares(field.name());
      FieldSet children = withNamedParents(below(type, element), node.children());
      result.add(element, new Node(node.member() || named, children));
    }
    return result.build();
  }

  /**
   * Returns the set as it would be if it had been written under the schema of today: whoever owned
   * a part of what is now owned as a whole owns the whole.
   */
  static FieldSet reconciled(@Nullable MergeType type, FieldSet set) {
    FieldSet.Builder result = new FieldSet.Builder();
    for (PathElement element : set.elements()) {
      result.add(element, reconciled(below(type, element), set.node(element)));
    }
    return result.build();
  }

  private static Node reconciled(@Nullable MergeType type, Node node) {
    if (type == null || node.children().isEmpty()) {
      return node;
    }
    boolean whole =
        switch (type.shapeOf(null)) {
          case MAP -> type.isAtomicMap() && !type.isFree();
          case LIST -> type.isAtomicList();
          case SCALAR -> false;
        };
    return whole ? Node.LEAF : new Node(node.member(), reconciled(type, node.children()));
  }

  private static @Nullable MergeType below(@Nullable MergeType type, PathElement element) {
    if (type == null) {
      return null;
    }
    if (element instanceof PathElement.Field field) {
      return type.allows(Shape.MAP) ? type.field(field.name()) : null;
    }
    return type.allows(Shape.LIST) ? type.items() : null;
  }
}
