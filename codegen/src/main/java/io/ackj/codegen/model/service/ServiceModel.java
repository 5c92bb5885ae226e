package io.ackj.codegen.model.service;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of one AWS service.
 *
 * @param serviceId AWS's id of the service, for example {@code DynamoDB}
 * @param apiVersion the date of the API, for example {@code 2012-08-10}
 * @param protocol the wire protocol as C2J names it, for example {@code json} or {@code query}
 * @param iamPrefix what IAM actions of this service start with, for example {@code dynamodb}
 * @param origin where the model came from, for the header of generated files; never a path of the
 *     machine
 * @param operations by name
 * @param shapes by name; the primitives that Smithy has of its own are among them
 */
public record ServiceModel(
    String serviceId,
    String apiVersion,
    String protocol,
    String iamPrefix,
    String origin,
    SortedMap<String, Operation> operations,
    SortedMap<String, Shape> shapes) {

  public ServiceModel {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
    shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
  }

  /**
   * Returns the shape of that name.
   *
   * @throws InvalidModelException if the model has none: it is broken, since every name in it was
   *     published together with its shape
   */
  public Shape shape(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new InvalidModelException(
          origin + ": the model refers to a shape that it lacks: " + name);
    }
    return shape;
  }

  /** Returns the shape that a member refers to. */
  public Shape target(Member member) {
    return shape(member.target());
  }

  /** Returns the operation of that name, or nothing if the service has none. */
  public Optional<Operation> operation(String name) {
    return Optional.ofNullable(operations.get(name));
  }

  /** Returns what an operation takes; nothing if it takes nothing. */
  public Optional<Shape> input(Operation operation) {
    return named(operation.input());
  }

  /** Returns what an operation answers; nothing if it answers nothing. */
  public Optional<Shape> output(Operation operation) {
    return named(operation.output());
  }

  /** Returns this service with other operations and shapes. */
  public ServiceModel with(
      SortedMap<String, Operation> newOperations, SortedMap<String, Shape> newShapes) {
    return new ServiceModel(
        serviceId, apiVersion, protocol, iamPrefix, origin, newOperations, newShapes);
  }

  private Optional<Shape> named(@Nullable String name) {
    return Optional.ofNullable(name).map(this::shape);
  }
}
