package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.From;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.IamStatement;
import io.ackj.codegen.config.IgnoreEntry;
import io.ackj.codegen.config.OperationConfig;
import io.ackj.codegen.config.Problems;
import io.ackj.codegen.config.ResourceConfig;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports every operation, shape and member that generator.yaml names and AWS's model does not
 * have. An ignored member that is gone is such a case too: its entry is to be deleted.
 */
final class CheckNames implements Stage {
  @Override
  public String description() {
    return "report names in generator.yaml that AWS's model does not have";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    new Checker(state.service(), state.config(), state.problems()).check();
    return state;
  }

  private record Checker(ServiceModel service, GeneratorConfig config, Problems problems) {
    void check() {
      checkIgnored();
      config.operations().keySet().forEach(this::checkOperationSettings);
      config.resources().forEach(this::checkResource);
      checkShapes("empty_shapes", config.emptyShapes());
      if (config.iam() != null) {
        int index = 0;
        checkOperations("iam.uncalled_operations", names(config.iam().uncalled()));
        for (IamStatement statement : config.iam().statements()) {
          String path = "iam.statements[" + index++ + "].operations";
          checkOperations(path, statement.operations());
        }
      }
    }

    private void checkIgnored() {
      checkOperations("ignore.operations", names(config.ignore().operations()));
      checkShapes("ignore.shape_names", names(config.ignore().shapeNames()));
      List<String> paths = names(config.ignore().fieldPaths());
      for (int i = 0; i < paths.size(); i++) {
        checkFieldPath("ignore.field_paths[" + i + "]", paths.get(i));
      }
    }

    private void checkFieldPath(String at, String path) {
      List<String> parts = Paths.split(path);
      if (parts.size() < 2) {
        problems.add(at, "expected Shape.Member, found \"" + path + "\"");
        return;
      }
      Shape shape = service.shapes().get(parts.get(0));
      if (shape == null) {
        unknown(at, "shape", parts.get(0), service.shapes().keySet());
        return;
      }
      checkMembers(at, shape, parts.subList(1, parts.size()));
    }

    private void checkMembers(String at, Shape start, List<String> path) {
      Shape shape = start;
      for (String name : path) {
        Shape inner = Paths.innermost(service, shape);
        Optional<Member> member = inner.member(name);
        if (member.isEmpty()) {
          unknown(at, "member of " + inner.name(), name, inner.memberNames());
          return;
        }
        shape = service.target(member.get());
      }
    }

    private void checkOperationSettings(String name) {
      String at = YamlPath.of("operations").key(name).toString();
      Operation operation = service.operations().get(name);
      if (operation == null) {
        unknown(at, "operation", name, service.operations().keySet());
        return;
      }
      OperationConfig settings = config.operation(name);
      checkWrapper(
          at + ".output_wrapper_field_path",
          service.output(operation),
          settings.outputWrapperFieldPath());
      checkWrapper(
          at + ".input_wrapper_field_path",
          service.input(operation),
          settings.inputWrapperFieldPath());
      settings
          .overrideValues()
          .keySet()
          .forEach(
              member ->
                  service
                      .input(operation)
                      .ifPresent(
                          input ->
                              checkMembers(
                                  at + ".override_values." + member, input, List.of(member))));
    }

    private void checkWrapper(String at, Optional<Shape> payload, @Nullable String path) {
      if (path != null) {
        checkMembers(at, payload.orElseThrow(), Paths.split(path));
      }
    }

    private void checkResource(String name, ResourceConfig resource) {
      YamlPath at = YamlPath.of("resources").key(name);
      resource.renames().operations().keySet().stream()
          .filter(operation -> !service.operations().containsKey(operation))
          .forEach(
              operation ->
                  unknown(
                      at.key("renames").key("operations").key(operation).toString(),
                      "operation",
                      operation,
                      service.operations().keySet()));
      for (Map.Entry<String, FieldConfig> field : resource.fields().entrySet()) {
        checkField(at.key("fields").key(field.getKey()), field.getValue());
      }
    }

    private void checkField(YamlPath at, FieldConfig field) {
      From from = field.from();
      if (from != null) {
        Operation operation = service.operations().get(from.operation());
        if (operation == null) {
          unknown(
              at.key("from").key("operation").toString(),
              "operation",
              from.operation(),
              service.operations().keySet());
        } else {
          checkFrom(at.key("from").key("path"), field.isReadOnly(), operation, from);
        }
      }
      if (field.customField() != null) {
        String listOf = field.customField().listOf();
        String mapOf = field.customField().mapOf();
        if (listOf != null) {
          checkShape(at.key("custom_field").key("list_of").toString(), listOf);
        }
        if (mapOf != null) {
          checkShape(at.key("custom_field").key("map_of").toString(), mapOf);
        }
      }
    }

    private void checkFrom(YamlPath at, boolean readOnly, Operation operation, From from) {
      Shape request = service.input(operation).orElseThrow();
      Shape response = service.output(operation).orElseThrow();
      List<String> path = Paths.split(from.path());
      boolean found =
          Paths.member(service, request, path).isPresent()
              || Paths.member(service, response, path).isPresent();
      if (!found) {
        checkMembers(at.toString(), readOnly ? response : request, path);
      }
    }

    private void checkOperations(String at, List<String> names) {
      for (int i = 0; i < names.size(); i++) {
        if (!service.operations().containsKey(names.get(i))) {
          unknown(at + "[" + i + "]", "operation", names.get(i), service.operations().keySet());
        }
      }
    }

    private void checkShapes(String at, List<String> names) {
      for (int i = 0; i < names.size(); i++) {
        checkShape(at + "[" + i + "]", names.get(i));
      }
    }

    private void checkShape(String at, String name) {
      if (!service.shapes().containsKey(name)) {
        unknown(at, "shape", name, service.shapes().keySet());
      }
    }

    private void unknown(String at, String what, String name, Collection<String> known) {
      problems.addUnmatched(
          at,
          "AWS's model has no "
              + what
              + " called \""
              + name
              + "\""
              + Suggestions.hint(name, known));
    }

    private static List<String> names(List<IgnoreEntry> entries) {
      return entries.stream().map(IgnoreEntry::name).toList();
    }
  }
}
