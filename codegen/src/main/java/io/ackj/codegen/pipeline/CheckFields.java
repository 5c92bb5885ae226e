package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.ListOperation;
import io.ackj.codegen.config.ResourceConfig;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.SyncedCondition;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import java.util.List;
import java.util.Optional;

/** Reports paths in generator.yaml that are no field of the kind. */
final class CheckFields implements Stage {
  @Override
  public String description() {
    return "report paths in generator.yaml that are no field of the kind";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    for (Resource resource : state.resources().resources()) {
      YamlPath at = YamlPath.of("resources").key(resource.name());
      resource
          .config()
          .fields()
          .forEach(
              (path, config) -> {
                // The primary ARN has a place of its own and is no field.
                if (!state.isPrimaryArn(resource, path)) {
                  checkField(state, resource, at.key("fields").key(path), path, config);
                }
              });
      checkIgnoredDifferences(state, resource, at.key("compare").key("ignore"));
      checkStates(state, resource, at);
      checkMatchFields(state, resource, at.key("list_operation").key("match_fields"));
    }
    return state;
  }

  private static void checkField(
      GenerationState state, Resource resource, YamlPath at, String path, FieldConfig config) {
    FieldFinder.Result found = FieldFinder.find(state.resources(), resource, path);
    if (found.field().isEmpty()) {
      if (!isReported(path, config, found)) {
        state.problems().addUnmatched(at.toString(), message(resource, found));
      }
      return;
    }
    FieldType element = found.field().get().type().innermost();
    List<String> keys = config.compare().listKey();
    for (int i = 0; i < keys.size(); i++) {
      YamlPath keyAt = at.key("compare").key("list_key").index(i);
      if (element instanceof FieldType.StructureOf structure) {
        FieldFinder.Result key =
            FieldFinder.find(
                state.resources(),
                state.resources().structure(structure).fields(),
                List.of(keys.get(i)));
        if (key.field().isEmpty()) {
          report(state, keyAt, resource, key);
        }
      } else {
        state.problems().add(keyAt.toString(), path + " is no list of structures");
      }
    }
  }

  /** Where a definition is wrong, the field that it does not give is no second fault. */
  private static boolean isReported(String path, FieldConfig config, FieldFinder.Result found) {
    List<String> names = Paths.split(path);
    boolean onlyTheFieldIsMissing = found.wrong().equals(names.get(names.size() - 1));
    boolean isTop = names.size() == 1;
    boolean isDefined =
        config.type() != null || (isTop && (config.from() != null || config.customField() != null));
    return isDefined && onlyTheFieldIsMissing;
  }

  private static void checkIgnoredDifferences(
      GenerationState state, Resource resource, YamlPath at) {
    List<String> paths = resource.config().compare().specPaths();
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      FieldFinder.Result found =
          FieldFinder.find(state.resources(), resource.spec(), Paths.split(path));
      if (found.field().isEmpty()) {
        state.problems().addUnmatched(at.index(i).toString(), message(resource, found));
      } else if (found.fields().size() > 1) {
        state
            .problems()
            .add(
                at.index(i).toString(),
                "expected a field at the top of the spec, found \""
                    + path
                    + "\"; for a nested one say fields."
                    + path
                    + ".compare.is_ignored: true");
      }
    }
  }

  private static void checkStates(GenerationState state, Resource resource, YamlPath at) {
    ResourceConfig config = resource.config();
    if (config.synced() != null) {
      checkConditions(state, resource, at.key("synced").key("when"), config.synced().when());
    }
    if (config.updateable() != null) {
      checkConditions(
          state, resource, at.key("updateable").key("when"), config.updateable().when());
    }
    if (config.deletable() != null) {
      checkConditions(state, resource, at.key("deletable").key("when"), config.deletable().when());
    }
  }

  private static void checkMatchFields(GenerationState state, Resource resource, YamlPath at) {
    ListOperation list = resource.config().listOperation();
    List<String> names = list == null ? List.of() : list.matchFields();
    for (int i = 0; i < names.size(); i++) {
      FieldFinder.Result found = FieldFinder.find(state.resources(), resource, names.get(i));
      if (found.field().isEmpty() && !state.isPrimaryArn(resource, names.get(i))) {
        report(state, at.index(i), resource, found);
      }
    }
  }

  private static void checkConditions(
      GenerationState state, Resource resource, YamlPath at, List<SyncedCondition> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      String path = conditions.get(i).path();
      Optional<FieldFinder.Result> found = half(state.resources(), resource, path);
      YamlPath pathAt = at.index(i).key("path");
      if (found.isEmpty()) {
        state
            .problems()
            .add(
                pathAt.toString(),
                "expected a path that starts with Spec or Status, found \"" + path + "\"");
      } else if (found.get().field().isEmpty()) {
        report(state, pathAt, resource, found.get());
      }
    }
  }

  private static Optional<FieldFinder.Result> half(
      ResourceModel model, Resource resource, String path) {
    List<String> parts = Paths.split(path);
    if (parts.size() < 2) {
      return Optional.empty();
    }
    List<String> rest = parts.subList(1, parts.size());
    return switch (parts.get(0)) {
      case "Spec" -> Optional.of(FieldFinder.find(model, resource.spec(), rest));
      case "Status" -> Optional.of(FieldFinder.find(model, resource.status(), rest));
      default -> Optional.empty();
    };
  }

  /** Never let pass: without its key or its condition, an object would be judged wrongly. */
  private static void report(
      GenerationState state, YamlPath at, Resource resource, FieldFinder.Result found) {
    state.problems().add(at.toString(), message(resource, found));
  }

  private static String message(Resource resource, FieldFinder.Result found) {
    return resource.kind()
        + " has no field called \""
        + found.wrong()
        + "\" here"
        + Suggestions.hint(found.wrong(), found.known());
  }
}
