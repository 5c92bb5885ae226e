package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.naming.Names;
import io.ackj.codegen.naming.ReferenceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a reference beside every field of a spec that may take its value from another object. */
final class AddReferenceFields implements Stage {
  @Override
  public String description() {
    return "put a reference beside each field that may take its value from another object";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    List<Resource> resources =
        state.resources().resources().stream()
            .map(r -> r.withFields(checked(state, r), r.status()))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  private static List<Field> checked(GenerationState state, Resource resource) {
    resource.spec().forEach(f -> check(state, resource, f.names().camel(), f.names(), f.config()));
    return withReferences(resource.spec());
  }

  /** Reports a field whose name leaves nothing to name a reference after, such as Id. */
  static void check(
      GenerationState state, Resource resource, String path, Names names, FieldConfig config) {
    if (config.references() == null || name(names, false).isPresent()) {
      return;
    }
    String key = FieldFactory.entryAt(resource.config(), path).orElseThrow().getKey();
    state
        .problems()
        .add(
            YamlPath.of("resources", resource.name(), "fields", key, "references").toString(),
            "the name "
                + names.original()
                + " leaves nothing to name a reference after: rename the field");
  }

  /**
   * Returns the fields and the references that belong beside them, sorted by JSON name. A reference
   * that cannot be named is left out; {@link #check} reports it.
   */
  static List<Field> withReferences(List<Field> fields) {
    List<Field> all = new ArrayList<>(fields);
    for (Field field : fields) {
      if (field.config().references() != null) {
        boolean list = field.type() instanceof FieldType.ListOf;
        name(field.names(), list).map(name -> reference(name, field, list)).ifPresent(all::add);
      }
    }
    return CollectSpecFields.sorted(all);
  }

  private static Optional<Names> name(Names field, boolean list) {
    try {
      return Optional.of(ReferenceNames.reference(field, list));
    } catch (IllegalArgumentException nothingLeftOfTheName) {
      return Optional.empty();
    }
  }

  private static Field reference(Names names, Field field, boolean list) {
    FieldType one = FieldType.Shared.REFERENCE;
    return new Field(
        names,
        names.json(),
        list ? new FieldType.ListOf(one) : one,
        false,
        false,
        "Reference field for " + field.names().camel(),
        Constraints.NONE,
        null,
        FieldConfig.empty(),
        null);
  }
}
