package io.ackj.codegen.emit.java;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Emits the Java types of the kinds: a class each for kind, spec, status and every structure. */
public final class TypesEmitter implements Emitter {
  private static final String ROOT = "apis/src/generated/java/";
  private static final String MODEL = "io.fabric8.kubernetes.model.annotation";

  @Override
  public String description() {
    return "Java types";
  }

  @Override
  public List<GeneratedFile> emit(EmitInput input) {
    List<GeneratedFile> files = new ArrayList<>();
    files.add(
        JavaWriter.packageInfo(
            input,
            ROOT,
            JavaWriter.typesPackage(input),
            "The kinds of "
                + input.model().group()
                + "/"
                + input.model().version()
                + ": data only."));
    DataClass dataClass = new DataClass(input);
    for (Resource resource : input.model().resources()) {
      files.add(file(input, kind(input, resource)));
      files.add(
          file(
              input,
              dataClass.of(
                  resource.kind() + "Spec",
                  "Desired state of the " + resource.kind() + ".",
                  resource.spec())));
      files.add(
          file(
              input,
              dataClass.of(
                  resource.kind() + "Status",
                  "Observed state of the " + resource.kind() + ".",
                  resource.status())));
    }
    for (Structure structure : input.model().structures().values()) {
      String about =
          structure.documentation().isEmpty()
              ? "AWS's " + structure.shape() + "."
              : structure.documentation();
      files.add(file(input, dataClass.of(structure.name(), about, structure.fields())));
    }
    return files;
  }

  private static GeneratedFile file(EmitInput input, TypeSpec type) {
    return JavaWriter.file(input, ROOT, JavaWriter.typesPackage(input), type);
  }

  private static TypeSpec kind(EmitInput input, Resource resource) {
    String kind = resource.kind();
    ParameterizedTypeName base =
        ParameterizedTypeName.get(
            ClassName.get("io.fabric8.kubernetes.client", "CustomResource"),
            JavaWriter.type(input, kind + "Spec"),
            JavaWriter.type(input, kind + "Status"));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(kind)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                JavaWriter.javadoc(
                    "The kind " + kind + " of " + input.model().group() + "." + about(resource)))
            .superclass(base)
            .addSuperinterface(ClassName.get("io.fabric8.kubernetes.api.model", "Namespaced"))
            .addAnnotation(named("Group", input.model().group()))
            .addAnnotation(named("Version", input.model().version()))
            .addAnnotation(named("Kind", kind))
            .addAnnotation(named("Plural", resource.plural()))
            .addAnnotation(named("Singular", kind.toLowerCase(Locale.ROOT)));
    if (!resource.config().shortNames().isEmpty()) {
      AnnotationSpec.Builder names = AnnotationSpec.builder(ClassName.get(MODEL, "ShortNames"));
      resource.config().shortNames().forEach(name -> names.addMember("value", "$S", name));
      type.addAnnotation(names.build());
    }
    return type.addField(
            com.squareup.javapoet.FieldSpec.builder(
                    long.class,
                    "serialVersionUID",
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer("1L")
                .build())
        .build();
  }

  private static String about(Resource resource) {
    return resource.documentation().isEmpty() ? "" : "\n\n" + resource.documentation();
  }

  private static AnnotationSpec named(String annotation, String value) {
    return AnnotationSpec.builder(ClassName.get(MODEL, annotation))
        .addMember("value", CodeBlock.of("$S", value))
        .build();
  }
}
