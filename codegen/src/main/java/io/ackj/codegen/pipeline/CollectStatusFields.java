package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.CollectSpecFields.ATTRIBUTES;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.naming.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Fills the status: what the create operation answers and the spec does not have, without the
 * primary ARN, then what generator.yaml adds as read-only.
 */
final class CollectStatusFields implements Stage {
  @Override
  public String description() {
    return "fill the status from the create response and from what generator.yaml adds";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    FieldFactory fields = new FieldFactory(state);
    List<Resource> resources =
        state.resources().resources().stream()
            .map(r -> r.withFields(r.spec(), new Collector(state, r, fields).collect()))
            .toList();
    return state.with(state.resources().withResources(resources));
  }

  private record Collector(GenerationState state, Resource resource, FieldFactory fields) {

    List<Field> collect() {
      Map<String, Field> found = new TreeMap<>();
      Operation create = Objects.requireNonNull(resource.operations().get(OperationRole.CREATE));
      addReadOnlyInputs(found, create);
      addOutputs(found, create);
      addReadOnly(found);
      return CollectSpecFields.sorted(found.values());
    }

    private void addReadOnlyInputs(Map<String, Field> found, Operation create) {
      Wrapper input = Wrapper.ofInput(state, create);
      for (Member member : input.target().memberList()) {
        String name = CollectSpecFields.renamed(resource, create.name(), member.name());
        FieldConfig config = config(name);
        if (config.isReadOnly()) {
          Origin origin = new Origin(create.name(), true, input.memberPath(member.name()));
          found.put(name, fields.top(name, member, config, false, origin));
        }
      }
    }

    private void addOutputs(Map<String, Field> found, Operation create) {
      Wrapper wrapper = Wrapper.of(state, create);
      Shape output = wrapper.target();
      for (Member member : output.memberList()) {
        String name = CollectSpecFields.renamed(resource, create.name(), member.name());
        boolean attributes =
            member.name().equals(ATTRIBUTES) && CollectSpecFields.unpacksAttributes(resource);
        if (resource.specField(name).isEmpty()
            && !attributes
            && !state.isPrimaryArn(resource, member.name())) {
          found.put(
              name,
              fields.top(
                  name,
                  member,
                  config(name),
                  false,
                  new Origin(create.name(), false, wrapper.memberPath(member.name()))));
        }
      }
    }

    private void addReadOnly(Map<String, Field> found) {
      resource
          .config()
          .fields()
          .forEach(
              (name, config) -> {
                if (!config.isReadOnly() || name.contains(".")) {
                  return;
                }
                if (!config.isAttribute()) {
                  new DefinedFields(state, resource, fields).addTo(found, name, config, false);
                } else if (config.type() != null || !state.isPrimaryArn(resource, name)) {
                  // A type makes a field even of the primary ARN: that is how ACK's Queues and
                  // Topics show it in the status as well as in the metadata.
                  found.put(name, CollectSpecFields.attribute(name, config, reader(), false));
                }
              });
    }

    /** Attributes are read by an operation of their own where AWS has one. */
    private String reader() {
      return resource
          .operation(OperationRole.GET_ATTRIBUTES)
          .or(() -> resource.operation(OperationRole.CREATE))
          .map(Operation::name)
          .orElseThrow();
    }

    private FieldConfig config(String name) {
      return FieldFactory.configAt(resource.config(), Names.of(name).camel());
    }
  }
}
