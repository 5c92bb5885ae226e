package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.naming.DocumentationText;
import io.ackj.codegen.naming.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the structures that fields refer to. What generator.yaml says of a field inside one holds
 * for the structure, and so wherever it is used; that is ACK's way, since its types are shared.
 */
final class BuildStructures implements Stage {
  @Override
  public String description() {
    return "make the structures that fields refer to";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    Builder builder = new Builder(state);
    for (Resource resource : state.resources().resources()) {
      Stream.concat(resource.spec().stream(), resource.status().stream())
          .forEach(field -> builder.walk(resource, field.names().camel(), field.type()));
    }
    return state.with(state.resources().withStructures(builder.build()));
  }

  private static final class Builder {
    private final GenerationState state;
    private final ServiceModel service;
    private final FieldFactory fields;

    /** Shape, then member, to what generator.yaml says of it; empty if it says nothing. */
    private final SortedMap<String, Map<String, FieldConfig>> configs = new TreeMap<>();

    /** Shape, then name of a field that generator.yaml gives a type of its own. */
    private final SortedMap<String, Map<String, Field>> typed = new TreeMap<>();

    private final Deque<String> open = new ArrayDeque<>();

    Builder(GenerationState state) {
      this.state = state;
      this.service = state.service();
      this.fields = new FieldFactory(state);
    }

    void walk(Resource resource, String path, FieldType type) {
      if (!(type.innermost() instanceof FieldType.StructureOf structure)) {
        return;
      }
      Shape shape = service.shape(structure.shape());
      open.push(shape.name());
      Map<String, FieldConfig> known =
          configs.computeIfAbsent(shape.name(), name -> new TreeMap<>());
      if (shape.memberList().isEmpty()) {
        state
            .problems()
            .add(
                "empty_shapes",
                "shape "
                    + shape.name()
                    + " (at "
                    + resource.name()
                    + " "
                    + path
                    + ") has no members: add \""
                    + shape.name()
                    + "\" to empty_shapes, or ignore it");
      }
      addTyped(resource, path, shape);
      for (Member member : shape.memberList()) {
        String memberPath = path + "." + Names.of(member.name()).camel();
        FieldConfig config = FieldFactory.configAt(resource.config(), memberPath);
        known.merge(
            member.name(),
            config,
            (before, now) -> before.equals(FieldConfig.empty()) ? now : before);
        AddReferenceFields.check(state, resource, memberPath, Names.of(member.name()), config);
        walkMember(resource, shape, member, memberPath, config);
      }
      open.pop();
    }

    /** A field inside a structure may have a type, and no member, of generator.yaml's own. */
    private void addTyped(Resource resource, String path, Shape shape) {
      resource
          .config()
          .fields()
          .forEach(
              (name, config) -> {
                String normal = FieldFactory.normal(name);
                int last = normal.lastIndexOf('.');
                if (config.type() == null
                    || last < 0
                    || !normal.substring(0, last).equalsIgnoreCase(path)) {
                  return;
                }
                String own = normal.substring(last + 1);
                new DefinedFields(state, resource, fields)
                    .of(name, own, config, false)
                    .ifPresent(
                        field ->
                            typed
                                .computeIfAbsent(shape.name(), key -> new TreeMap<>())
                                .put(field.names().camel(), field));
              });
    }

    private void walkMember(
        Resource resource, Shape holder, Member member, String path, FieldConfig config) {
      FieldType type = fields.types().of(service.target(member));
      if (type.innermost() instanceof FieldType.StructureOf inner && open.contains(inner.shape())) {
        state
            .problems()
            .add(
                "ignore.field_paths",
                "shape "
                    + inner.shape()
                    + " contains itself (at "
                    + resource.name()
                    + " "
                    + path
                    + "), which a CRD cannot express: add \""
                    + holder.name()
                    + "."
                    + member.name()
                    + "\" to ignore.field_paths");
      } else if (!config.isSecret()) {
        walk(resource, path, type);
      }
    }

    SortedMap<String, Structure> build() {
      SortedMap<String, Structure> structures = new TreeMap<>();
      configs.forEach(
          (shapeName, members) -> {
            Shape shape = service.shape(shapeName);
            Map<String, Field> own = new TreeMap<>();
            for (Member member : shape.memberList()) {
              Field field = fields.nested(member, members.getOrDefault(member.name(), NONE));
              own.put(field.names().camel(), field);
            }
            own.putAll(typed.getOrDefault(shapeName, Map.of()));
            String name = fields.types().className(shapeName);
            structures.put(
                name,
                new Structure(
                    name,
                    shapeName,
                    AddReferenceFields.withReferences(List.copyOf(own.values())),
                    DocumentationText.of(shape.documentation())));
          });
      return structures;
    }

    private static final FieldConfig NONE = FieldConfig.empty();
  }
}
