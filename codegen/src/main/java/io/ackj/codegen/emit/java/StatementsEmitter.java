package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.config.IamConfig;
import io.ackj.codegen.config.IamStatement;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.output.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Emits which statement of the IAM policy allows which action, so that the controller can name what
 * it misses. Without statements nothing is emitted.
 */
public final class StatementsEmitter implements Emitter {
  private static final String CLASS = "PolicyStatements";
  private static final ClassName TEXT = ClassName.get(String.class);

  @Override
  public String description() {
    return "statements of the IAM policy by action";
  }

  @Override
  public List<GeneratedFile> emit(EmitInput input) {
    IamConfig iam = input.config().iam();
    if (iam == null) {
      return List.of();
    }
    String root = "controller/" + input.model().service() + "/src/generated/java/";
    String packageName = "io.ackj." + input.model().service() + ".iam";
    return List.of(
        JavaWriter.file(input, root, packageName, type(byAction(input, iam))),
        JavaWriter.packageInfo(
            input, root, packageName, "What of the IAM policy the controller has to know."));
  }

  /** An action that several statements allow, for different resources, names all of them. */
  private static SortedMap<String, SortedSet<String>> byAction(EmitInput input, IamConfig iam) {
    SortedMap<String, SortedSet<String>> sids = new TreeMap<>();
    for (IamStatement statement : iam.statements()) {
      statement
          .operations()
          .forEach(
              operation ->
                  sids.computeIfAbsent(
                          input.service().iamPrefix() + ":" + operation, any -> new TreeSet<>())
                      .add(statement.sid()));
      statement
          .actions()
          .forEach(
              action -> sids.computeIfAbsent(action, any -> new TreeSet<>()).add(statement.sid()));
    }
    return sids;
  }

  private static TypeSpec type(SortedMap<String, SortedSet<String>> byAction) {
    ParameterizedTypeName map = ParameterizedTypeName.get(ClassName.get(Map.class), TEXT, TEXT);
    CodeBlock.Builder entries = CodeBlock.builder();
    byAction.forEach(
        (action, sids) ->
            entries.add(
                entries.isEmpty() ? "$>$>\n$T.entry($S, $S)" : ",\n$T.entry($S, $S)",
                Map.class,
                action,
                String.join(" or ", sids)));
    CodeBlock value = CodeBlock.of("$T.ofEntries($L$<$<)", Map.class, entries.build());
    return TypeSpec.classBuilder(CLASS)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("The statements of the IAM policy.\n")
        .addField(
            FieldSpec.builder(map, "BY_ACTION")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The statement that allows an action; an action may end with a star.\n")
                .initializer(value)
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }
}
