package io.ackj.codegen.model.resource;

import java.util.List;

/**
 * How a custom resource is filled from a response.
 *
 * @param operation AWS's name of the call
 * @param role what the call does for the kind
 * @param shape name of the response's shape
 * @param wrapper members to go through to reach the resource, outermost first; empty if the
 *     response is the resource
 * @param listed whether the last member of the wrapper is a list of resources
 * @param target name of the shape that describes the resource
 * @param values what is filled
 */
public record ResponseMapping(
    String operation,
    OperationRole role,
    String shape,
    List<String> wrapper,
    boolean listed,
    String target,
    List<FieldValue> values) {
  public ResponseMapping {
    wrapper = List.copyOf(wrapper);
    values = List.copyOf(values);
  }

  /**
   * A field and where its value stands.
   *
   * @param path members to go through from the resource's shape, outermost first
   * @param element member to take of each element when the field is a list of it; empty if the
   *     element is taken as it is
   * @param attribute key in the map at {@code path}; empty if the value stands at the path itself
   */
  public record FieldValue(
      Destination destination, List<String> path, String element, String attribute) {
    public FieldValue {
      path = List.copyOf(path);
    }
  }

  /** Where a value goes. */
  public sealed interface Destination {}

  /** A field of the spec. */
  public record ToSpec(Field field) implements Destination {}

  /** A field of the status. */
  public record ToStatus(Field field) implements Destination {}

  /** {@code status.ackResourceMetadata.arn}. */
  public record ToArn() implements Destination {}

  /** {@code status.ackResourceMetadata.ownerAccountID}. */
  public record ToOwnerAccount() implements Destination {}
}
