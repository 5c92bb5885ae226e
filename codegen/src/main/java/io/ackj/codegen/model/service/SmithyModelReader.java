package io.ackj.codegen.model.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.aws.traits.ServiceTrait;
import software.amazon.smithy.aws.traits.auth.SigV4Trait;
import software.amazon.smithy.aws.traits.protocols.AwsQueryErrorTrait;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.DefaultTrait;
import software.amazon.smithy.model.traits.DocumentationTrait;
import software.amazon.smithy.model.traits.EnumValueTrait;
import software.amazon.smithy.model.traits.ErrorTrait;
import software.amazon.smithy.model.traits.HttpErrorTrait;
import software.amazon.smithy.model.traits.HttpHeaderTrait;
import software.amazon.smithy.model.traits.HttpLabelTrait;
import software.amazon.smithy.model.traits.HttpPrefixHeadersTrait;
import software.amazon.smithy.model.traits.HttpQueryTrait;
import software.amazon.smithy.model.traits.IdempotencyTokenTrait;
import software.amazon.smithy.model.traits.LengthTrait;
import software.amazon.smithy.model.traits.PatternTrait;
import software.amazon.smithy.model.traits.RangeTrait;
import software.amazon.smithy.model.traits.StringTrait;
import software.amazon.smithy.model.traits.UnitTypeTrait;
import software.amazon.smithy.model.transform.ModelTransformer;

/** Reads the Smithy JSON AST, the form of AWS's model artifacts on Maven Central. */
final class SmithyModelReader {
  private final Model model;
  private final ServiceShape service;
  private final String origin;

  private SmithyModelReader(Model model, ServiceShape service, String origin) {
    this.model = model;
    this.service = service;
    this.origin = origin;
  }

  /**
   * Parses one model. Traits that this build does not know are let through and validation is off:
   * AWS has published the model, so it is valid, and new traits come with every release.
   */
  static ServiceModel read(String json, String origin) {
    Model published =
        Model.assembler()
            .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
            .disableValidation()
            .addDocumentNode(Node.parse(json, origin))
            .assemble()
            .getResult()
            .orElseThrow(() -> new InvalidModelException(origin + ": not a Smithy model"));
    // Older models write enums as a trait of a string; one form is enough for all that follows.
    Model model = ModelTransformer.create().changeStringEnumsToEnumShapes(published, true);
    List<ServiceShape> services =
        model.shapes(ServiceShape.class).filter(s -> s.hasTrait(ServiceTrait.class)).toList();
    if (services.size() != 1) {
      throw new InvalidModelException(
          origin
              + ": expected one service with the trait aws.api#service, found "
              + services.size());
    }
    return new SmithyModelReader(model, services.get(0), origin).read();
  }

  private ServiceModel read() {
    ServiceTrait trait = service.expectTrait(ServiceTrait.class);
    String iamPrefix =
        service.getTrait(SigV4Trait.class).map(SigV4Trait::getName).orElse(trait.getArnNamespace());
    return new ServiceModel(
        trait.getSdkId(),
        service.getVersion(),
        protocol(),
        iamPrefix,
        origin,
        operations(),
        shapes());
  }

  private String protocol() {
    for (String protocol : List.of("restJson1", "restXml", "awsQuery", "ec2Query")) {
      if (service.findTrait("aws.protocols#" + protocol).isPresent()) {
        return switch (protocol) {
          case "restJson1" -> "rest-json";
          case "restXml" -> "rest-xml";
          case "ec2Query" -> "ec2";
          default -> "query";
        };
      }
    }
    return "json";
  }

