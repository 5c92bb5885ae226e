package io.ackj.codegen.emit.java;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.config.CustomOperation;
import io.ackj.codegen.config.ErrorConfig;
import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.OperationConfig;
import io.ackj.codegen.config.PreDeleteSync;
import io.ackj.codegen.config.References;
import io.ackj.codegen.config.ResourceConfig;
import io.ackj.codegen.config.StateGuard;
import io.ackj.codegen.config.SyncedCondition;
import io.ackj.codegen.config.TagConfig;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldPaths;
import io.ackj.codegen.model.resource.FieldPaths.Located;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.naming.KubernetesPlurals;
import io.ackj.codegen.naming.Names;
import io.ackj.codegen.naming.ReferenceNames;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes what is fixed about a kind, as the runtime wants to know it. */
final class DescriptorClass {
  private static final String RESOURCE = "io.ackj.runtime.resource";
  private static final ClassName DESCRIPTOR = ClassName.get(RESOURCE, "ResourceDescriptor");

  private final EmitInput input;
  private final Resource resource;
  private final ResourceConfig config;
  private final List<Located> spec;

  DescriptorClass(EmitInput input, Resource resource) {
    this.input = input;
    this.resource = resource;
    this.config = resource.config();
    this.spec = FieldPaths.all(input.model(), "spec", resource.spec());
  }

  TypeSpec write() {
    return TypeSpec.classBuilder(resource.kind() + "Descriptor")
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("What is fixed about the kind $L.\n", resource.kind())
        .addField(
            FieldSpec.builder(
                    DESCRIPTOR, "DESCRIPTOR", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(descriptor())
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }

  private CodeBlock descriptor() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($S, $S, $S, $S)$>",
                DESCRIPTOR,
                input.model().group(),
                input.model().version(),
                resource.kind(),
                resource.plural());
    code.add("\n.adoptable($L)", !Boolean.FALSE.equals(config.isAdoptable()));
    texts(code, "identifierFields", identifiers());
    code.add("\n.arnPrimaryKey($L)", isArnPrimaryKey());
    notFound(code);
    texts(code, "terminalCodes", config.exceptions().terminalCodes());
    synced(code);
    tags(code);
    references(code);
    texts(code, "lateInitialized", paths(field -> field.config().lateInitialize() != null));
    texts(code, "immutableFields", paths(Field::immutable));
    texts(
        code,
        "secretFields",
        paths(field -> field.type().innermost() == FieldType.Shared.SECRET_KEY_REFERENCE));
    code.add("\n.updateable($L)", updateable());
    guard(code, "updateGuard", config.updateable());
    code.add("\n.deletable($L)", deletable());
    guard(code, "deleteGuard", config.deletable());
    texts(code, "preDeleteFields", preDeleteFields());
    if (config.reconcile() != null) {
      code.add("\n.requeueOnSuccessSeconds($L)", config.reconcile().requeueOnSuccessSeconds());
    }
    texts(code, "hooks", hooks());
    return code.add("\n.build()$<").build();
  }

  private boolean updateable() {
    return resource.operation(OperationRole.UPDATE).isPresent()
        || resource.operation(OperationRole.SET_ATTRIBUTES).isPresent()
        || config.updateOperation() != null;
  }

  private boolean deletable() {
    return resource.operation(OperationRole.DELETE).isPresent() || config.deleteOperation() != null;
  }

  private static void guard(CodeBlock.Builder code, String method, @Nullable StateGuard guard) {
    if (guard != null) {
      code.add(
          "\n.$N(new $T($T.of($L), $L))",
          method,
          ClassName.get(RESOURCE, "StateGuard"),
          List.class,
          rules(guard.when()),
          guard.requeueAfterSeconds());
    }
  }

  private List<String> preDeleteFields() {
    PreDeleteSync sync = config.preDeleteSync();
    return sync != null && sync.compareAll()
        ? List.of("spec")
        : paths(field -> field.config().compare().preDeleteInclude());
  }

  /** Every point at which ACK's controller of the service runs code that is not generated. */
  private List<String> hooks() {
    Set<String> points = new TreeSet<>(config.hooks().keySet());
    add(points, "update_operation", config.updateOperation());
    add(points, "find_operation", config.findOperation());
    add(points, "delete_operation", config.deleteOperation());
    if (config.updateConditionsCustomMethodName() != null) {
      points.add("update_conditions");
    }
    for (Operation operation : resource.operations().values()) {
      OperationConfig settings = input.config().operation(operation.name());
      if (settings.customImplementation() != null) {
        points.add(operation.name() + ".custom_implementation");
      }
      if (settings.setOutputCustomMethodName() != null) {
        points.add(operation.name() + ".set_output");
      }
      if (settings.customCheckRequiredFieldsMissingMethod() != null) {
        points.add(operation.name() + ".check_required_fields_missing");
      }
    }
    return List.copyOf(points);
  }

  private static void add(Set<String> points, String point, @Nullable CustomOperation operation) {
    if (operation != null && operation.customMethodName() != null) {
      points.add(point);
    }
  }

