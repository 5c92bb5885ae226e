package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.FieldType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells which Java type holds a field. Everything is boxed: null means that it is not set. */
final class JavaTypes {
  private static final String CORE = "io.ackj.apis.core.v1alpha1";

  private final EmitInput input;

  JavaTypes(EmitInput input) {
    this.input = input;
  }

  TypeName of(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), of(list.element()));
    }
    if (type instanceof FieldType.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), of(map.value()));
    }
    if (type instanceof FieldType.StructureOf structure) {
      return JavaWriter.type(input, structure.structure());
    }
    if (type instanceof FieldType.Shared shared) {
      return shared(shared);
    }
    return scalar((FieldType.Scalar) type);
  }

  static ClassName shared(FieldType.Shared type) {
    return switch (type) {
      case REFERENCE -> ClassName.get(CORE, "ResourceReference");
      case SECRET_KEY_REFERENCE -> ClassName.get(CORE, "SecretKeyReference");
      case RESOURCE_METADATA -> ClassName.get(CORE, "ResourceMetadata");
      case CONDITION -> ClassName.get(CORE, "Condition");
    };
  }

  private static ClassName scalar(FieldType.Scalar scalar) {
    return switch (scalar) {
      case STRING, BLOB -> ClassName.get(String.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case INTEGER -> ClassName.get(Long.class);
      case DOUBLE -> ClassName.get(Double.class);
      case TIMESTAMP -> ClassName.get(Instant.class);
      case DOCUMENT -> ClassName.get(Object.class);
    };
  }
}
