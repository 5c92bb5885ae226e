package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Fit;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.naming.JavaNames;
import io.ackj.codegen.sdk.MemberNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code Shapes}: for every structure a method to AWS's SDK and one back. Members
 * that only one side has are left out.
 */
final class ShapesClass {
  private final EmitInput input;
  private final Conversions conversions;

  ShapesClass(EmitInput input, Conversions conversions) {
    this.input = input;
    this.conversions = conversions;
  }

  /** Returns the class; call it last, when all expressions that need it are written. */
  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Shapes")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Carries structures between custom resources and AWS's SDK; null stays null.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<MethodSpec> methods = new ArrayList<>();
    // Writing one method may ask for more, so go on until nothing new was asked for.
    Set<Conversions.Pair> written = new LinkedHashSet<>();
    for (Conversions.Pair pair = next(conversions.toSdk(), written);
        pair != null;
        pair = next(conversions.toSdk(), written)) {
      methods.add(toSdk(pair));
    }
    written.clear();
    for (Conversions.Pair pair = next(conversions.fromSdk(), written);
        pair != null;
        pair = next(conversions.fromSdk(), written)) {
      methods.add(fromSdk(pair));
    }
    methods.sort(
        Comparator.comparing((MethodSpec method) -> method.name)
            .thenComparing(method -> method.parameters.get(0).type.toString()));
    methods.forEach(type::addMethod);
    return type.build();
  }

  private static Conversions.@org.jspecify.annotations.Nullable Pair next(
      Set<Conversions.Pair> wanted, Set<Conversions.Pair> written) {
    for (Conversions.Pair pair : wanted) {
      if (written.add(pair)) {
        return pair;
      }
    }
    return null;
  }

  private MethodSpec toSdk(Conversions.Pair pair) {
    Structure structure = structure(pair);
    Shape shape = input.service().shape(pair.shape());
    ClassName sdk = conversions.sdkClass(shape);
    CodeBlock.Builder body = CodeBlock.builder().add("return $T.builder()", sdk);
    for (Field field : structure.fields()) {
      shape
          .member(field.names().original())
          .filter(member -> fits(field, member))
          .ifPresent(
              member ->
                  body.add(
                      "\n.$N($L)",
                      names(shape, member).setter(),
                      conversions.toSdk(
                          field.type(),
                          input.service().target(member),
                          CodeBlock.of("value.$N()", JavaNames.getter(field.json())))));
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(conversions.toSdkMethod(shape))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Returns the SDK's {@code $L}.\n", sdk.simpleName())
            .returns(JavaWriter.nullable(sdk))
            .addParameter(JavaWriter.nullable(JavaWriter.type(input, structure.name())), "value");
    if (structure.fields().stream().anyMatch(field -> conversions.hasSecrets(field.type()))) {
      method.addParameter(secrets(), "secrets");
    }
    return method
        .beginControlFlow("if (value == null)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement(body.add("\n.build()").build())
        .build();
  }

  private MethodSpec fromSdk(Conversions.Pair pair) {
    Structure structure = structure(pair);
    Shape shape = input.service().shape(pair.shape());
    ClassName own = JavaWriter.type(input, structure.name());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Conversions.fromSdkMethod(structure))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(
                "Returns what a custom resource holds of the SDK's {@code $L}.\n",
                conversions.sdkClass(shape).simpleName())
            .returns(JavaWriter.nullable(own))
            .addParameter(JavaWriter.nullable(conversions.sdkClass(shape)), "value")
            .beginControlFlow("if (value == null)")
            .addStatement("return null")
            .endControlFlow()
            .addStatement("$T result = new $T()", own, own);
    for (Field field : structure.fields()) {
      shape
          .member(field.names().original())
          .filter(member -> fits(field, member))
          .filter(member -> !conversions.hasSecrets(field.type()))
          .ifPresent(
              member ->
                  method.addStatement(
                      "result.$N($L)",
                      JavaNames.setter(field.json()),
                      present(
                          names(shape, member),
                          CodeBlock.of("value"),
                          conversions.fromSdk(
                              field.type(),
                              input.service().target(member),
                              CodeBlock.of("value.$N()", names(shape, member).getter())))));
    }
    return method.addStatement("return result").build();
  }

  /** An absent list or map of the SDK is empty and not null; only {@code hasX} tells. */
  static CodeBlock present(MemberNames names, CodeBlock holder, CodeBlock value) {
    return names.exists() == null
        ? value
        : CodeBlock.of("$L.$N() ? $L : null", holder, names.exists(), value);
  }

  /** Returns the type of what looks secrets up. */
  static TypeName secrets() {
    return ParameterizedTypeName.get(
        ClassName.get(Function.class),
        JavaTypes.shared(FieldType.Shared.SECRET_KEY_REFERENCE),
        ClassName.get(String.class));
  }

  private Structure structure(Conversions.Pair pair) {
    return input.model().structure(new FieldType.StructureOf(pair.structure(), pair.shape()));
  }

  private boolean fits(Field field, Member member) {
    return !field.isReference()
        && Fit.fits(input.service(), field.type(), input.service().target(member));
  }

  private MemberNames names(Shape shape, Member member) {
    return input.sdk().member(shape.publishedName(), member.publishedName());
  }
}
