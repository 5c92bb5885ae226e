package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import io.ackj.codegen.config.ListOperation;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResponseMapping;
import io.ackj.codegen.model.resource.ResponseMapping.Destination;
import io.ackj.codegen.model.resource.ResponseMapping.FieldValue;
import io.ackj.codegen.model.resource.ResponseMapping.ToArn;
import io.ackj.codegen.model.resource.ResponseMapping.ToOwnerAccount;
import io.ackj.codegen.model.resource.ResponseMapping.ToSpec;
import io.ackj.codegen.model.resource.ResponseMapping.ToStatus;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.naming.JavaNames;
import io.ackj.codegen.sdk.MemberNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that read responses: {@code spec} gives what AWS has in the form of a spec,
 * {@code status} what belongs into the status, {@code items} what a list operation found.
 */
final class ResponseMethods {
  private final EmitInput input;
  private final Conversions conversions;
  private final Resource resource;

  ResponseMethods(EmitInput input, Conversions conversions, Resource resource) {
    this.input = input;
    this.conversions = conversions;
    this.resource = resource;
  }

  /** Responses that describe the resource by the same shape share the methods that read it. */
  List<MethodSpec> write() {
    Map<TypeName, List<MethodSpec>> methods = new LinkedHashMap<>();
    for (ResponseMapping mapping : resource.responses()) {
      if (mapping.values().isEmpty()) {
        continue;
      }
      TypeName described = described(mapping);
      methods.computeIfAbsent(described, type -> both(mapping, type));
      if (!described.equals(response(mapping))) {
        methods.computeIfAbsent(response(mapping), type -> unwrapping(mapping));
      }
    }
    return methods.values().stream().flatMap(List::stream).toList();
  }

  private List<MethodSpec> both(ResponseMapping mapping, TypeName described) {
    List<MethodSpec> methods = new ArrayList<>();
    if (mapping.values().stream().anyMatch(value -> value.destination() instanceof ToSpec)) {
      methods.add(half(mapping, described, "spec", "Spec"));
    }
    if (mapping.values().stream().anyMatch(value -> !(value.destination() instanceof ToSpec))) {
      methods.add(half(mapping, described, "status", "Status"));
    }
    return methods;
  }

  private MethodSpec half(ResponseMapping mapping, TypeName described, String name, String suffix) {
    ClassName type = JavaWriter.type(input, resource.kind() + suffix);
    MethodSpec.Builder method =
        method(name, type)
            .addJavadoc("Returns the $L as AWS has it; null for what is absent there.\n", name)
            .addParameter(described, "described")
            .addStatement("$T $N = new $T()", type, name, type);
    boolean spec = name.equals("spec");
    Optional<FieldValue> attributes =
        mapping.values().stream()
            .filter(value -> !value.attribute().isEmpty())
            .filter(value -> spec == (value.destination() instanceof ToSpec))
            .findFirst();
    attributes.ifPresent(value -> addAttributes(method, mapping, value));
    for (FieldValue value : mapping.values()) {
      if (spec == (value.destination() instanceof ToSpec)) {
        add(method, mapping, value, name);
      }
    }
    return method.addStatement("return $N", name).build();
  }

  private void addAttributes(MethodSpec.Builder method, ResponseMapping mapping, FieldValue value) {
    method.addStatement(
        "$T<String, String> attributes = described.$N()",
        Map.class,
        step(mapping, mapping.target(), value.path().get(0)).getter());
  }

  private void add(
      MethodSpec.Builder method, ResponseMapping mapping, FieldValue value, String half) {
    if (value.destination() instanceof ToArn) {
      addMetadata(method, "Arn", read(mapping, value, FieldType.Scalar.STRING));
    } else if (value.destination() instanceof ToOwnerAccount) {
      addMetadata(method, "OwnerAccountId", read(mapping, value, FieldType.Scalar.STRING));
    } else {
      Field field = field(value.destination());
      method.addStatement(
          "$N.$N($L)", half, JavaNames.setter(field.json()), read(mapping, value, field.type()));
    }
  }

  private static void addMetadata(MethodSpec.Builder method, String property, CodeBlock value) {
    ClassName metadata = JavaTypes.shared(FieldType.Shared.RESOURCE_METADATA);
    method
        .beginControlFlow("if (status.getAckResourceMetadata() == null)")
        .addStatement("status.setAckResourceMetadata(new $T())", metadata)
        .endControlFlow()
        .addStatement("status.getAckResourceMetadata().set$L($L)", property, value);
  }

  private CodeBlock read(ResponseMapping mapping, FieldValue value, FieldType type) {
    if (!value.attribute().isEmpty()) {
      return CodeBlock.of("attributes.get($S)", value.attribute());
    }
    String shapeName = mapping.target();
    CodeBlock holder = CodeBlock.of("described");
    CodeBlock.Builder guard = CodeBlock.builder();
    for (String name : value.path().subList(0, value.path().size() - 1)) {
      holder = CodeBlock.of("$L.$N()", holder, step(mapping, shapeName, name).getter());
      guard.add("$L == null ? null : ", holder);
      shapeName = input.service().shape(shapeName).member(name).orElseThrow().target();
    }
    String last = value.path().get(value.path().size() - 1);
    MemberNames names = step(mapping, shapeName, last);
    Shape target =
        input.service().target(input.service().shape(shapeName).member(last).orElseThrow());
    CodeBlock getter = CodeBlock.of("$L.$N()", holder, names.getter());
    CodeBlock converted =
        value.element().isEmpty()
            ? conversions.fromSdk(type, target, getter)
            : elements(target, value.element(), (FieldType.ListOf) type, getter);
    return guard.add(ShapesClass.present(names, holder, converted)).build();
  }

