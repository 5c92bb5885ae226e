package io.ackj.codegen.model.resource;

import io.ackj.codegen.config.ResourceConfig;
import io.ackj.codegen.model.service.Operation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind.
 *
 * @param name ACK's name of the resource, as it stands in generator.yaml
 * @param kind the Kubernetes kind
 * @param plural lower case, as in the CRD's name
 * @param documentation what AWS says of the resource; may be empty
 * @param operations what AWS offers for it, by role; {@link OperationRole#FIELD} is never a key
 * @param spec fields of the spec, sorted by JSON name
 * @param status fields of the status, sorted by JSON name
 * @param columns of {@code kubectl get}, in order
 * @param requests how each request is filled
 * @param responses how each response is read
 * @param config what generator.yaml says of it
 */
public record Resource(
    String name,
    String kind,
    String plural,
    String documentation,
    Map<OperationRole, Operation> operations,
    List<Field> spec,
    List<Field> status,
    List<PrinterColumn> columns,
    List<RequestMapping> requests,
    List<ResponseMapping> responses,
    ResourceConfig config) {

  public Resource {
    EnumMap<OperationRole, Operation> byRole = new EnumMap<>(OperationRole.class);
    byRole.putAll(operations);
    operations = Collections.unmodifiableMap(byRole);
    spec = List.copyOf(spec);
    status = List.copyOf(status);
    columns = List.copyOf(columns);
    requests = List.copyOf(requests);
    responses = List.copyOf(responses);
  }

  /** Returns a kind of which only name and operations are known yet. */
  public static Resource discovered(
      String name,
      String kind,
      String plural,
      Map<OperationRole, Operation> operations,
      ResourceConfig config) {
    return new Resource(
        name,
        kind,
        plural,
        "",
        operations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        config);
  }

  /** Returns the operation with that role, or nothing if AWS offers none. */
  public Optional<Operation> operation(OperationRole role) {
    return Optional.ofNullable(operations.get(role));
  }

  /** Returns the spec field that holds AWS's member of that name, or nothing. */
  public Optional<Field> specField(String originalName) {
    return find(spec, originalName);
  }

  /** Returns the status field that holds AWS's member of that name, or nothing. */
  public Optional<Field> statusField(String originalName) {
    return find(status, originalName);
  }

  /**
   * Returns whether a member of that name is the resource's own ARN, which ACK keeps in {@code
   * status.ackResourceMetadata.arn} and not in a field of its own.
   */
  public boolean isPrimaryArn(String member) {
    Optional<String> configured =
        config.fields().entrySet().stream()
            .filter(entry -> entry.getValue().isArn())
            .map(Map.Entry::getKey)
            .findFirst();
    return configured
        .map(member::equalsIgnoreCase)
        .orElseGet(() -> member.equalsIgnoreCase("arn") || member.equalsIgnoreCase(name + "arn"));
  }

  /**
   * Returns whether {@code compare.ignore} of generator.yaml leaves a field at the top of the spec
   * out of the comparison.
   */
  public boolean isDifferenceIgnored(Field field) {
    return config.compare().specPaths().stream().anyMatch(field::isCalled);
  }

  /** Returns this kind with other fields. */
  public Resource withFields(List<Field> newSpec, List<Field> newStatus) {
    return new Resource(
        name,
        kind,
        plural,
        documentation,
        operations,
        newSpec,
        newStatus,
        columns,
        requests,
        responses,
        config);
  }

  /** Returns this kind with other columns. */
  public Resource withColumns(List<PrinterColumn> newColumns) {
    return new Resource(
        name,
        kind,
        plural,
        documentation,
        operations,
        spec,
        status,
        newColumns,
        requests,
        responses,
        config);
  }

  /** Returns this kind with other text for people. */
  public Resource withDocumentation(String text) {
    return new Resource(
        name, kind, plural, text, operations, spec, status, columns, requests, responses, config);
  }

  /** Returns this kind with its mappings. */
  public Resource withMappings(
      List<RequestMapping> newRequests, List<ResponseMapping> newResponses) {
    return new Resource(
        name,
        kind,
        plural,
        documentation,
        operations,
        spec,
        status,
        columns,
        newRequests,
        newResponses,
        config);
  }

  private static Optional<Field> find(List<Field> fields, String originalName) {
    return fields.stream().filter(f -> f.names().original().equals(originalName)).findFirst();
  }
}