  /** A kind that is read by ARN alone has no other name in its spec. */
  private boolean isArnPrimaryKey() {
    return config.isArnPrimaryKey() || identifiers().equals(List.of("arn"));
  }

  /**
   * What adoption asks for: the field that generator.yaml names, else ACK's guess, else the ARN.
   */
  private List<String> identifiers() {
    if (config.isArnPrimaryKey()) {
      return List.of("arn");
    }
    for (var entry : config.fields().entrySet()) {
      if (entry.getValue().isPrimaryKey()) {
        return List.of(Names.of(entry.getKey()).json());
      }
    }
    if (readsByArn()) {
      return List.of("arn");
    }
    for (String guess : List.of("Name", resource.name() + "Name", resource.name() + "Id")) {
      Optional<Field> field = resource.specField(guess).or(() -> resource.statusField(guess));
      if (field.isPresent()) {
        return List.of(field.get().json());
      }
    }
    return List.of("arn");
  }

  private boolean readsByArn() {
    return resource.requests().stream()
        .filter(request -> request.role() == OperationRole.READ_ONE)
        .anyMatch(
            request ->
                request
                    .leaves()
                    .anyMatch(
                        member ->
                            member.source()
                                instanceof io.ackj.codegen.model.resource.RequestMapping.FromArn));
  }

  private void notFound(CodeBlock.Builder code) {
    ErrorConfig error = config.exceptions().errors().get(404);
    if (error != null) {
      code.add(
          "\n.notFound(new $T($S, $S, $S))",
          ClassName.get(RESOURCE, "NotFound"),
          error.code(),
          error.messagePrefix() == null ? "" : error.messagePrefix(),
          error.messageSuffix() == null ? "" : error.messageSuffix());
    }
  }

  private void synced(CodeBlock.Builder code) {
    if (config.synced() == null) {
      return;
    }
    code.add("\n.syncedWhen($L)", rules(config.synced().when()));
  }

  private static CodeBlock rules(List<SyncedCondition> conditions) {
    return conditions.stream()
        .map(
            rule ->
                CodeBlock.of(
                    "new $T($S, $T.of($L))",
                    ClassName.get(RESOURCE, "SyncedRule"),
                    jsonPath(rule.path()),
                    List.class,
                    quoted(rule.in())))
        .collect(CodeBlock.joining(", "));
  }

  private void tags(CodeBlock.Builder code) {
    TagConfig tags = config.tags();
    String path = tags.path() == null ? "Tags" : tags.path();
    Optional<Located> field =
        spec.stream().filter(l -> l.names().equalsIgnoreCase(path)).findFirst();
    ClassName rule = ClassName.get(RESOURCE, "TagRule");
    if (tags.ignore() || field.isEmpty()) {
      code.add("\n.tags($T.none())", rule);
      return;
    }
    code.add(
        "\n.tags(new $T(false, $S, $S, $S))",
        rule,
        field.get().path(),
        Names.of(tags.keyName() == null ? "Key" : tags.keyName()).json(),
        Names.of(tags.valueName() == null ? "Value" : tags.valueName()).json());
  }

  private void references(CodeBlock.Builder code) {
    List<CodeBlock> rules =
        spec.stream()
            .filter(located -> located.field().config().references() != null)
            .map(this::reference)
            .toList();
    if (!rules.isEmpty()) {
      code.add("\n.references($L)", rules.stream().collect(CodeBlock.joining(", ")));
    }
  }

  private CodeBlock reference(Located located) {
    FieldConfig fieldConfig = located.field().config();
    References to = Objects.requireNonNull(fieldConfig.references());
    boolean list = located.field().type() instanceof FieldType.ListOf;
    String own = located.path();
    String parent = own.substring(0, own.lastIndexOf('.') + 1);
    String kind = Names.of(to.resource()).camel();
    return CodeBlock.of(
        "new $T($S, $S, $S, $S, $S, $S, $L, $L)",
        ClassName.get(RESOURCE, "ReferenceRule"),
        own,
        parent + ReferenceNames.reference(located.field().names(), list).json(),
        ResourceModel.groupOf(
            to.serviceName() == null ? input.model().service() : to.serviceName()),
        kind,
        KubernetesPlurals.resource(kind),
        jsonPath(to.path()),
        list,
        to.skipResourceStateValidations());
  }

  private List<String> paths(Predicate<Field> wanted) {
    return spec.stream().filter(l -> wanted.test(l.field())).map(Located::path).toList();
  }

  /** {@code Status.ACKResourceMetadata.ARN} of generator.yaml is {@code status....arn} in JSON. */
  private static String jsonPath(String path) {
    String[] parts = path.split("\\.", -1);
    StringBuilder json = new StringBuilder(parts[0].toLowerCase(Locale.ROOT));
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        json.append('.').append(jsonName(parts[i]));
      }
    }
    return json.toString();
  }

  private static String jsonName(String name) {
    return name.equals("ACKResourceMetadata") ? "ackResourceMetadata" : Names.of(name).json();
  }

  private static void texts(CodeBlock.Builder code, String method, List<String> texts) {
    if (!texts.isEmpty()) {
      code.add("\n.$N($L)", method, quoted(texts));
    }
  }

  private static CodeBlock quoted(List<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }
}
