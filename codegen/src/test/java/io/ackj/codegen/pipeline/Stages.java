package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.ConfigReader;
import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.Problem;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResponseMapping;
import io.ackj.codegen.model.resource.Structure;
import io.ackj.codegen.model.service.ServiceModels;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs stages on a small service, and finds things in what comes out. */
final class Stages {
  private Stages() {}

  /**
   * Runs all stages up to one, and that one.
   *
   * @param shorthand the service, as {@link ServiceModels} reads it
   * @param yaml generator.yaml; empty for none
   */
  static GenerationState after(Class<? extends Stage> last, String shorthand, String yaml) {
    return runTo(last, start(shorthand, yaml, Documentation.empty()));
  }

  static GenerationState after(Class<? extends Stage> last, String shorthand) {
    return after(last, shorthand, "");
  }

  /** Returns the state before the first stage. */
  static GenerationState start(String shorthand, String yaml, Documentation documentation) {
    GeneratorConfig config =
        yaml.isEmpty() ? GeneratorConfig.empty() : ConfigReader.read("generator.yaml", yaml);
    return GenerationState.start(ServiceModels.of(shorthand), "library", config, documentation);
  }

  static GenerationState runTo(Class<? extends Stage> last, GenerationState start) {
    GenerationState state = start;
    for (Stage stage : Pipeline.STAGES) {
      state = stage.apply(state);
      if (last.isInstance(stage)) {
        return state;
      }
    }
    throw new IllegalArgumentException(last + " is no stage");
  }

  /** Returns what was found wrong, a line each. */
  static List<String> problems(GenerationState state) {
    return state.problems().all().stream().map(Problem::toString).toList();
  }

  static List<String> kinds(GenerationState state) {
    return state.resources().resources().stream().map(Resource::kind).toList();
  }

  static Resource resource(GenerationState state, String kind) {
    return state.resources().resources().stream()
        .filter(resource -> resource.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the only kind that there is. */
  static Resource only(GenerationState state) {
    List<Resource> resources = state.resources().resources();
    if (resources.size() != 1) {
      throw new IllegalArgumentException("kinds: " + kinds(state));
    }
    return resources.get(0);
  }

  static Structure structure(GenerationState state, String name) {
    return Objects.requireNonNull(state.resources().structures().get(name), name);
  }

  /** Returns a field of the spec or status by its JSON name. */
  static Field field(Resource resource, String json) {
    return field(
        Stream.concat(resource.spec().stream(), resource.status().stream()).toList(), json);
  }

  static Field field(List<Field> fields, String json) {
    return fields.stream().filter(f -> f.json().equals(json)).findFirst().orElseThrow();
  }

  static RequestMapping request(Resource resource, OperationRole role) {
    return resource.requests().stream().filter(r -> r.role() == role).findFirst().orElseThrow();
  }

  static ResponseMapping response(Resource resource, OperationRole role) {
    return resource.responses().stream().filter(r -> r.role() == role).findFirst().orElseThrow();
  }
}
