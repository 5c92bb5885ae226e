package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.IgnoreEntry;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes out what generator.yaml ignores. A shape goes together with the lists and maps of it and
 * with all members that refer to any of these; a path takes a member off the shape that holds it,
 * wherever that shape is used, as in ACK.
 */
final class IgnoreShapes implements Stage {
  @Override
  public String description() {
    return "take out the operations, shapes and members that generator.yaml ignores";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    ServiceModel service = state.service();
    Set<String> ignoredShapes =
        withCollections(service, names(state.config().ignore().shapeNames()));
    Set<String> ignoredOperations = names(state.config().ignore().operations());

    SortedMap<String, Shape> shapes = new TreeMap<>();
    for (Shape shape : service.shapes().values()) {
      shapes.put(shape.name(), shape.keeping(m -> !ignoredShapes.contains(m.target())));
    }
    for (IgnoreEntry entry : state.config().ignore().fieldPaths()) {
      takeOff(service, shapes, Paths.split(entry.name()));
    }
    shapes.keySet().removeAll(ignoredShapes);

    SortedMap<String, Operation> operations = new TreeMap<>(service.operations());
    operations.keySet().removeAll(ignoredOperations);
    return state.with(service.with(operations, shapes));
  }

  /** A path that leads nowhere has been reported by {@link CheckNames}. */
  private static void takeOff(
      ServiceModel service, SortedMap<String, Shape> shapes, List<String> path) {
    Shape start = service.shapes().get(path.get(0));
    if (start == null || path.size() < 2) {
      return;
    }
    String last = path.get(path.size() - 1);
    Paths.member(service, start, path.subList(1, path.size() - 1))
        .map(service::target)
        .map(holder -> Paths.innermost(service, holder).name())
        .ifPresent(
            holder ->
                shapes.computeIfPresent(
                    holder, (name, shape) -> shape.keeping(member -> !member.name().equals(last))));
  }

  /** Returns the shapes and the lists and maps of them, of which nothing would be left. */
  private static Set<String> withCollections(ServiceModel service, Set<String> shapes) {
    Set<String> all = new HashSet<>(shapes);
    boolean more = !all.isEmpty();
    while (more) {
      more =
          service.shapes().values().stream()
              .filter(s -> s.type() == ShapeType.LIST || s.type() == ShapeType.MAP)
              .filter(s -> all.contains(s.element().target()))
              .map(Shape::name)
              .toList()
              .stream()
              .anyMatch(all::add);
    }
    return all;
  }

  private static Set<String> names(List<IgnoreEntry> entries) {
    return entries.stream().map(IgnoreEntry::name).collect(Collectors.toSet());
  }
}
