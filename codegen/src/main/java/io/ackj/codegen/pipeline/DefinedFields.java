package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.CustomField;
import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.From;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.naming.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields that generator.yaml defines by {@code from}, {@code custom_field} or {@code
 * type}, whether AWS has a field of that name or not.
 */
record DefinedFields(GenerationState state, Resource resource, FieldFactory fields) {

  /**
   * Returns the name under which a field is known that generator.yaml may spell in another letter
   * case; the name itself if there is no such field.
   */
  static String spelling(Collection<String> known, String name) {
    return known.stream()
        .filter(other -> camel(other).equalsIgnoreCase(camel(name)))
        .findFirst()
        .orElse(name);
  }

  /**
   * Puts the field that an entry defines among those found, in place of one of that name. An entry
   * that only adds to a field that AWS has changes nothing here.
   *
   * @param key under {@code fields} in generator.yaml
   */
  void addTo(Map<String, Field> found, String key, FieldConfig config, boolean required) {
    String name = spelling(found.keySet(), key);
    Field known = found.get(name);
    of(key, name, config, required).ifPresent(field -> found.put(name, merged(known, field)));
  }

  /**
   * Returns the field that an entry defines, or nothing if it only adds to one that AWS has.
   *
   * @param key under {@code fields} in generator.yaml
   * @param name of the field
   */
  Optional<Field> of(String key, String name, FieldConfig config, boolean required) {
    From from = config.from();
    if (from != null) {
      // A spec field mostly stands in the request, a read-only one in the response; either may do.
      boolean request = !config.isReadOnly();
      return fromMember(name, config, required, from, request)
          .or(() -> fromMember(name, config, required, from, !request));
    }
    if (config.customField() != null) {
      return custom(name, config, config.customField(), required);
    }
    String type = config.type();
    if (type != null) {
      return goType(key, type).map(t -> FieldFactory.typed(name, t, config, required, "", null));
    }
    return Optional.empty();
  }

  private Optional<Field> fromMember(
      String name, FieldConfig config, boolean required, From from, boolean inRequest) {
    ServiceModel service = state.service();
    Origin origin = new Origin(from.operation(), inRequest, from.path());
    return service
        .operation(from.operation())
        .flatMap(op -> inRequest ? service.input(op) : service.output(op))
        .flatMap(payload -> Paths.member(service, payload, Paths.split(from.path())))
        .map(member -> fields.top(name, member, config, required, origin));
  }

  private Optional<Field> custom(
      String name, FieldConfig config, CustomField custom, boolean required) {
    boolean list = custom.listOf() != null;
    return Optional.ofNullable(list ? custom.listOf() : custom.mapOf())
        .map(shape -> state.service().shapes().get(shape))
        .map(
            shape -> {
              FieldType held = fields.types().of(shape);
              FieldType type = list ? new FieldType.ListOf(held) : new FieldType.MapOf(held);
              return FieldFactory.typed(name, type, config, required, shape.documentation(), null);
            });
  }

  private Optional<FieldType> goType(String key, String type) {
    Optional<FieldType> known = TypeResolver.ofGo(type);
    if (known.isEmpty()) {
      state
          .problems()
          .add(
              YamlPath.of("resources", resource.name(), "fields", key, "type").toString(),
              "expected a Go type such as string, int64, bool, []*string or map[string]*string,"
                  + " found \""
                  + type
                  + "\""
                  + Suggestions.hint(type, List.of("string", "int64", "bool")));
    }
    return known;
  }

  /** A {@code type} or {@code custom_field} changes what a known field holds and nothing else. */
  private static Field merged(@Nullable Field known, Field field) {
    return known == null || field.origin() != null
        ? field
        : field.withDocumentation(known.documentation()).withOriginOf(known);
  }

  private static String camel(String name) {
    return Names.of(name).camel();
  }
}
