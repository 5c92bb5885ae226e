package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.CollectSpecFields.ATTRIBUTES;

import io.ackj.codegen.config.MemberOverride;
import io.ackj.codegen.config.SetField;
import io.ackj.codegen.config.SetIgnore;
import io.ackj.codegen.config.UnpackAttributesMap;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Fit;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.RequestMapping.Fixed;
import io.ackj.codegen.model.resource.RequestMapping.FromArn;
import io.ackj.codegen.model.resource.RequestMapping.FromAttributes;
import io.ackj.codegen.model.resource.RequestMapping.FromField;
import io.ackj.codegen.model.resource.RequestMapping.FromSingleAttribute;
import io.ackj.codegen.model.resource.RequestMapping.MemberValue;
import io.ackj.codegen.model.resource.RequestMapping.Source;
import io.ackj.codegen.model.resource.RequestMapping.Wrapped;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import io.ackj.codegen.naming.Plurals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settles from which field each member of each request is filled. */
final class MapRequests implements Stage {
  @Override
  public String description() {
    return "settle from which field each member of each request is filled";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    List<Resource> resources =
        state.resources().resources().stream()
            .map(r -> r.withMappings(new Mapper(state, r).map(), r.responses()))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  /**
   * Returns the operations that {@code from} names: each changes one field, or several. Operations
   * that already have a role for the kind are not among them.
   */
  static Map<String, Operation> fieldOperations(GenerationState state, Resource resource) {
    Map<String, Operation> operations = new java.util.TreeMap<>();
    Stream.concat(resource.spec().stream(), resource.status().stream())
        .map(field -> field.config().from())
        .filter(from -> from != null)
        .forEach(
            from ->
                state
                    .service()
                    .operation(from.operation())
                    .filter(operation -> !resource.operations().containsValue(operation))
                    .ifPresent(operation -> operations.put(operation.name(), operation)));
    return operations;
  }

  private record Mapper(GenerationState state, Resource resource) {

    List<RequestMapping> map() {
      List<RequestMapping> mappings = new ArrayList<>();
      resource.operations().forEach((role, operation) -> mappings.add(mapping(role, operation)));
      fieldOperations(state, resource)
          .values()
          .forEach(operation -> mappings.add(mapping(OperationRole.FIELD, operation)));
      return mappings;
    }

    private RequestMapping mapping(OperationRole role, Operation operation) {
      Shape input = state.service().input(operation).orElseThrow();
      List<String> wrapper = Wrapper.ofInput(state, operation).path();
      return new RequestMapping(
          operation.name(), role, input.name(), values(role, operation, input, wrapper));
    }

    private List<MemberValue> values(
        OperationRole role, Operation operation, Shape shape, List<String> wrapper) {
      List<MemberValue> values = new ArrayList<>();
      for (Member member : shape.memberList()) {
        Optional<Source> source =
            !wrapper.isEmpty() && wrapper.get(0).equals(member.name())
                ? Optional.of(
                    new Wrapped(
                        values(
                            role,
                            operation,
                            state.service().target(member),
                            wrapper.subList(1, wrapper.size()))))
                : source(role, operation, shape, member);
        source.ifPresent(
            found -> values.add(new MemberValue(member.name(), member.target(), found)));
      }
      return values;
    }

    private Optional<Source> source(
        OperationRole role, Operation operation, Shape input, Member member) {
      return fixed(role, operation, member)
          .or(() -> attributes(role, input, member))
          .or(() -> field(role, operation, member));
    }

    private Optional<Source> fixed(OperationRole role, Operation operation, Member member) {
      String override =
          state.config().operation(operation.name()).overrideValues().get(member.name());
      if (override != null) {
        return Optional.of(new Fixed(List.of(override)));
      }
      UnpackAttributesMap unpack = resource.config().unpackAttributesMap();
      if (role != OperationRole.GET_ATTRIBUTES
          || unpack == null
          || unpack.getAttributesInput() == null) {
        return Optional.empty();
      }
      MemberOverride values = unpack.getAttributesInput().overrides().get(member.name());
      return Optional.ofNullable(values).map(v -> new Fixed(v.values()));
    }

    /** ACK sends all attributes in one map, or one attribute a call where AWS takes no map. */
    private Optional<Source> attributes(OperationRole role, Shape input, Member member) {
      if (!CollectSpecFields.unpacksAttributes(resource)) {
        return Optional.empty();
      }
      List<Field> fields =
          resource.spec().stream().filter(field -> field.config().isAttribute()).toList();
      UnpackAttributesMap unpack = resource.config().unpackAttributesMap();
      boolean single = unpack != null && unpack.setAttributesSingleAttribute();
      if (role == OperationRole.SET_ATTRIBUTES && single) {
        return member.name().equals("AttributeName")
            ? Optional.of(
                new FromSingleAttribute(
                    fields, input.member("AttributeValue").map(Member::name).orElse(null)))
            : Optional.empty();
      }
      return member.name().equals(ATTRIBUTES)
          ? Optional.of(new FromAttributes(fields))
          : Optional.empty();
    }

    private Optional<Source> field(OperationRole role, Operation operation, Member member) {
      String name = CollectSpecFields.renamed(resource, operation.name(), member.name());
      return setTo(role, member)
          .or(() -> fromOperation(operation, member))
          .or(() -> named(role, name, member))
          .or(() -> primaryArn(member))
          .or(() -> identifier(role, member));
    }

    /** {@code set: - to: X} names the member that a field goes into under another name. */
    private Optional<Source> setTo(OperationRole role, Member member) {
      return resource.spec().stream()
          .filter(
              field ->
                  settings(field, role)
                      .map(SetField::to)
                      .filter(to -> to.equals(member.name()))
                      .isPresent())
          .filter(field -> fits(field.type(), member))
          .findFirst()
          .map(field -> new FromField(field, true));
    }

    private Optional<Source> fromOperation(Operation operation, Member member) {
      return resource.spec().stream()
          .filter(field -> field.config().from() != null)
          .filter(
              field ->
                  field.origin() != null
                      && field.origin().inRequest()
                      && field.origin().operation().equals(operation.name())
                      && field.origin().member().equals(member.name()))
          .findFirst()
          .map(field -> new FromField(field, true));
    }

    private Optional<Source> named(OperationRole role, String name, Member member) {
      Optional<Source> spec =
          resource
              .specField(name)
              .filter(field -> !ignoredInRequests(field, role))
              .filter(field -> fits(field.type(), member))
              .map(field -> new FromField(field, true));
      return spec.or(
          () ->
              resource
                  .statusField(name)
                  .filter(field -> fits(field.type(), member))
                  .map(field -> new FromField(field, false)));
    }

    private Optional<Source> primaryArn(Member member) {
      boolean text = state.service().target(member).type() == ShapeType.STRING;
      return text && state.isPrimaryArn(resource, member.name())
          ? Optional.of(new FromArn())
          : Optional.empty();
    }

    /** A list of names in a Describe takes the one name; Name and QueueName mean the same. */
    private Optional<Source> identifier(OperationRole role, Member member) {
      Shape target = state.service().target(member);
      String name =
          target.type() == ShapeType.LIST ? Plurals.singular(member.name()) : member.name();
      List<String> spellings =
          List.of(name, resource.name() + name, name.replaceFirst("^" + resource.name(), ""));
      boolean identifies = name.endsWith("Name") || name.endsWith("Id") || name.endsWith("Arn");
      if (!identifies) {
        return Optional.empty();
      }
      if (target.type() == ShapeType.LIST && state.isPrimaryArn(resource, name)) {
        return Optional.of(new FromArn());
      }
      for (String spelling : spellings) {
        Optional<Source> found =
            resource
                .specField(spelling)
                .filter(field -> field.type() == FieldType.Scalar.STRING)
                .filter(field -> !ignoredInRequests(field, role))
                .<Source>map(field -> new FromField(field, true))
                .or(
                    () ->
                        resource
                            .statusField(spelling)
                            .filter(field -> field.type() == FieldType.Scalar.STRING)
                            .map(field -> new FromField(field, false)));
        if (found.isPresent() && fitsIdentifier(target)) {
          return found;
        }
      }
      return Optional.empty();
    }

    private boolean fitsIdentifier(Shape target) {
      return target.type() == ShapeType.STRING
          || (target.type() == ShapeType.LIST
              && state.service().target(target.element()).type() == ShapeType.STRING);
    }

    private static boolean ignoredInRequests(Field field, OperationRole role) {
      return settings(field, role)
          .map(SetField::ignore)
          .filter(ignore -> ignore == SetIgnore.TO || ignore == SetIgnore.ALL)
          .isPresent();
    }

    private boolean fits(FieldType type, Member member) {
      return Fit.fits(state.service(), type, state.service().target(member));
    }
  }

  /** Returns what {@code set} says of a field for an operation of that role; ACK's method names. */
  static Optional<SetField> settings(Field field, OperationRole role) {
    String method = method(role);
    return field.config().set().stream()
        .filter(
            set ->
                set.method() == null
                    || (method != null && set.method().toLowerCase(Locale.ROOT).equals(method)))
        .findFirst();
  }

  private static @Nullable String method(OperationRole role) {
    return switch (role) {
      case CREATE -> "create";
      case UPDATE, SET_ATTRIBUTES -> "update";
      case DELETE -> "delete";
      case READ_ONE, READ_MANY, GET_ATTRIBUTES -> "readone";
      case FIELD -> null;
    };
  }
}
