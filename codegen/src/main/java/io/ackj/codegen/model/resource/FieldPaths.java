package io.ackj.codegen.model.resource;

import java.util.ArrayList;
import java.util.List;

/** Walks all fields of a spec or status, nested ones too. */
public final class FieldPaths {
  private FieldPaths() {}

  /**
   * A field and where it stands.
   *
   * @param path as users write it: {@code spec.globalSecondaryIndexes[].indexName}; {@code {}} for
   *     the values of a map
   * @param names ACK's names on the way, with dots between them, as generator.yaml writes it
   */
  public record Located(String path, String names, Field field) {}

  /** Returns the fields in the order of the schema, each before those inside it. */
  public static List<Located> all(ResourceModel model, String half, List<Field> fields) {
    List<Located> found = new ArrayList<>();
    fields.forEach(field -> add(model, half + ".", "", field, found));
    return found;
  }

  private static void add(
      ResourceModel model, String prefix, String namePrefix, Field field, List<Located> found) {
    String path = prefix + field.json();
    String names = namePrefix + field.names().camel();
    found.add(new Located(path, names, field));
    if (field.type().innermost() instanceof FieldType.StructureOf structure) {
      String below = path + marks(field.type()) + ".";
      for (Field inner : model.structure(structure).fields()) {
        add(model, below, names + ".", inner, found);
      }
    }
  }

  private static String marks(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return "[]" + marks(list.element());
    }
    if (type instanceof FieldType.MapOf map) {
      return "{}" + marks(map.value());
    }
    return "";
  }
}
