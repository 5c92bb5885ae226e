package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldDocumentation;
import io.ackj.codegen.config.Problem;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.naming.DocumentationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives kinds their text for people, and applies documentation.yaml. */
final class OverrideDocumentation implements Stage {
  @Override
  public String description() {
    return "give kinds their text and apply documentation.yaml";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    ResourceModel model = state.resources();
    List<Resource> described = new ArrayList<>();
    for (Resource resource : model.resources()) {
      Shape shape = state.service().shapes().get(resource.name());
      described.add(
          resource.withDocumentation(
              shape == null ? "" : DocumentationText.of(shape.documentation())));
    }
    model = model.withResources(described);
    for (Map.Entry<String, SortedMap<String, FieldDocumentation>> texts :
        state.documentation().resources().entrySet()) {
      for (Map.Entry<String, FieldDocumentation> text : texts.getValue().entrySet()) {
        model = override(state, model, texts.getKey(), text.getKey(), text.getValue());
      }
    }
    return state.with(model);
  }

  private static ResourceModel override(
      GenerationState state,
      ResourceModel model,
      String resourceName,
      String path,
      FieldDocumentation text) {
    for (Resource resource : model.resources()) {
      if (resource.name().equals(resourceName)) {
        FieldFinder.Result found = FieldFinder.find(model, resource, path);
        if (found.field().isPresent()) {
          return replace(model, resource, found.fields(), text);
        }
        report(state, resourceName, path, found.wrong(), found.known());
        return model;
      }
    }
    report(
        state,
        resourceName,
        path,
        resourceName,
        model.resources().stream().map(Resource::name).toList());
    return model;
  }

  private static void report(
      GenerationState state, String resource, String path, String wrong, List<String> known) {
    String at = YamlPath.of("resources").key(resource).key("fields").key(path).toString();
    state
        .problems()
        .addUnmatched(
            new Problem(
                state.documentation().locations().of(at),
                at,
                "there is no \"" + wrong + "\" here" + Suggestions.hint(wrong, known)));
  }

  private static ResourceModel replace(
      ResourceModel model, Resource resource, List<Field> path, FieldDocumentation text) {
    Field field = path.get(path.size() - 1);
    Field changed = field.withDocumentation(changed(field.documentation(), text));
    if (path.size() == 1) {
      Resource edited =
          resource.withFields(
              swap(resource.spec(), field, changed), swap(resource.status(), field, changed));
      return model.withResources(
          model.resources().stream().map(r -> r.equals(resource) ? edited : r).toList());
    }
    FieldType.StructureOf holder =
        (FieldType.StructureOf) path.get(path.size() - 2).type().innermost();
    SortedMap<String, Structure> structures = new TreeMap<>(model.structures());
    structures.computeIfPresent(
        holder.structure(),
        (name, structure) ->
            new Structure(
                name,
                structure.shape(),
                swap(structure.fields(), field, changed),
                structure.documentation()));
    return model.withStructures(structures);
  }

  private static List<Field> swap(List<Field> fields, Field before, Field after) {
    return fields.stream().map(field -> field.equals(before) ? after : field).toList();
  }

  private static String changed(String text, FieldDocumentation change) {
    if (change.override() != null) {
      return change.override().strip();
    }
    List<String> parts = new ArrayList<>();
    if (change.prepend() != null) {
      parts.add(change.prepend().strip());
    }
    if (!text.isEmpty()) {
      parts.add(text);
    }
    if (change.append() != null) {
      parts.add(change.append().strip());
    }
    return String.join("\n\n", parts);
  }
}
