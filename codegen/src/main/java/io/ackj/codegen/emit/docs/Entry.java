package io.ackj.codegen.emit.docs;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.naming.ReferenceNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field and where it stands in a kind.
 *
 * @param path as users write it: {@code spec.tags[].key}; {@code {}} steps to the values of a map
 * @param names ACK's names on the way, with dots between them, as generator.yaml writes it
 * @param field the field itself
 * @param holder the structure that it is in, or null at the top and in types that services share
 * @param base path of the field whose value this one takes from another object, or null if this is
 *     no reference
 * @param baseField the field at {@code base}
 */
record Entry(
    String path,
    String names,
    Field field,
    @Nullable Structure holder,
    @Nullable String base,
    @Nullable Field baseField) {

  /** Returns the fields of a spec or status in the schema's order, each before those inside it. */
  static List<Entry> all(ResourceModel model, String half, List<Field> fields) {
    Collector collector = new Collector(model, new ArrayList<>());
    collector.add(half + ".", "", null, fields);
    return collector.found;
  }

  boolean isInSpec() {
    return path.startsWith("spec.");
  }

  private record Collector(ResourceModel model, List<Entry> found) {

    void add(String prefix, String namePrefix, @Nullable Structure holder, List<Field> fields) {
      for (Field field : fields) {
        String path = prefix + field.json();
        String names = namePrefix + field.names().camel();
        Field base = field.isReference() ? base(field, fields) : null;
        found.add(
            new Entry(
                path, names, field, holder, base == null ? null : prefix + base.json(), base));
        addInner(path + steps(field.type()) + ".", names + ".", field.type().innermost());
      }
    }

    private void addInner(String prefix, String namePrefix, FieldType type) {
      if (type instanceof FieldType.StructureOf reference) {
        Structure structure = model.structure(reference);
        add(prefix, namePrefix, structure, structure.fields());
      } else if (type instanceof FieldType.Shared shared) {
        SharedFields.of(shared)
            .forEach(
                (path, field) ->
                    found.add(
                        new Entry(prefix + path, namePrefix + path, field, null, null, null)));
      }
    }

    private static @Nullable Field base(Field reference, List<Field> siblings) {
      for (Field field : siblings) {
        if (field.config().references() != null
            && ReferenceNames.reference(field.names(), field.type() instanceof FieldType.ListOf)
                .json()
                .equals(reference.json())) {
          return field;
        }
      }
      return null;
    }

    private static String steps(FieldType type) {
      if (type instanceof FieldType.ListOf list) {
        return "[]" + steps(list.element());
      }
      if (type instanceof FieldType.MapOf map) {
        return "{}" + steps(map.value());
      }
      return "";
    }
  }
}