  /** Takes one member of every element. */
  private CodeBlock elements(Shape list, String member, FieldType.ListOf type, CodeBlock getter) {
    Shape element = input.service().target(list.element());
    Member taken = element.member(member).orElseThrow();
    MemberNames names = input.sdk().member(element.publishedName(), taken.publishedName());
    return CodeBlock.of(
        "$T.list($L, x -> $L)",
        Conversions.VALUES,
        getter,
        conversions.fromSdk(
            type.element(), input.service().target(taken), CodeBlock.of("x.$N()", names.getter())));
  }

  /** Methods that step through the wrapper and hand on; a wrapper that is absent holds nothing. */
  private List<MethodSpec> unwrapping(ResponseMapping mapping) {
    CodeBlock holder = CodeBlock.of("response");
    CodeBlock.Builder guard = CodeBlock.builder();
    String shapeName = mapping.shape();
    for (String name : mapping.wrapper()) {
      holder = CodeBlock.of("$L.$N()", holder, step(mapping, shapeName, name).getter());
      guard.add("$L == null ? NOTHING : ", holder);
      shapeName = input.service().shape(shapeName).member(name).orElseThrow().target();
    }
    if (mapping.listed()) {
      return matchFields().isEmpty()
          ? List.of(items(mapping, holder))
          : List.of(items(mapping, holder), matches(mapping));
    }
    List<MethodSpec> methods = new ArrayList<>();
    if (mapping.values().stream().anyMatch(value -> value.destination() instanceof ToSpec)) {
      methods.add(delegate(mapping, guard.build(), holder, "spec", "Spec"));
    }
    if (mapping.values().stream().anyMatch(value -> !(value.destination() instanceof ToSpec))) {
      methods.add(delegate(mapping, guard.build(), holder, "status", "Status"));
    }
    return methods;
  }

  private MethodSpec delegate(
      ResponseMapping mapping, CodeBlock guard, CodeBlock holder, String name, String suffix) {
    ClassName type = JavaWriter.type(input, resource.kind() + suffix);
    String checked = guard.toString().replace("NOTHING", "new " + type.simpleName() + "()");
    return method(name, type)
        .addJavadoc(
            "Returns the $L as $L answers it; null for what is absent there.\n",
            name,
            mapping.operation())
        .addParameter(response(mapping), "response")
        .addStatement("return $L$N($L)", checked, name, holder)
        .build();
  }

  private MethodSpec items(ResponseMapping mapping, CodeBlock list) {
    return MethodSpec.methodBuilder("items")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), described(mapping)))
        .addJavadoc("Returns what $L found.\n", mapping.operation())
        .addParameter(response(mapping), "response")
        .addStatement("return $L", list)
        .build();
  }

  private List<String> matchFields() {
    ListOperation list = resource.config().listOperation();
    return list == null ? List.of() : list.matchFields();
  }

  /** {@code list_operation.match_fields}: which of what a list operation finds is the resource. */
  private MethodSpec matches(ResponseMapping mapping) {
    ClassName specType = JavaWriter.type(input, resource.kind() + "Spec");
    ClassName statusType = JavaWriter.type(input, resource.kind() + "Status");
    CodeBlock.Builder same = CodeBlock.builder().add("return true");
    for (String name : matchFields()) {
      for (FieldValue value : mapping.values()) {
        boolean inSpec = value.destination() instanceof ToSpec;
        if (!inSpec && !(value.destination() instanceof ToStatus)) {
          continue;
        }
        Field field = field(value.destination());
        if (field.names().original().equalsIgnoreCase(name)) {
          String getter = JavaNames.getter(field.json());
          same.add(
              "\n&& $T.equals($N(item).$N(), $N.$N())",
              Objects.class,
              inSpec ? "spec" : "status",
              getter,
              inSpec ? "spec" : "status",
              getter);
        }
      }
    }
    return MethodSpec.methodBuilder("matches")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(boolean.class)
        .addJavadoc("Returns whether $L found the resource itself.\n", mapping.operation())
        .addParameter(described(mapping), "item")
        .addParameter(specType, "spec")
        .addParameter(statusType, "status")
        .addStatement(same.build())
        .build();
  }

  private static MethodSpec.Builder method(String name, ClassName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type);
  }

  /** The response itself has names by operation, everything inside it by shape. */
  private MemberNames step(ResponseMapping mapping, String shapeName, String member) {
    Shape shape = input.service().shape(shapeName);
    String published = shape.member(member).orElseThrow().publishedName();
    return shapeName.equals(mapping.shape())
        ? input.sdk().responseMember(mapping.operation(), published)
        : input.sdk().member(shape.publishedName(), published);
  }

  private TypeName described(ResponseMapping mapping) {
    return mapping.target().equals(mapping.shape())
        ? response(mapping)
        : conversions.sdkClass(input.service().shape(mapping.target()));
  }

  private TypeName response(ResponseMapping mapping) {
    return ClassName.get(
        input.sdk().modelPackage(), input.sdk().responseClass(mapping.operation()));
  }

  private static Field field(Destination destination) {
    return destination instanceof ToSpec spec ? spec.field() : ((ToStatus) destination).field();
  }
}
