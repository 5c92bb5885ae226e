package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.ApiVersion;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.IgnoreEntry;
import io.ackj.codegen.config.OperationConfig;
import io.ackj.codegen.config.OperationType;
import io.ackj.codegen.config.ResourceConfig;
import io.ackj.codegen.config.Suggestions;
import io.ackj.codegen.config.YamlPath;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.service.Operation;
import io.ackj.codegen.naming.KubernetesPlurals;
import io.ackj.codegen.naming.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the kinds: whatever AWS can create. Operations are grouped by the resource and the role
 * that their names tell, or that {@code operations} in generator.yaml states.
 */
final class DiscoverResources implements Stage {
  @Override
  public String description() {
    return "group operations into resources; what can be created is a kind";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    GeneratorConfig config = state.config();
    Map<String, Map<OperationRole, Operation>> byResource = new TreeMap<>();
    // What generator.yaml states wins over what a name tells; else the first by name wins.
    for (boolean stated : new boolean[] {true, false}) {
      for (Operation operation : state.service().operations().values()) {
        OperationConfig settings = config.operation(operation.name());
        boolean isStated =
            !settings.operationType().isEmpty() || !settings.resourceName().isEmpty();
        if (isStated == stated) {
          group(operation, settings, config, byResource);
        }
      }
    }
    Set<String> ignored =
        config.ignore().resourceNames().stream().map(IgnoreEntry::name).collect(Collectors.toSet());
    Set<String> creatable = new TreeSet<>();
    List<Resource> resources = new ArrayList<>();
    byResource.forEach(
        (name, operations) -> {
          if (operations.containsKey(OperationRole.CREATE)) {
            creatable.add(name);
            if (operations.containsKey(OperationRole.READ_ONE)
                || operations.containsKey(OperationRole.GET_ATTRIBUTES)) {
              // A list is read only where AWS has no other way to read one resource.
              operations.remove(OperationRole.READ_MANY);
            }
            if (!ignored.contains(name)) {
              resources.add(resource(name, operations, config.resource(name)));
            }
          }
        });
    checkNames(state, creatable);
    resources.sort(Comparator.comparing(Resource::kind));
    ResourceModel model =
        new ResourceModel(
            state.resources().service(),
            version(state, resources),
            resources,
            state.resources().structures());
    return state.with(model);
  }

  private static void group(
      Operation operation,
      OperationConfig settings,
      GeneratorConfig config,
      Map<String, Map<OperationRole, Operation>> byResource) {
    OperationName guess = OperationName.parse(operation.name(), config.resources().keySet());
    Set<OperationType> types = new TreeSet<>(settings.operationType());
    types.add(guess.type());
    List<String> names =
        settings.resourceName().isEmpty() ? List.of(guess.resource()) : settings.resourceName();
    for (String name : names) {
      for (OperationType type : types) {
        OperationName.role(type)
            .ifPresent(
                role ->
                    byResource
                        .computeIfAbsent(name, n -> new EnumMap<>(OperationRole.class))
                        .putIfAbsent(role, operation));
      }
    }
  }

  private static Resource resource(
      String name, Map<OperationRole, Operation> operations, ResourceConfig config) {
    String kind = Names.of(name).camel();
    return Resource.discovered(name, kind, KubernetesPlurals.resource(kind), operations, config);
  }

  private static void checkNames(GenerationState state, Set<String> creatable) {
    List<IgnoreEntry> ignored = state.config().ignore().resourceNames();
    for (int i = 0; i < ignored.size(); i++) {
      report(state, "ignore.resource_names[" + i + "]", ignored.get(i).name(), creatable);
    }
    for (String name : state.config().resources().keySet()) {
      report(state, YamlPath.of("resources").key(name).toString(), name, creatable);
    }
  }

  private static void report(GenerationState state, String at, String name, Set<String> creatable) {
    if (!creatable.contains(name)) {
      state
          .problems()
          .addUnmatched(
              at,
              "AWS's model has no operation that creates a resource called \""
                  + name
                  + "\""
                  + Suggestions.hint(name, creatable));
    }
  }

  /** ACK's {@code api_versions}: the storage version is the one that is generated. */
  private static String version(GenerationState state, List<Resource> resources) {
    String version = state.resources().version();
    for (Resource resource : resources) {
      List<ApiVersion> versions = resource.config().apiVersions();
      List<String> stored =
          versions.stream()
              .filter(v -> Boolean.TRUE.equals(v.storage()))
              .map(ApiVersion::name)
              .toList();
      if (stored.size() == 1) {
        version = stored.get(0);
      } else if (!versions.isEmpty()) {
        state
            .problems()
            .add(
                YamlPath.of("resources").key(resource.name()).key("api_versions").toString(),
                "expected exactly one version with storage: true, found " + stored.size());
      }
    }
    return version;
  }
}
