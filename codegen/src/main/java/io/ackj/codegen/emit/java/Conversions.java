package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.model.service.Shape;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes the expressions that carry a value from a custom resource to AWS's SDK and back. It
 * remembers which structures were carried, so that their methods can be written.
 */
final class Conversions {
  static final ClassName VALUES = ClassName.get("io.ackj.runtime.mapping", "Values");
  private static final ClassName SDK_BYTES =
      ClassName.get("software.amazon.awssdk.core", "SdkBytes");

  /** A structure and the shape that it is carried to or from. */
  record Pair(String structure, String shape) {}

  private final EmitInput input;
  private final ClassName shapes;
  private final Set<Pair> toSdk = new LinkedHashSet<>();
  private final Set<Pair> fromSdk = new LinkedHashSet<>();

  Conversions(EmitInput input) {
    this.input = input;
    this.shapes = ClassName.get(JavaWriter.mapperPackage(input), "Shapes");
  }

  Set<Pair> toSdk() {
    return toSdk;
  }

  Set<Pair> fromSdk() {
    return fromSdk;
  }

  /** Returns an expression of the SDK's type for a value of a custom resource. */
  CodeBlock toSdk(FieldType type, Shape shape, CodeBlock value) {
    return toSdk(type, shape, value, 1);
  }

  private CodeBlock toSdk(FieldType type, Shape shape, CodeBlock value, int depth) {
    if (isSameToSdk(type, shape)) {
      return value;
    }
    if (type instanceof FieldType.ListOf list) {
      return each("list", value, depth, x -> toSdk(list.element(), element(shape), x, depth + 1));
    }
    if (type instanceof FieldType.MapOf map) {
      return each("map", value, depth, x -> toSdk(map.value(), element(shape), x, depth + 1));
    }
    if (type instanceof FieldType.StructureOf structure) {
      toSdk.add(new Pair(structure.structure(), shape.name()));
      return hasSecrets(type)
          ? CodeBlock.of("$T.$N($L, secrets)", shapes, toSdkMethod(shape), value)
          : CodeBlock.of("$T.$N($L)", shapes, toSdkMethod(shape), value);
    }
    if (type == FieldType.Shared.SECRET_KEY_REFERENCE) {
      return CodeBlock.of("$L == null ? null : secrets.apply($L)", value, value);
    }
    return switch ((FieldType.Scalar) type) {
      case BLOB ->
          CodeBlock.of(
              "$L == null ? null : $T.fromByteArray($T.bytes($L))",
              value,
              SDK_BYTES,
              VALUES,
              value);
      case INTEGER -> CodeBlock.of("$T.$N($L)", VALUES, narrowing(shape), value);
      case DOUBLE -> CodeBlock.of("$T.single($L)", VALUES, value);
      case STRING, BOOLEAN, TIMESTAMP, DOCUMENT -> value;
    };
  }

  /** Returns an expression of a custom resource's type for a value of the SDK. */
  CodeBlock fromSdk(FieldType type, Shape shape, CodeBlock value) {
    return fromSdk(type, shape, value, 1);
  }

  private CodeBlock fromSdk(FieldType type, Shape shape, CodeBlock value, int depth) {
    if (isSameFromSdk(type, shape)) {
      return value;
    }
    if (type instanceof FieldType.ListOf list) {
      return each("list", value, depth, x -> fromSdk(list.element(), element(shape), x, depth + 1));
    }
    if (type instanceof FieldType.MapOf map) {
      return each("map", value, depth, x -> fromSdk(map.value(), element(shape), x, depth + 1));
    }
    if (type instanceof FieldType.StructureOf structure) {
      fromSdk.add(new Pair(structure.structure(), shape.name()));
      return CodeBlock.of(
          "$T.$N($L)", shapes, fromSdkMethod(input.model().structure(structure)), value);
    }
    return switch ((FieldType.Scalar) type) {
      case BLOB ->
          CodeBlock.of("$L == null ? null : $T.base64($L.asByteArray())", value, VALUES, value);
      case INTEGER -> CodeBlock.of("$T.whole($L)", VALUES, value);
      case DOUBLE -> CodeBlock.of("$T.fraction($L)", VALUES, value);
      case TIMESTAMP -> CodeBlock.of("$T.seconds($L)", VALUES, value);
      case STRING, BOOLEAN, DOCUMENT -> value;
    };
  }

  /** Lambdas in lambdas need names of their own, hence the depth. */
  private static CodeBlock each(
      String method, CodeBlock value, int depth, UnaryOperator<CodeBlock> element) {
    String name = "x" + depth;
    return CodeBlock.of(
        "$T.$N($L, $N -> $L)",
        VALUES,
        method,
        value,
        name,
        element.apply(CodeBlock.of("$N", name)));
  }

  /** Returns the name of the method that makes a value of the SDK. */
  String toSdkMethod(Shape shape) {
    return "toSdk" + sdkSimpleName(shape);
  }

  /** Returns the name of the method that makes a structure of a custom resource. */
  static String fromSdkMethod(Structure structure) {
    return "to" + structure.name();
  }

  /** Returns the SDK's class of a structure. */
  ClassName sdkClass(Shape shape) {
    return ClassName.get(input.sdk().modelPackage(), sdkSimpleName(shape));
  }

  private String sdkSimpleName(Shape shape) {
    return input.sdk().structureClass(shape.publishedName());
  }

  /** Returns whether a value of the type holds, at any depth, a reference to a secret. */
  boolean hasSecrets(FieldType type) {
    FieldType inner = type.innermost();
    if (inner instanceof FieldType.StructureOf structure) {
      return input.model().structure(structure).fields().stream()
          .anyMatch(field -> hasSecrets(field.type()));
    }
    return inner == FieldType.Shared.SECRET_KEY_REFERENCE;
  }

  private Shape element(Shape shape) {
    return input.service().target(shape.element());
  }

  private boolean isSameToSdk(FieldType type, Shape shape) {
    if (type instanceof FieldType.ListOf list) {
      return isSameToSdk(list.element(), element(shape));
    }
    if (type instanceof FieldType.MapOf map) {
      return isSameToSdk(map.value(), element(shape));
    }
    return type == FieldType.Scalar.TIMESTAMP || isPlain(type, shape);
  }

  private boolean isSameFromSdk(FieldType type, Shape shape) {
    if (type instanceof FieldType.ListOf list) {
      return isSameFromSdk(list.element(), element(shape));
    }
    if (type instanceof FieldType.MapOf map) {
      return isSameFromSdk(map.value(), element(shape));
    }
    return isPlain(type, shape);
  }

  private static boolean isPlain(FieldType type, Shape shape) {
    return type == FieldType.Scalar.STRING
        || type == FieldType.Scalar.BOOLEAN
        || (type == FieldType.Scalar.INTEGER && shape.publishedType().equals("long"))
        || (type == FieldType.Scalar.DOUBLE && shape.publishedType().equals("double"));
  }

  private static String narrowing(Shape shape) {
    return switch (shape.publishedType()) {
      case "short" -> "shortInteger";
      case "byte" -> "byteInteger";
      default -> "integer";
    };
  }
}
