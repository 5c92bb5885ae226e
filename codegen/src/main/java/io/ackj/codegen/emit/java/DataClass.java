package io.ackj.codegen.emit.java;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.naming.JavaNames;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/**
 * Writes a class that holds values: getters, setters, chained setters, equality and text.
 * Properties that it does not know are ignored, so that an object that a newer CRD let in is no
 * failure.
 */
final class DataClass {
  private static final String GENERATOR = "io.fabric8.generator.annotation";

  private final ClassName self;
  private final EmitInput input;
  private final JavaTypes types;

  DataClass(EmitInput input) {
    this(input, ClassName.get("", "Unnamed"));
  }

  private DataClass(EmitInput input, ClassName self) {
    this.input = input;
    this.self = self;
    this.types = new JavaTypes(input);
  }

  TypeSpec of(String name, String about, List<Field> fields) {
    return new DataClass(input, JavaWriter.type(input, name)).write(about, fields);
  }

  private TypeSpec write(String about, List<Field> fields) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(JavaWriter.javadoc(about))
            .addAnnotation(
                AnnotationSpec.builder(JsonIgnoreProperties.class)
                    .addMember("ignoreUnknown", "true")
                    .build())
            .addAnnotation(
                AnnotationSpec.builder(JsonInclude.class)
                    .addMember("value", "$T.NON_NULL", JsonInclude.Include.class)
                    .build())
            .addAnnotation(order(fields));
    fields.forEach(field -> type.addField(field(field)));
    for (Field field : fields) {
      type.addMethod(getter(field));
      type.addMethod(setter(field));
      type.addMethod(chainedSetter(field));
    }
    return type.addMethod(equalsMethod(fields))
        .addMethod(hashCodeMethod(fields))
        .addMethod(toStringMethod(fields))
        .build();
  }

  private static AnnotationSpec order(List<Field> fields) {
    AnnotationSpec.Builder order = AnnotationSpec.builder(JsonPropertyOrder.class);
    fields.forEach(field -> order.addMember("value", "$S", field.json()));
    return order.build();
  }

  private FieldSpec field(Field field) {
    FieldSpec.Builder spec =
        FieldSpec.builder(nullableType(field), name(field), Modifier.PRIVATE)
            .addAnnotation(
                AnnotationSpec.builder(JsonProperty.class)
                    .addMember("value", "$S", field.json())
                    .build());
    if (field.type().innermost() == FieldType.Scalar.TIMESTAMP) {
      spec.addAnnotation(
          AnnotationSpec.builder(JsonFormat.class)
              .addMember("shape", "$T.STRING", JsonFormat.Shape.class)
              .build());
    }
    if (field.required()) {
      spec.addAnnotation(ClassName.get(GENERATOR, "Required"));
    }
    if (field.immutable()) {
      spec.addAnnotation(
          AnnotationSpec.builder(ClassName.get(GENERATOR, "ValidationRule"))
              .addMember("value", "$S", "self == oldSelf")
              .addMember("message", "$S", "Value is immutable once set")
              .build());
    }
    return spec.build();
  }

  private MethodSpec getter(Field field) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(JavaNames.getter(field.json()))
            .addModifiers(Modifier.PUBLIC)
            .returns(nullableType(field))
            .addStatement("return $N", name(field));
    if (!field.documentation().isEmpty()) {
      method.addJavadoc(JavaWriter.javadoc(field.documentation()));
    }
    return method.build();
  }

  private MethodSpec setter(Field field) {
    return MethodSpec.methodBuilder(JavaNames.setter(field.json()))
        .addModifiers(Modifier.PUBLIC)
        .addParameter(parameter(field))
        .addStatement("this.$N = $N", name(field), name(field))
        .build();
  }

  private MethodSpec chainedSetter(Field field) {
    String setter = JavaNames.setter(field.json());
    return MethodSpec.methodBuilder("with" + setter.substring("set".length()))
        .addModifiers(Modifier.PUBLIC)
        .returns(self)
        .addParameter(parameter(field))
        .addStatement("this.$N = $N", name(field), name(field))
        .addStatement("return this")
        .build();
  }

  private MethodSpec equalsMethod(List<Field> fields) {
    CodeBlock.Builder same = CodeBlock.builder().add("return other instanceof $T that", self);
    for (Field field : fields) {
      same.add("\n&& $T.equals($N, that.$N)", Objects.class, name(field), name(field));
    }
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(JavaWriter.nullable(TypeName.OBJECT), "other")
        .addStatement(same.build())
        .build();
  }

  private static MethodSpec hashCodeMethod(List<Field> fields) {
    CodeBlock names =
        fields.stream()
            .map(field -> CodeBlock.of("$N", name(field)))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement("return $T.hash($L)", Objects.class, names)
        .build();
  }

  /** Values that are not set are left out: a spec has dozens, and few of them matter. */
  private MethodSpec toStringMethod(List<Field> fields) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement(
                "$T text = new $T($S, $S, $S)",
                StringJoiner.class,
                StringJoiner.class,
                ", ",
                self.simpleName() + "{",
                "}");
    for (Field field : fields) {
      method
          .beginControlFlow("if ($N != null)", name(field))
          .addStatement("text.add($S + $N)", field.json() + "=", name(field))
          .endControlFlow();
    }
    return method.addStatement("return text.toString()").build();
  }

  private ParameterSpec parameter(Field field) {
    return ParameterSpec.builder(nullableType(field), name(field)).build();
  }

  private TypeName nullableType(Field field) {
    return JavaWriter.nullable(types.of(field.type()));
  }

  private static String name(Field field) {
    return JavaNames.identifier(field.json());
  }
}
