package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.config.Compare;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.naming.JavaNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that compares two specs of a kind. The rules are generator.yaml's; where it is
 * silent they are ACK's: lists of texts have no order, lists of structures have one, absent equals
 * empty, references and secrets do not count.
 */
final class DeltaClass {
  private static final String COMPARE = "io.ackj.runtime.compare";
  private static final ClassName DELTA = ClassName.get(COMPARE, "Delta");
  private static final ClassName BUILDER = DELTA.nestedClass("Builder");
  private static final ClassName PATH = ClassName.get(COMPARE, "FieldPath");
  private static final ClassName COMPARISON = ClassName.get(COMPARE, "Comparison");

  private final EmitInput input;
  private final Resource resource;
  private final Set<String> structures = new LinkedHashSet<>();

  DeltaClass(EmitInput input, Resource resource) {
    this.input = input;
    this.resource = resource;
  }

  TypeSpec write() {
    ClassName spec = JavaWriter.type(input, resource.kind() + "Spec");
    CodeBlock.Builder body = CodeBlock.builder();
    for (Field field : resource.spec()) {
      if (!resource.isDifferenceIgnored(field)) {
        compare(body, field, CodeBlock.of("$T.of($S).child($S)", PATH, "spec", field.json()));
      }
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(resource.kind() + "Delta")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Tells in what two specs of the kind $L differ.\n", resource.kind())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("between")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("Returns the differences, in the order of the fields' names.\n")
                    .returns(DELTA)
                    .addParameter(spec, "desired")
                    .addParameter(spec, "latest")
                    .addStatement("$T differences = $T.builder()", BUILDER, DELTA)
                    .addCode(body.build())
                    .addStatement("return differences.build()")
                    .build());
    Set<String> written = new TreeSet<>();
    while (written.size() < structures.size()) {
      for (String name : List.copyOf(structures)) {
        if (written.add(name)) {
          type.addMethod(structureMethod(name));
        }
      }
    }
    return type.build();
  }

  private MethodSpec structureMethod(String name) {
    Structure structure = input.model().structure(new FieldType.StructureOf(name, name));
    ClassName type = JavaWriter.type(input, name);
    CodeBlock.Builder body = CodeBlock.builder();
    structure
        .fields()
        .forEach(field -> compare(body, field, CodeBlock.of("path.child($S)", field.json())));
    return MethodSpec.methodBuilder(methodName(name))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(BUILDER, "differences")
        .addParameter(PATH, "path")
        .addParameter(type, "desired")
        .addParameter(type, "latest")
        .addCode(body.build())
        .build();
  }

  private void compare(CodeBlock.Builder body, Field field, CodeBlock path) {
    if (field.config().compare().isIgnored()
        || field.isReference()
        || field.type().innermost() == FieldType.Shared.SECRET_KEY_REFERENCE) {
      return;
    }
    String getter = JavaNames.getter(field.json());
    CodeBlock values = CodeBlock.of("desired.$N(), latest.$N()", getter, getter);
    body.addStatement(
        "$T.$N(differences, $L, $L$L)", COMPARISON, rule(field), path, values, arguments(field));
  }

  private static String rule(Field field) {
    Compare compare = field.config().compare();
    if (field.type() instanceof FieldType.ListOf list) {
      if (!compare.listKey().isEmpty()) {
        return "keyed";
      }
      boolean texts = list.element() == FieldType.Scalar.STRING;
      return compare.isOrderIgnored() || texts ? "set" : "list";
    }
    if (field.type() instanceof FieldType.MapOf) {
      return "map";
    }
    if (field.type() instanceof FieldType.StructureOf) {
      return "structure";
    }
    if (field.config().isIamPolicy()) {
      return "policy";
    }
    if (field.config().isDocument()) {
      return "document";
    }
    return compare.nilEqualsZeroValue() ? "scalarOrZero" : "scalar";
  }

  private CodeBlock arguments(Field field) {
    if (rule(field).equals("keyed")) {
      FieldType.StructureOf element = (FieldType.StructureOf) field.type().innermost();
      return CodeBlock.of(
          ", element -> $L, $T::$N",
          key(element, field.config().compare().listKey()),
          self(),
          use(element));
    }
    return field.type() instanceof FieldType.StructureOf structure
        ? CodeBlock.of(", $T::$N", self(), use(structure))
        : CodeBlock.of("");
  }

  /** Several members make one key, with a slash between them. */
  private CodeBlock key(FieldType.StructureOf element, List<String> members) {
    Structure structure = input.model().structure(element);
    return members.stream()
        .map(member -> structure.fields().stream().filter(f -> f.isCalled(member)).findFirst())
        .map(field -> CodeBlock.of("element.$N()", JavaNames.getter(field.orElseThrow().json())))
        .collect(CodeBlock.joining(" + \"/\" + "));
  }

  private String use(FieldType.StructureOf structure) {
    structures.add(structure.structure());
    return methodName(structure.structure());
  }

  private static String methodName(String structure) {
    return "compare" + structure;
  }

  private ClassName self() {
    return ClassName.get(JavaWriter.mapperPackage(input), resource.kind() + "Delta");
  }
}
