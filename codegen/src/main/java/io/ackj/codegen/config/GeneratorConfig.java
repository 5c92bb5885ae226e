package io.ackj.codegen.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code generator.yaml}, with its overlays: what differs from the AWS model.
 *
 * @param ignore what to leave out
 * @param operations by operation
 * @param resources by resource
 * @param emptyShapes shapes without members that are kept all the same
 * @param customShapes structures that AWS does not have: by name, their members and the Go types of
 *     these
 * @param prefixConfig how hand-written code reaches spec and status
 * @param sdkNames what the service is called
 * @param controllerName what the controller is called; null to go by the service
 * @param includeAckMetadata whether a status has ACK's metadata; true unless the file says
 *     otherwise
 * @param setManyOutputNotFoundErrReturn Go code that ACK returns when a list lacks the resource;
 *     null for the usual one
 * @param iam the IAM policy; null when the file has none
 * @param locations where each value stands
 * @param notices what the user should know but may leave as it is
 * @param errors what is wrong with the form of the files; what an error is about counts as absent
 */
public record GeneratorConfig(
    Ignore ignore,
    SortedMap<String, OperationConfig> operations,
    SortedMap<String, ResourceConfig> resources,
    List<String> emptyShapes,
    SortedMap<String, SortedMap<String, String>> customShapes,
    PrefixConfig prefixConfig,
    SdkNames sdkNames,
    @Nullable String controllerName,
    boolean includeAckMetadata,
    @Nullable String setManyOutputNotFoundErrReturn,
    @Nullable IamConfig iam,
    Locations locations,
    List<Problem> notices,
    List<Problem> errors) {

  /** Copies the collections. */
  public GeneratorConfig {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    emptyShapes = List.copyOf(emptyShapes);
    SortedMap<String, SortedMap<String, String>> shapes = new TreeMap<>();
    customShapes.forEach(
        (shape, members) ->
            shapes.put(shape, Collections.unmodifiableSortedMap(new TreeMap<>(members))));
    customShapes = Collections.unmodifiableSortedMap(shapes);
    notices = List.copyOf(notices);
    errors = List.copyOf(errors);
  }

  /** Returns what differs in nothing from the AWS model. */
  public static GeneratorConfig empty() {
    return new GeneratorConfig(
        Ignore.empty(),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(),
        PrefixConfig.empty(),
        SdkNames.empty(),
        null,
        true,
        null,
        null,
        Locations.ofFile("(no generator.yaml)"),
        List.of(),
        List.of());
  }

  /** Returns what is special about a resource, the empty configuration when nothing is. */
  public ResourceConfig resource(String name) {
    return resources.getOrDefault(name, ResourceConfig.empty());
  }

  /** Returns what is special about an operation, the empty configuration when nothing is. */
  public OperationConfig operation(String name) {
    return operations.getOrDefault(name, OperationConfig.empty());
  }

  /**
   * Returns a new collection of problems that knows where the values stand, and holds the errors of
   * form already, so that all that is wrong is reported at once.
   */
  public Problems problems() {
    return new Problems(locations, errors);
  }

  GeneratorConfig with(List<Problem> foundNotices, List<Problem> foundErrors) {
    return new GeneratorConfig(
        ignore,
        operations,
        resources,
        emptyShapes,
        customShapes,
        prefixConfig,
        sdkNames,
        controllerName,
        includeAckMetadata,
        setManyOutputNotFoundErrReturn,
        iam,
        locations,
        foundNotices,
        foundErrors);
  }
}
