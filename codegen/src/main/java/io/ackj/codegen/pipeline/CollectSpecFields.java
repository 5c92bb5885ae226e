package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.CustomField;
import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.From;
import io.ackj.codegen.config.OperationRenames;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
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

  /**
   * Returns the field that generator.yaml defines by {@code from}, {@code custom_field} or {@code
   * type}, or nothing if it only adds to a field that AWS has.
   */
  static Optional<Field> defined(
      GenerationState state,
      FieldFactory fields,
      Resource resource,
      String name,
      FieldConfig config,
      boolean required) {
    ServiceModel service = state.service();
    if (config.from() != null) {
      From from = config.from();
      boolean first = !config.isReadOnly();
      return fromMember(state, fields, name, config, required, from, first)
          .or(() -> fromMember(state, fields, name, config, required, from, !first));
    }
    if (config.customField() != null) {
      return customType(fields, config.customField(), service)
          .map(type -> FieldFactory.typed(name, type, config, required, "", null));
    }
    if (config.type() != null) {
      Optional<FieldType> type = TypeResolver.ofGo(config.type());
      if (type.isEmpty()) {
        state
            .problems()
            .add(
                YamlPath.of("resources")
                    .key(resource.name())
                    .key("fields")
                    .key(name)
                    .key("type")
                    .toString(),
                "expected a Go type such as string, int64, bool, []*string or map[string]*string,"
                    + " found \""
                    + config.type()
                    + "\""
                    + Suggestions.hint(config.type(), List.of("string", "int64", "bool")));
      }
      return type.map(t -> FieldFactory.typed(name, t, config, required, "", null));
    }
    return Optional.empty();
  }

  /** A spec field mostly stands in the request, a read-only one in the response; either may do. */
  private static Optional<Field> fromMember(
      GenerationState state,
      FieldFactory fields,
      String name,
      FieldConfig config,
      boolean required,
      From from,
      boolean inRequest) {
    ServiceModel service = state.service();
    return service
        .operation(from.operation())
        .flatMap(op -> inRequest ? service.input(op) : service.output(op))
        .flatMap(payload -> Paths.member(service, payload, Paths.split(from.path())))
        .map(
            member ->
                fields.top(
                    name,
                    member,
                    config,
                    required,
                    new Origin(from.operation(), inRequest, from.path())));
  }

  private static Optional<FieldType> customType(
      FieldFactory fields, CustomField custom, ServiceModel service) {
    if (custom.listOf() != null) {
      return Optional.ofNullable(service.shapes().get(custom.listOf()))
          .map(shape -> new FieldType.ListOf(fields.types().of(shape)));
    }
    return Optional.ofNullable(custom.mapOf())
        .map(name -> service.shapes().get(name))
        .map(shape -> new FieldType.MapOf(fields.types().of(shape)));
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
      Shape input = state.service().input(create).orElseThrow();
      if (input.member(ATTRIBUTES).isPresent() && unpacksAttributes(resource)) {
        addAttributes(found, create);
      }
      for (Member member : input.memberList()) {
        String name = renamed(resource, create.name(), member.name());
        FieldConfig config = FieldFactory.configAt(resource.config(), camel(name));
        boolean attributes = member.name().equals(ATTRIBUTES) && unpacksAttributes(resource);
        // A field that generator.yaml calls read-only is AWS's to set: it goes into the status.
        if (!attributes && !config.isReadOnly() && !isLeftOut(member)) {
          found.put(
              name,
              fields.top(
                  name,
                  member,
                  config,
                  required(config, member.required()),
                  new Origin(create.name(), true, member.name())));
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
                if (config.isAttribute() && !config.isReadOnly()) {
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
                // generator.yaml may spell a field in another letter case than AWS does.
                String spelt = spelling(found.keySet(), name);
                Field known = found.get(spelt);
                boolean modelled = known != null && known.required();
                defined(state, fields, resource, spelt, config, required(config, modelled))
                    .map(field -> known == null ? field : merged(known, field))
                    .ifPresent(field -> found.put(spelt, field));
              });
    }

    private static String spelling(Collection<String> known, String name) {
      return known.stream()
          .filter(other -> camel(other).equalsIgnoreCase(camel(name)))
          .findFirst()
          .orElse(name);
    }

    /** A {@code type} changes what a known field holds and nothing else. */
    private static Field merged(Field known, Field field) {
      return field.origin() != null
          ? field
          : field.withDocumentation(known.documentation()).withOriginOf(known);
    }

    /** ACK demands no value where a reference may stand in for it. */
    private static boolean required(FieldConfig config, boolean modelled) {
      if (config.references() != null) {
        return false;
      }
      return config.isRequired() == null ? modelled : config.isRequired();
    }

    private static String camel(String name) {
      return Names.of(name).camel();
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
