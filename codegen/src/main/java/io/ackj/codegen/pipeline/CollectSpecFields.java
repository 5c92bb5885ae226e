package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.OperationRenames;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.naming.Names;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fills the spec: the members that the create operation takes, then what generator.yaml adds from
 * other operations, as a list or map of a shape, as an attribute in a map, or by a type.
 */
final class CollectSpecFields implements Stage {
  static final String ATTRIBUTES = "Attributes";

  @Override
  public String description() {
    return "fill the spec from the create request and from what generator.yaml adds";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    FieldFactory fields = new FieldFactory(state);
    List<Resource> resources =
        state.resources().resources().stream()
            .map(r -> r.withFields(new Collector(state, r, fields).collect(), r.status()))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  /** Returns whether AWS carries fields of this resource in a map of text to text. */
  static boolean unpacksAttributes(Resource resource) {
    return resource.config().unpackAttributesMap() != null
        || resource.config().fields().values().stream().anyMatch(FieldConfig::isAttribute);
  }

  /** Returns what ACK calls a member of an operation, after {@code renames}. */
  static String renamed(Resource resource, String operation, String member) {
    OperationRenames renames = resource.config().renames().operations().get(operation);
    if (renames == null) {
      return member;
    }
    return Optional.ofNullable(renames.inputFields().get(member))
        .or(() -> Optional.ofNullable(renames.outputFields().get(member)))
        .orElse(member);
  }

  /** Returns the fields sorted by JSON name. */
  static List<Field> sorted(Collection<Field> fields) {
    return fields.stream().sorted(Comparator.comparing(Field::json)).toList();
  }

  private record Collector(GenerationState state, Resource resource, FieldFactory fields) {

    List<Field> collect() {
      Map<String, Field> found = new TreeMap<>();
      addMembers(found);
      addDefined(found);
      return sorted(found.values());
    }

    private void addMembers(Map<String, Field> found) {
      Operation create = Objects.requireNonNull(resource.operations().get(OperationRole.CREATE));
      Wrapper input = Wrapper.ofInput(state, create);
      if (input.target().member(ATTRIBUTES).isPresent() && unpacksAttributes(resource)) {
        addAttributes(found, create);
      }
      for (Member member : input.target().memberList()) {
        String name = renamed(resource, create.name(), member.name());
        FieldConfig config = FieldFactory.configAt(resource.config(), Names.of(name).camel());
        boolean attributes = member.name().equals(ATTRIBUTES) && unpacksAttributes(resource);
        // A field that generator.yaml calls read-only is AWS's to set: it goes into the status.
        if (!attributes && !config.isReadOnly() && !isLeftOut(member)) {
          Origin origin = new Origin(create.name(), true, input.memberPath(member.name()));
          boolean required = required(config, member.required());
          found.put(name, fields.top(name, member, config, required, origin));
        }
      }
    }

    private boolean isLeftOut(Member member) {
      return member.idempotencyToken() && resource.config().ignoreIdempotencyToken();
    }

    private void addAttributes(Map<String, Field> found, Operation create) {
      resource
          .config()
          .fields()
          .forEach(
              (name, config) -> {
                boolean arn = state.isPrimaryArn(resource, name);
                if (config.isAttribute() && !config.isReadOnly() && !arn) {
                  found.put(name, attribute(name, config, create.name(), true));
                }
              });
    }

    private void addDefined(Map<String, Field> found) {
      resource
          .config()
          .fields()
          .forEach(
              (name, config) -> {
                if (config.isReadOnly() || name.contains(".")) {
                  return;
                }
                String spelt = DefinedFields.spelling(found.keySet(), name);
                Field known = found.get(spelt);
                boolean modelled = known != null && known.required();
                new DefinedFields(state, resource, fields)
                    .addTo(found, name, config, required(config, modelled));
              });
    }

    /** ACK demands no value where a reference may stand in for it. */
    private static boolean required(FieldConfig config, boolean modelled) {
      if (config.references() != null) {
        return false;
      }
      return config.isRequired() == null ? modelled : config.isRequired();
    }
  }

  /** Returns a field that AWS carries in the map of attributes; always text there. */
  static Field attribute(String name, FieldConfig config, String operation, boolean inRequest) {
    boolean required = Boolean.TRUE.equals(config.isRequired()) && config.references() == null;
    return FieldFactory.typed(
        name,
        FieldType.Scalar.STRING,
        config,
        required,
        "",
        new Origin(operation, inRequest, ATTRIBUTES + "." + name));
  }
}
