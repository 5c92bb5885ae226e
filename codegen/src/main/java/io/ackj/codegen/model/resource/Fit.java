package io.ackj.codegen.model.resource;

import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;

/** Tells whether a value of a field's type can stand where AWS has a shape. */
public final class Fit {
  private Fit() {}

  /**
   * Returns whether values can be carried over. Structures fit each other whatever their shapes
   * are: the members that both have are carried over. A schemaless document fits nothing, since the
   * SDK has a type of its own for it that no manifest expresses.
   */
  public static boolean fits(ServiceModel service, FieldType type, Shape shape) {
    if (type instanceof FieldType.ListOf list) {
      return shape.type() == ShapeType.LIST
          && fits(service, list.element(), service.target(shape.element()));
    }
    if (type instanceof FieldType.MapOf map) {
      return shape.type() == ShapeType.MAP
          && fits(service, map.value(), service.target(shape.element()));
    }
    if (type instanceof FieldType.StructureOf) {
      return shape.isStructure();
    }
    if (type == FieldType.Shared.SECRET_KEY_REFERENCE) {
      return shape.type() == ShapeType.STRING;
    }
    return type instanceof FieldType.Scalar scalar && fits(scalar, shape.type());
  }

  private static boolean fits(FieldType.Scalar scalar, ShapeType shape) {
    return switch (scalar) {
      case STRING -> shape == ShapeType.STRING;
      case BOOLEAN -> shape == ShapeType.BOOLEAN;
      case INTEGER -> shape == ShapeType.INTEGER;
      case DOUBLE -> shape == ShapeType.DOUBLE;
      case TIMESTAMP -> shape == ShapeType.TIMESTAMP;
      case BLOB -> shape == ShapeType.BLOB;
      case DOCUMENT -> false;
    };
  }
}
