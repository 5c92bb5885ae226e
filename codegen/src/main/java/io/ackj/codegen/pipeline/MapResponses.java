package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.CollectSpecFields.ATTRIBUTES;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.SetField;
import io.ackj.codegen.config.SetIgnore;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Fit;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResponseMapping;
import io.ackj.codegen.model.resource.ResponseMapping.Destination;
import io.ackj.codegen.model.resource.ResponseMapping.FieldValue;
import io.ackj.codegen.model.resource.ResponseMapping.ToArn;
import io.ackj.codegen.model.resource.ResponseMapping.ToOwnerAccount;
import io.ackj.codegen.model.resource.ResponseMapping.ToSpec;
import io.ackj.codegen.model.resource.ResponseMapping.ToStatus;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles into which field each member of each response goes. */
final class MapResponses implements Stage {
  @Override
  public String description() {
    return "settle into which field each member of each response goes";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    List<Resource> resources =
        state.resources().resources().stream()
            .map(r -> r.withMappings(r.requests(), new Mapper(state, r).map()))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  private record Mapper(GenerationState state, Resource resource) {

    List<ResponseMapping> map() {
      List<ResponseMapping> mappings = new ArrayList<>();
      resource
          .operations()
          .forEach(
              (role, operation) -> {
                if (role == OperationRole.READ_MANY) {
                  listed(operation).ifPresent(mappings::add);
                } else {
                  mappings.add(mapping(role, operation));
                }
              });
      MapRequests.fieldOperations(state, resource)
          .values()
          .forEach(operation -> mappings.add(fieldMapping(operation)));
      return mappings;
    }

    private ResponseMapping mapping(OperationRole role, Operation operation) {
      Wrapper wrapper = Wrapper.of(state, operation);
      return new ResponseMapping(
          operation.name(),
          role,
          service().output(operation).orElseThrow().name(),
          wrapper.path(),
          wrapper.listed(),
          wrapper.target().name(),
          values(role, operation, wrapper.target()));
    }

    /** A list operation answers with one list of structures, each of which is a resource. */
    private Optional<ResponseMapping> listed(Operation operation) {
      Shape output = service().output(operation).orElseThrow();
      for (Member member : output.memberList()) {
        Shape target = service().target(member);
        if (target.type() == ShapeType.LIST) {
          Shape element = service().target(target.element());
          return element.isStructure()
              ? Optional.of(
                  new ResponseMapping(
                      operation.name(),
                      OperationRole.READ_MANY,
                      output.name(),
                      List.of(member.name()),
                      true,
                      element.name(),
                      values(OperationRole.READ_MANY, operation, element)))
              : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private List<FieldValue> values(OperationRole role, Operation operation, Shape shape) {
      List<FieldValue> values = new ArrayList<>();
      for (Member member : shape.memberList()) {
        if (member.name().equals(ATTRIBUTES) && CollectSpecFields.unpacksAttributes(resource)) {
          attributes(values);
        } else {
          value(role, operation, member).ifPresent(values::add);
        }
      }
      return values;
    }

    private void attributes(List<FieldValue> values) {
      for (Map.Entry<String, FieldConfig> entry : resource.config().fields().entrySet()) {
        String name = entry.getKey();
        FieldConfig config = entry.getValue();
        if (!config.isAttribute()) {
          continue;
        }
        destination(name).ifPresent(to -> values.add(attribute(to, name)));
        if (state.isPrimaryArn(resource, name)) {
          values.add(attribute(new ToArn(), name));
        }
        if (config.isOwnerAccountId()) {
          values.add(attribute(new ToOwnerAccount(), name));
        }
      }
    }

    private static FieldValue attribute(Destination to, String name) {
      return new FieldValue(to, List.of(ATTRIBUTES), "", name);
    }

    private Optional<FieldValue> value(OperationRole role, Operation operation, Member member) {
      if (state.isPrimaryArn(resource, member.name())) {
        return Optional.of(at(new ToArn(), member));
      }
      String name = CollectSpecFields.renamed(resource, operation.name(), member.name());
      Optional<Destination> destination = destination(name);
      if (destination.isEmpty()) {
        return Optional.empty();
      }
      Field field = field(destination.get());
      Optional<SetField> settings = MapRequests.settings(field, role);
      if (settings
          .filter(s -> s.ignore() == SetIgnore.FROM || s.ignore() == SetIgnore.ALL)
          .isPresent()) {
        return Optional.empty();
      }
      Optional<FieldValue> within =
          settings
              .map(SetField::from)
              .flatMap(from -> within(destination.get(), field, member, from));
      return within.or(
          () ->
              fits(field.type(), service().target(member))
                  ? Optional.of(at(destination.get(), member))
                  : Optional.empty());
    }

    /** {@code set: - from: X} takes X of the structure, or of each element of the list. */
    private Optional<FieldValue> within(Destination to, Field field, Member member, String from) {
      Shape target = service().target(member);
      Optional<Member> inner = Paths.member(service(), target, Paths.split(from));
      if (inner.isEmpty()) {
        return Optional.empty();
      }
      Shape innerShape = service().target(inner.get());
      if (field.type() instanceof FieldType.ListOf list && target.type() == ShapeType.LIST) {
        return fits(list.element(), innerShape)
            ? Optional.of(new FieldValue(to, List.of(member.name()), from, ""))
            : Optional.empty();
      }
      List<String> path = new ArrayList<>(List.of(member.name()));
      path.addAll(Paths.split(from));
      return fits(field.type(), innerShape)
          ? Optional.of(new FieldValue(to, path, "", ""))
          : Optional.empty();
    }

    /** The answer to a call for one field carries that field where the request did, if at all. */
    private ResponseMapping fieldMapping(Operation operation) {
      Shape output = service().output(operation).orElseThrow();
      List<FieldValue> values = new ArrayList<>();
      List<Field> fields = new ArrayList<>(resource.spec());
      fields.addAll(resource.status());
      for (Field field : fields) {
        if (field.config().from() == null
            || !field.config().from().operation().equals(operation.name())) {
          continue;
        }
        List<String> path = Paths.split(field.config().from().path());
        if (path.isEmpty()) {
          // The field is the whole response; how that is taken apart is for hand-written code.
          continue;
        }
        Paths.member(service(), output, path)
            .filter(member -> fits(field.type(), service().target(member)))
            .ifPresent(
                member ->
                    values.add(
                        new FieldValue(
                            destination(field.names().original()).orElseThrow(), path, "", "")));
      }
      return new ResponseMapping(
          operation.name(),
          OperationRole.FIELD,
          output.name(),
          List.of(),
          false,
          output.name(),
          values);
    }

    private Optional<Destination> destination(String name) {
      return resource
          .specField(name)
          .<Destination>map(ToSpec::new)
          .or(() -> resource.statusField(name).map(ToStatus::new));
    }

    private static Field field(Destination destination) {
      return destination instanceof ToSpec spec ? spec.field() : ((ToStatus) destination).field();
    }

    private static FieldValue at(Destination destination, Member member) {
      return new FieldValue(destination, List.of(member.name()), "", "");
    }

    private boolean fits(FieldType type, Shape shape) {
      return type != FieldType.Shared.SECRET_KEY_REFERENCE
          && !(type.innermost() == FieldType.Shared.SECRET_KEY_REFERENCE)
          && Fit.fits(service(), type, shape);
    }

    private ServiceModel service() {
      return state.service();
    }
  }
}
