package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.RequestMapping.Fixed;
import io.ackj.codegen.model.resource.RequestMapping.FromArn;
import io.ackj.codegen.model.resource.RequestMapping.FromAttributes;
import io.ackj.codegen.model.resource.RequestMapping.FromField;
import io.ackj.codegen.model.resource.RequestMapping.FromSingleAttribute;
import io.ackj.codegen.model.resource.RequestMapping.MemberValue;
import io.ackj.codegen.model.resource.RequestMapping.Wrapped;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import io.ackj.codegen.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the methods that fill requests from a custom resource. */
final class RequestMethods {
  private final EmitInput input;
  private final Conversions conversions;
  private final Resource resource;

  RequestMethods(EmitInput input, Conversions conversions, Resource resource) {
    this.input = input;
    this.conversions = conversions;
    this.resource = resource;
  }

  MethodSpec write(RequestMapping mapping) {
    ClassName request =
        ClassName.get(input.sdk().modelPackage(), input.sdk().requestClass(mapping.operation()));
    ClassName builder = request.nestedClass("Builder");
    Optional<FromSingleAttribute> single = singleAttribute(mapping);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName(request))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Fills a request of $L ($L).\n", mapping.operation(), mapping.role().text())
            .returns(
                single.isPresent()
                    ? ParameterizedTypeName.get(ClassName.get(List.class), builder)
                    : builder)
            .addParameter(JavaWriter.type(input, resource.kind()), "resource");
    if (usesSecrets(mapping)) {
      method.addParameter(ShapesClass.secrets(), "secrets");
    }
    addLocals(method, mapping);
    single.ifPresentOrElse(
        attributes -> addSingleAttributes(method, mapping, request, attributes),
        () -> addBuilder(method, mapping, request));
    return method.build();
  }

  /** The spec is always there: an object without one has nothing to say, and gets an empty one. */
  private void addLocals(MethodSpec.Builder method, RequestMapping mapping) {
    if (mapping.leaves().anyMatch(RequestMethods::readsSpec)) {
      addHalf(method, "spec", "Spec");
    }
    if (mapping.leaves().anyMatch(RequestMethods::readsStatus)) {
      addHalf(method, "status", "Status");
    }
  }

  private void addHalf(MethodSpec.Builder method, String name, String suffix) {
    ClassName type = JavaWriter.type(input, resource.kind() + suffix);
    method.addStatement(
        "$T $N = resource.get$L() == null ? new $T() : resource.get$L()",
        type,
        name,
        suffix,
        type,
        suffix);
  }

  private void addBuilder(MethodSpec.Builder method, RequestMapping mapping, ClassName request) {
    CodeBlock.Builder body = CodeBlock.builder().add("return $T.builder()", request);
    for (MemberValue value : mapping.members()) {
      body.add("\n.$N($L)", setter(mapping, value.member()), expression(value));
    }
    method.addStatement(body.build());
  }

  private void addSingleAttributes(
      MethodSpec.Builder method,
      RequestMapping mapping,
      ClassName request,
      FromSingleAttribute attributes) {
    ClassName builder = request.nestedClass("Builder");
    method.addStatement("$T<$T> requests = new $T<>()", List.class, builder, ArrayList.class);
    CodeBlock.Builder one = CodeBlock.builder().add("requests.add($T.builder()", request);
    for (MemberValue value : mapping.members()) {
      one.add(
          "\n.$N($L)",
          setter(mapping, value.member()),
          value.source() instanceof FromSingleAttribute ? CodeBlock.of("name") : expression(value));
    }
    if (attributes.valueMember() != null) {
      one.add("\n.$N(value)", setter(mapping, attributes.valueMember()));
    }
    method
        .addCode("attributes(spec).forEach((name, value) ->\n$>$>$L));\n$<$<", one.build())
        .addStatement("return requests");
  }

  private CodeBlock expression(MemberValue value) {
    Shape target = input.service().shape(value.target());
    if (value.source() instanceof Fixed fixed) {
      return fixed(target, fixed.values());
    }
    if (value.source() instanceof FromArn) {
      CodeBlock arn =
          CodeBlock.of(
              "status.getAckResourceMetadata() == null ? null :"
                  + " status.getAckResourceMetadata().getArn()");
      return target.type() == ShapeType.LIST
          ? CodeBlock.of("$T.one($L)", Conversions.VALUES, arn)
          : arn;
    }
    if (value.source() instanceof Wrapped wrapped) {
      CodeBlock.Builder inner =
          CodeBlock.builder().add("$T.builder()", conversions.sdkClass(target));
      for (MemberValue member : wrapped.members()) {
        inner.add("\n.$N($L)", setter(target, member.member()), expression(member));
      }
      return inner.add("\n.build()").build();
    }
    if (value.source() instanceof FromAttributes) {
      return CodeBlock.of("attributes(spec)");
    }
    FromField from = (FromField) value.source();
    CodeBlock getter =
        CodeBlock.of(
            "$N.$N()", from.inSpec() ? "spec" : "status", JavaNames.getter(from.field().json()));
    boolean wrap =
        target.type() == ShapeType.LIST && from.field().type() instanceof FieldType.Scalar;
    return wrap
        ? CodeBlock.of("$T.one($L)", Conversions.VALUES, getter)
        : conversions.toSdk(from.field().type(), target, getter);
  }

  /** A text is what it says; anything else in generator.yaml is a literal of Go, such as a bool. */
  private static CodeBlock fixed(Shape target, List<String> values) {
    return switch (target.type()) {
      case LIST ->
          CodeBlock.of(
              "$T.of($L)",
              List.class,
              values.stream()
                  .map(text -> CodeBlock.of("$S", text))
                  .collect(CodeBlock.joining(", ")));
      case BOOLEAN -> CodeBlock.of("$L", values.get(0).contains("true"));
      case INTEGER ->
          target.publishedType().equals("long")
              ? CodeBlock.of("$LL", digits(values.get(0)))
              : CodeBlock.of("$L", digits(values.get(0)));
      default -> CodeBlock.of("$S", values.get(0));
    };
  }

  private static String digits(String literal) {
    return literal.replaceAll("[^0-9-]", "");
  }

  /**
   * Returns the method that puts a spec's fields into AWS's map of attributes, if there is such a
   * map. Attributes that are not set stay out of it: AWS takes an empty text for a value.
   */
  Optional<MethodSpec> writeAttributes() {
    List<Field> fields =
        resource.requests().stream()
            .flatMap(RequestMapping::leaves)
            .map(MemberValue::source)
            .flatMap(RequestMethods::attributeFields)
            .distinct()
            .toList();
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("attributes")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Returns the spec's fields that AWS carries in a map, by AWS's names.\n")
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Map.class),
                    ClassName.get(String.class),
                    ClassName.get(String.class)))
            .addParameter(JavaWriter.type(input, resource.kind() + "Spec"), "spec")
            .addStatement(
                "$T<String, String> attributes = new $T<>()", Map.class, LinkedHashMap.class);
    for (Field field : fields) {
      String getter = JavaNames.getter(field.json());
      method
          .beginControlFlow("if (spec.$N() != null)", getter)
          .addStatement("attributes.put($S, spec.$N())", field.names().original(), getter)
          .endControlFlow();
    }
    return Optional.of(method.addStatement("return attributes").build());
  }

  private static Stream<Field> attributeFields(RequestMapping.Source source) {
    if (source instanceof FromAttributes attributes) {
      return attributes.fields().stream();
    }
    return source instanceof FromSingleAttribute attributes
        ? attributes.fields().stream()
        : Stream.empty();
  }

  private String setter(RequestMapping mapping, String member) {
    Member modelled = input.service().shape(mapping.shape()).member(member).orElseThrow();
    return input.sdk().requestMember(mapping.operation(), modelled.publishedName()).setter();
  }

  private String setter(Shape shape, String member) {
    Member modelled = shape.member(member).orElseThrow();
    return input.sdk().member(shape.publishedName(), modelled.publishedName()).setter();
  }

  private static Optional<FromSingleAttribute> singleAttribute(RequestMapping mapping) {
    return mapping
        .leaves()
        .map(MemberValue::source)
        .filter(FromSingleAttribute.class::isInstance)
        .map(FromSingleAttribute.class::cast)
        .findFirst();
  }

  private boolean usesSecrets(RequestMapping mapping) {
    return mapping
        .leaves()
        .map(MemberValue::source)
        .filter(FromField.class::isInstance)
        .anyMatch(source -> conversions.hasSecrets(((FromField) source).field().type()));
  }

  private static boolean readsSpec(MemberValue value) {
    return value.source() instanceof FromAttributes
        || value.source() instanceof FromSingleAttribute
        || (value.source() instanceof FromField from && from.inSpec());
  }

  private static boolean readsStatus(MemberValue value) {
    return value.source() instanceof FromArn
        || (value.source() instanceof FromField from && !from.inSpec());
  }

  private static String methodName(ClassName request) {
    String name = request.simpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
