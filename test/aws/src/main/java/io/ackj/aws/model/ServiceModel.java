package io.ackj.aws.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations and shapes of one service. Immutable. */
public final class ServiceModel {
  private final Map<String, OperationShape> operations;
  private final Map<String, Shape> shapes;

  ServiceModel(Map<String, OperationShape> operations, Map<String, Shape> shapes) {
    this.operations = Map.copyOf(operations);
    this.shapes = Map.copyOf(shapes);
  }

  /** Returns an operation; empty if the service has none of that name. */
  public Optional<OperationShape> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** Returns the names of all operations. */
  public Set<String> operationNames() {
    return operations.keySet();
  }

  /** Returns a shape; empty if the service has none of that name. */
  public Optional<Shape> findShape(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  /**
   * Returns a shape that is known to be there, as one that a member targets.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Shape shape(String name) {
    return findShape(name)
        .orElseThrow(() -> new IllegalArgumentException("the model has no shape " + name));
  }

  /** Returns the structure that an operation takes. */
  public Shape input(OperationShape operation) {
    return shape(operation.input());
  }
}
