package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.naming.Names;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells which type a field has that holds a shape, by ACK's rules. */
final class TypeResolver {
  private static final Map<String, FieldType> GO_TYPES =
      Map.of(
          "string", FieldType.Scalar.STRING,
          "int", FieldType.Scalar.INTEGER,
          "int32", FieldType.Scalar.INTEGER,
          "int64", FieldType.Scalar.INTEGER,
          "integer", FieldType.Scalar.INTEGER,
          "bool", FieldType.Scalar.BOOLEAN,
          "boolean", FieldType.Scalar.BOOLEAN,
          "float64", FieldType.Scalar.DOUBLE,
          "bytes", FieldType.Scalar.BLOB,
          "metav1.Time", FieldType.Scalar.TIMESTAMP);

  private final ServiceModel service;
  private final GeneratorConfig config;
  private final Set<String> takenNames = new TreeSet<>();

  TypeResolver(GenerationState state) {
    this.service = state.service();
    this.config = state.config();
    for (Resource resource : state.resources().resources()) {
      for (String suffix : new String[] {"", "Spec", "Status", "List"}) {
        takenNames.add(resource.kind() + suffix);
      }
    }
  }

  /** Returns the type of a field that holds the shape. */
  FieldType of(Shape shape) {
    return switch (shape.type()) {
      case STRUCTURE, UNION ->
          shape.memberList().isEmpty() && config.emptyShapes().contains(shape.name())
              ? new FieldType.MapOf(FieldType.Scalar.STRING)
              : new FieldType.StructureOf(className(shape.name()), shape.name());
      case LIST -> new FieldType.ListOf(of(service.target(shape.element())));
      case MAP -> new FieldType.MapOf(of(service.target(shape.element())));
      case STRING -> FieldType.Scalar.STRING;
      case BOOLEAN -> FieldType.Scalar.BOOLEAN;
      case INTEGER -> FieldType.Scalar.INTEGER;
      case DOUBLE -> FieldType.Scalar.DOUBLE;
      case BLOB -> FieldType.Scalar.BLOB;
      case TIMESTAMP -> FieldType.Scalar.TIMESTAMP;
      case DOCUMENT -> FieldType.Scalar.DOCUMENT;
    };
  }

  /**
   * Returns the class name of a structure. One that a kind, its spec, status or list already has
   * gets the suffix that ACK gives it.
   */
  String className(String shape) {
    String name = Names.of(shape).camel();
    return takenNames.contains(name) ? name + "_SDK" : name;
  }

  /**
   * Returns the type that {@code type:} in generator.yaml writes in Go, or nothing if it is none.
   */
  static Optional<FieldType> ofGo(String type) {
    String text = type.trim();
    if (text.startsWith("*")) {
      return ofGo(text.substring(1));
    }
    if (text.startsWith("[]byte")) {
      return Optional.of(FieldType.Scalar.BLOB);
    }
    if (text.startsWith("[]")) {
      return ofGo(text.substring(2)).map(FieldType.ListOf::new);
    }
    if (text.startsWith("map[string]")) {
      return ofGo(text.substring("map[string]".length())).map(FieldType.MapOf::new);
    }
    return Optional.ofNullable(GO_TYPES.get(text));
  }

  /** Returns the type that holds references to secrets in place of what the type holds. */
  static FieldType secret(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return new FieldType.ListOf(secret(list.element()));
    }
    if (type instanceof FieldType.MapOf map) {
      return new FieldType.MapOf(secret(map.value()));
    }
    return FieldType.Shared.SECRET_KEY_REFERENCE;
  }
}
