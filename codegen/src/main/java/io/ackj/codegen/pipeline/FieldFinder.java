package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the field that a path in generator.yaml means. Letter case does not count, as in ACK. */
final class FieldFinder {
  private FieldFinder() {}

  /** What a path leads to: the fields on the way, or the names that would have been possible. */
  record Result(List<Field> fields, String wrong, List<String> known) {
    Optional<Field> field() {
      return wrong.isEmpty() ? Optional.of(fields.get(fields.size() - 1)) : Optional.empty();
    }
  }

  /** Looks a path up in spec and status, for example {@code SSESpecification.KMSMasterKeyID}. */
  static Result find(ResourceModel model, Resource resource, String path) {
    List<Field> top = new ArrayList<>(resource.spec());
    top.addAll(resource.status());
    return find(model, top, Paths.split(path));
  }

  /** Looks a path up from some fields on. */
  static Result find(ResourceModel model, List<Field> start, List<String> path) {
    List<Field> found = new ArrayList<>();
    List<Field> choice = start;
    for (String name : path) {
      Optional<Field> next = choice.stream().filter(field -> field.isCalled(name)).findFirst();
      if (next.isEmpty()) {
        List<String> known = choice.stream().map(field -> field.names().original()).toList();
        return new Result(found, name, known);
      }
      found.add(next.get());
      choice =
          next.get().type().innermost() instanceof FieldType.StructureOf structure
              ? model.structure(structure).fields()
              : List.of();
    }
    return new Result(found, "", List.of());
  }
}