  private SortedMap<String, Operation> operations() {
    SortedMap<String, Operation> operations = new TreeMap<>();
    for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
      operations.put(
          operation.getId().getName(),
          new Operation(
              operation.getId().getName(),
              payload(operation.getInputShape()),
              payload(operation.getOutputShape()),
              operation.getErrors(service).stream().map(ShapeId::getName).toList()));
    }
    return operations;
  }

  private static @Nullable String payload(ShapeId id) {
    return id.equals(UnitTypeTrait.UNIT) ? null : id.getName();
  }

  private SortedMap<String, Shape> shapes() {
    SortedMap<String, Shape> shapes = new TreeMap<>();
    model
        .shapes()
        .filter(s -> !s.isMemberShape() && !s.isServiceShape() && !s.isOperationShape())
        .filter(s -> !s.isResourceShape())
        .filter(s -> isOfService(s) || isPrelude(s))
        // The service's own shapes win over Smithy's primitives of the same name.
        .sorted((a, b) -> Boolean.compare(isOfService(a), isOfService(b)))
        .forEach(s -> shapes.put(s.getId().getName(), shape(s)));
    return shapes;
  }

  private boolean isOfService(software.amazon.smithy.model.shapes.Shape shape) {
    return shape.getId().getNamespace().equals(service.getId().getNamespace());
  }

  private static boolean isPrelude(software.amazon.smithy.model.shapes.Shape shape) {
    return shape.getId().getNamespace().equals("smithy.api") && !shape.hasTrait("smithy.api#trait");
  }

  private Shape shape(software.amazon.smithy.model.shapes.Shape shape) {
    String name = shape.getId().getName();
    return new Shape(
        name,
        name,
        type(shape),
        publishedType(shape),
        shape.isEnumShape() || shape.isIntEnumShape() ? Map.of() : members(shape),
        constraints(shape),
        documentation(shape),
        error(name, shape));
  }

  private static String publishedType(software.amazon.smithy.model.shapes.Shape shape) {
    return switch (shape.getType()) {
      case ENUM -> "string";
      case INT_ENUM -> "integer";
      case SET -> "list";
      case UNION, DOCUMENT -> "structure";
      default -> shape.getType().toString().toLowerCase(Locale.ROOT);
    };
  }

  private static ShapeType type(software.amazon.smithy.model.shapes.Shape shape) {
    return switch (shape.getType()) {
      case STRUCTURE -> ShapeType.STRUCTURE;
      case UNION -> ShapeType.UNION;
      case LIST, SET -> ShapeType.LIST;
      case MAP -> ShapeType.MAP;
      case STRING, ENUM -> ShapeType.STRING;
      case BOOLEAN -> ShapeType.BOOLEAN;
      case BYTE, SHORT, INTEGER, INT_ENUM, LONG, BIG_INTEGER -> ShapeType.INTEGER;
      case FLOAT, DOUBLE, BIG_DECIMAL -> ShapeType.DOUBLE;
      case BLOB -> ShapeType.BLOB;
      case TIMESTAMP -> ShapeType.TIMESTAMP;
      case DOCUMENT -> ShapeType.DOCUMENT;
      case MEMBER, OPERATION, RESOURCE, SERVICE ->
          throw new IllegalArgumentException(shape.getId() + " is no type");
    };
  }

  private static Map<String, Member> members(software.amazon.smithy.model.shapes.Shape shape) {
    Map<String, Member> members = new LinkedHashMap<>();
    for (MemberShape member : shape.members()) {
      members.put(
          member.getMemberName(),
          new Member(
              member.getMemberName(),
              member.getMemberName(),
              member.getTarget().getName(),
              member.isRequired(),
              member.hasTrait(IdempotencyTokenTrait.class),
              documentation(member),
              location(member),
              member
                  .getTrait(DefaultTrait.class)
                  .map(DefaultTrait::toNode)
                  .filter(node -> !node.isNullNode())
                  .map(node -> node.isStringNode() ? string(node) : Node.printJson(node))
                  .orElse(null)));
    }
    return members;
  }

  private static String string(Node node) {
    return node.expectStringNode().getValue();
  }

  private static @Nullable String location(MemberShape member) {
    if (member.hasTrait(HttpHeaderTrait.class)) {
      return "header";
    }
    if (member.hasTrait(HttpPrefixHeadersTrait.class)) {
      return "headers";
    }
    if (member.hasTrait(HttpLabelTrait.class)) {
      return "uri";
    }
    return member.hasTrait(HttpQueryTrait.class) ? "querystring" : null;
  }

  private static Constraints constraints(software.amazon.smithy.model.shapes.Shape shape) {
    LengthTrait length = shape.getTrait(LengthTrait.class).orElse(null);
    RangeTrait range = shape.getTrait(RangeTrait.class).orElse(null);
    String min = null;
    String max = null;
    if (length != null) {
      min = length.getMin().map(String::valueOf).orElse(null);
      max = length.getMax().map(String::valueOf).orElse(null);
    } else if (range != null) {
      min = range.getMin().map(java.math.BigDecimal::toPlainString).orElse(null);
      max = range.getMax().map(java.math.BigDecimal::toPlainString).orElse(null);
    }
    return new Constraints(
        min,
        max,
        shape.getTrait(PatternTrait.class).map(StringTrait::getValue).orElse(null),
        enumValues(shape));
  }

  private static List<String> enumValues(software.amazon.smithy.model.shapes.Shape shape) {
    if (shape.isEnumShape()) {
      List<String> values = new ArrayList<>();
      for (MemberShape member : shape.members()) {
        values.add(
            member
                .expectTrait(EnumValueTrait.class)
                .getStringValue()
                .orElse(member.getMemberName()));
      }
      return values;
    }
    return List.of();
  }

  private static String documentation(software.amazon.smithy.model.shapes.Shape shape) {
    return shape.getTrait(DocumentationTrait.class).map(StringTrait::getValue).orElse("");
  }

  private static Shape.@Nullable ErrorInfo error(
      String name, software.amazon.smithy.model.shapes.Shape shape) {
    if (!shape.hasTrait(ErrorTrait.class)) {
      return null;
    }
    return new Shape.ErrorInfo(
        shape.getTrait(AwsQueryErrorTrait.class).map(AwsQueryErrorTrait::getCode).orElse(name),
        shape.getTrait(HttpErrorTrait.class).map(HttpErrorTrait::getCode).orElse(null));
  }
}
