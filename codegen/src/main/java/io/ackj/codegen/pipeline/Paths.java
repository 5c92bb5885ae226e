package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Walks paths of members as generator.yaml writes them: dots between members; a list or map steps
 * to what it holds, so that a double dot means the same as a single one.
 */
public final class Paths {
  private Paths() {}

  /** Returns the names in a path. */
  public static List<String> split(String path) {
    return Arrays.stream(path.split("\\.", -1)).filter(part -> !part.isEmpty()).toList();
  }

  /** Returns the structure that is left when lists and maps around a shape are taken off. */
  public static Shape innermost(ServiceModel service, Shape shape) {
    Shape inner = shape;
    while (inner.type() == ShapeType.LIST || inner.type() == ShapeType.MAP) {
      inner = service.target(inner.element());
    }
    return inner;
  }

  /**
   * Returns the member at the end of a path, or nothing if a name on the way is no member. An empty
   * path, which generator.yaml writes as a dot, leads to the start, as if a member held it.
   */
  public static Optional<Member> member(ServiceModel service, Shape start, List<String> path) {
    Shape at = start;
    Optional<Member> found =
        Optional.of(Member.plain(start.name(), start.publishedName(), start.name()));
    for (String name : path) {
      found = innermost(service, at).member(name);
      if (found.isEmpty()) {
        return found;
      }
      at = service.target(found.get());
    }
    return found;
  }
}
