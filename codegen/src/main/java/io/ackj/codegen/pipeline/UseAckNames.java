package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls things as ACK does, so that generator.yaml can speak of them: a request is {@code
 * <Operation>Input} and a response {@code <Operation>Output} whatever AWS calls them, and members
 * start with a capital. Shapes that generator.yaml makes up are added here too.
 */
final class UseAckNames implements Stage {
  @Override
  public String description() {
    return "call requests, responses and members as ACK does; add the shapes it makes up";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    ServiceModel service = state.service();
    SortedMap<String, Shape> shapes = new TreeMap<>();
    service.shapes().values().forEach(shape -> shapes.put(shape.name(), exported(shape)));
    shapes.keySet().removeAll(payloadsOnly(service));
    state
        .config()
        .customShapes()
        .forEach((name, members) -> shapes.put(name, madeUp(state, shapes, name, members)));

    SortedMap<String, Operation> operations = new TreeMap<>();
    for (Operation operation : service.operations().values()) {
      String name = operation.name();
      String input = name + "Input";
      String output = name + "Output";
      shapes.put(input, payload(service, operation.input(), input, name + "Request"));
      shapes.put(output, payload(service, operation.output(), output, name + "Response"));
      operations.put(name, new Operation(name, input, output, operation.errors()));
    }
    return state.with(service.with(operations, shapes));
  }

  /** Returns the requests and responses that no member refers to: these lose their old names. */
  private static Set<String> payloadsOnly(ServiceModel service) {
    Set<String> names = new HashSet<>();
    for (Operation operation : service.operations().values()) {
      Stream.of(service.input(operation), service.output(operation))
          .flatMap(Optional::stream)
          .map(Shape::name)
          .forEach(names::add);
    }
    service.shapes().values().stream()
        .flatMap(shape -> shape.memberList().stream())
        .map(Member::target)
        .forEach(names::remove);
    return names;
  }

  private static Shape payload(
      ServiceModel service, @Nullable String published, String name, String sdkName) {
    return published == null
        ? Shape.emptyStructure(name, sdkName)
        : exported(service.shape(published)).withName(name);
  }

  private static Shape exported(Shape shape) {
    if (!shape.isStructure()) {
      return shape;
    }
    Map<String, Member> members = new LinkedHashMap<>();
    for (Member member : shape.memberList()) {
      String name =
          member.name().substring(0, 1).toUpperCase(Locale.ROOT) + member.name().substring(1);
      members.put(name, member.withName(name));
    }
    return shape.withMembers(members);
  }

  /** Members of such a shape have Go types, as {@code type:} of a field does. */
  private static Shape madeUp(
      GenerationState state,
      SortedMap<String, Shape> shapes,
      String name,
      Map<String, String> memberTypes) {
    Map<String, Member> members = new LinkedHashMap<>();
    memberTypes.forEach(
        (member, type) -> {
          ShapeType shapeType =
              TypeResolver.ofGo(type)
                  .filter(FieldType.Scalar.class::isInstance)
                  .map(scalar -> ShapeType.valueOf(scalar.toString()))
                  .orElse(null);
          if (shapeType == null) {
            state
                .problems()
                .add(
                    YamlPath.of("custom_shapes", name, member).toString(),
                    "expected a Go type of a single value such as string, int64 or bool, found \""
                        + type
                        + "\"");
            return;
          }
          String target = "ackj." + shapeType;
          shapes.putIfAbsent(
              target,
              new Shape(
                  target,
                  target,
                  shapeType,
                  shapeType.toString().toLowerCase(Locale.ROOT),
                  Map.of(),
                  Constraints.NONE,
                  "",
                  null));
          members.put(member, Member.plain(member, member, target));
        });
    return Shape.emptyStructure(name, name).withMembers(members);
  }
}
