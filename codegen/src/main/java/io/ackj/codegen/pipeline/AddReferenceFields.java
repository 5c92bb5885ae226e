package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.naming.Names;
import io.ackj.codegen.naming.ReferenceNames;
import java.util.ArrayList;
import java.util.List;

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
            .map(r -> r.withFields(withReferences(r.spec()), r.status()))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  /** Returns the fields and the references that belong beside them, sorted by JSON name. */
  static List<Field> withReferences(List<Field> fields) {
    List<Field> all = new ArrayList<>(fields);
    for (Field field : fields) {
      if (field.config().references() != null) {
        all.add(reference(field));
      }
    }
    return CollectSpecFields.sorted(all);
  }

  private static Field reference(Field field) {
    boolean list = field.type() instanceof FieldType.ListOf;
    Names names = ReferenceNames.reference(field.names(), list);
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
        io.ackj.codegen.config.FieldConfig.empty(),
        null);
  }
}
