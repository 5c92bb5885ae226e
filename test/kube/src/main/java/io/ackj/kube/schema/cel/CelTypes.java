package io.ackj.kube.schema.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.ackj.kube.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types that a schema's values have in rules, as Kubernetes derives them. */
final class CelTypes {
  private final Map<String, CelType> structs = new LinkedHashMap<>();

  /**
   * Returns the type of a schema's values, or null if rules cannot see them.
   *
   * @param resource whether these are whole resources, of which rules see the kind and the name
   * @param name of the type, if it has fields
   */
  @Nullable CelType of(Schema schema, boolean resource, String name) {
    Schema.Type type = schema.type();
    if (schema.intOrString()) {
      return SimpleType.DYN;
    }
    if (type == null) {
      return resource ? struct(schema, true, name) : null;
    }
    return switch (type) {
      case ARRAY -> list(schema, name);
      case OBJECT -> object(schema, resource, name);
      case STRING -> text(schema.checks().format());
      case BOOLEAN -> SimpleType.BOOL;
      case NUMBER -> SimpleType.DOUBLE;
      case INTEGER -> SimpleType.INT;
    };
  }

  private static CelType text(@Nullable String format) {
    if (format == null) {
      return SimpleType.STRING;
    }
    return switch (format) {
      case "byte" -> SimpleType.BYTES;
      case "duration" -> SimpleType.DURATION;
      case "date", "date-time" -> SimpleType.TIMESTAMP;
      default -> SimpleType.STRING;
    };
  }

  private @Nullable CelType list(Schema schema, String name) {
    Schema items = schema.items();
    CelType element = items == null ? null : of(items, items.embeddedResource(), name + ".@idx");
    return element == null ? null : ListType.create(element);
  }

  private @Nullable CelType object(Schema schema, boolean resource, String name) {
    Schema values = schema.additionalProperties();
    if (values == null) {
      return struct(schema, resource, name);
    }
    CelType value = of(values, values.embeddedResource(), name + ".@elem");
    return value == null ? null : MapType.create(SimpleType.STRING, value);
  }

  private CelType struct(Schema schema, boolean resource, String name) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    schema
        .properties()
        .forEach(
            (property, child) ->
                Escaping.escape(property)
                    .ifPresent(
                        field -> {
                          CelType type = of(child, child.embeddedResource(), name + "." + property);
                          if (type != null) {
                            fields.put(field, type);
                            if (Escaping.isReadableReserved(property)) {
                              fields.put(property, type);
                            }
                          }
                        }));
    if (resource) {
      fields.put("apiVersion", SimpleType.STRING);
      fields.put("kind", SimpleType.STRING);
      fields.put(
          "metadata",
          register(
              name + ".metadata",
              Map.of("name", SimpleType.STRING, "generateName", SimpleType.STRING)));
    }
    return register(name, fields);
  }

  private CelType register(String name, Map<String, CelType> properties) {
    ImmutableMap<String, CelType> fields = ImmutableMap.copyOf(properties);
    StructType type =
        StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
    structs.put(name, type);
    return type;
  }

  /** Returns what finds by name the types made so far. */
  CelTypeProvider provider() {
    return new Provider(ImmutableMap.copyOf(structs));
  }

  private record Provider(ImmutableMap<String, CelType> structs) implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return structs.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(structs.get(name));
    }
  }
}
