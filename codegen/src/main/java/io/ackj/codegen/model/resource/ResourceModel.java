package io.ackj.codegen.model.resource;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is emitted for a service.
 *
 * @param service ACK's name of the service, for example {@code dynamodb}; part of the API group and
 *     of package names
 * @param version the Kubernetes API version, for example {@code v1alpha1}
 * @param resources sorted by kind
 * @param structures all that the resources' fields refer to, by name
 */
public record ResourceModel(
    String service,
    String version,
    List<Resource> resources,
    SortedMap<String, Structure> structures) {
  public ResourceModel {
    resources = List.copyOf(resources);
    structures = Collections.unmodifiableSortedMap(new TreeMap<>(structures));
  }

  /** Returns the API group of the kinds, for example {@code dynamodb.services.k8s.aws}. */
  public String group() {
    return groupOf(service);
  }

  /** Returns the API group of another ACK service's kinds. */
  public static String groupOf(String service) {
    return service + ".services.k8s.aws";
  }

  /** Returns the structure that a type refers to. */
  public Structure structure(FieldType.StructureOf type) {
    return Objects.requireNonNull(structures.get(type.structure()), type::structure);
  }

  /** Returns this model with other resources. */
  public ResourceModel withResources(List<Resource> newResources) {
    return new ResourceModel(service, version, newResources, structures);
  }

  /** Returns this model with other structures. */
  public ResourceModel withStructures(SortedMap<String, Structure> newStructures) {
    return new ResourceModel(service, version, resources, newStructures);
  }
}
