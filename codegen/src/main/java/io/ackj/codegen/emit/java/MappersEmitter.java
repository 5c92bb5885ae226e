package io.ackj.codegen.emit.java;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.model.resource.FieldPaths;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Emits, for each kind, what carries it to AWS's SDK and back, what compares two specs, and what is
 * fixed about it.
 */
public final class MappersEmitter implements Emitter {
  @Override
  public String description() {
    return "mappers, comparisons and descriptors";
  }

  @Override
  public List<GeneratedFile> emit(EmitInput input) {
    Conversions conversions = new Conversions(input);
    List<GeneratedFile> files = new ArrayList<>();
    for (Resource resource : input.model().resources()) {
      files.add(file(input, mapper(input, conversions, resource)));
      files.add(file(input, new DeltaClass(input, resource).write()));
      files.add(file(input, new DescriptorClass(input, resource).write()));
      offerStructures(input, conversions, resource);
    }
    files.add(file(input, new ShapesClass(input, conversions).write()));
    files.add(
        JavaWriter.packageInfo(
            input,
            root(input),
            JavaWriter.mapperPackage(input),
            "Carries the kinds of " + input.model().group() + " to AWS's SDK and back."));
    return files;
  }

  private static TypeSpec mapper(EmitInput input, Conversions conversions, Resource resource) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(resource.kind() + "Mapper")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Carries the kind $L to AWS's SDK and back.\n", resource.kind())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    RequestMethods requests = new RequestMethods(input, conversions, resource);
    resource.requests().stream()
        // One operation may have two roles, and its request is the same for both.
        .map(requests::write)
        .collect(
            Collectors.toMap(method -> method.name, method -> method, (a, b) -> a, TreeMap::new))
        .values()
        .forEach(type::addMethod);
    requests.writeAttributes().ifPresent(type::addMethod);
    new ResponseMethods(input, conversions, resource).write().forEach(type::addMethod);
    return type.build();
  }

  /**
   * Hand-written code calls operations that no field maps to as a whole, tags for example, with the
   * structures of spec and status; it is offered a method for each.
   */
  private static void offerStructures(EmitInput input, Conversions conversions, Resource resource) {
    CodeBlock any = CodeBlock.of("value");
    FieldPaths.all(input.model(), "spec", resource.spec())
        .forEach(
            located -> {
              if (located.field().type().innermost() instanceof FieldType.StructureOf structure) {
                shape(input, structure)
                    .ifPresent(
                        shape -> {
                          conversions.toSdk(structure, shape, any);
                          conversions.fromSdk(structure, shape, any);
                        });
              }
            });
    FieldPaths.all(input.model(), "status", resource.status())
        .forEach(
            located -> {
              if (located.field().type().innermost() instanceof FieldType.StructureOf structure) {
                shape(input, structure)
                    .ifPresent(shape -> conversions.fromSdk(structure, shape, any));
              }
            });
  }

  /** Shapes that generator.yaml makes up, or that no operation in use has, are not the SDK's. */
  private static Optional<Shape> shape(EmitInput input, FieldType.StructureOf structure) {
    Shape shape = input.service().shape(structure.shape());
    return input.sdk().hasStructure(shape.publishedName()) ? Optional.of(shape) : Optional.empty();
  }

  private static GeneratedFile file(EmitInput input, TypeSpec type) {
    return JavaWriter.file(input, root(input), JavaWriter.mapperPackage(input), type);
  }

  private static String root(EmitInput input) {
    return "controller/" + input.model().service() + "/src/generated/java/";
  }
}
