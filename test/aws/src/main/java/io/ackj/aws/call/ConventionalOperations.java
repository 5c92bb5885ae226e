package io.ackj.aws.call;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Finds operations by convention: an operation is the class of its name in the service's package,
 * with a public constructor without parameters.
 */
public final class ConventionalOperations implements Function<String, Optional<Operation>> {
  private final String packageName;
  private final Map<String, Optional<Operation>> found = new ConcurrentHashMap<>();

  /**
   * Makes a finder.
   *
   * @param packageName such as {@code io.ackj.aws.dynamodb}
   */
  public ConventionalOperations(String packageName) {
    this.packageName = packageName;
  }

  /**
   * Returns an operation; empty if there is no class for it.
   *
   * @param name of an operation of the service's model
   * @throws IllegalStateException if the class is there and cannot be made an operation of
   */
  @Override
  public Optional<Operation> apply(String name) {
    return found.computeIfAbsent(name, this::load);
  }

  private Optional<Operation> load(String name) {
    String className = packageName + "." + name;
    try {
      Object made = Class.forName(className).getDeclaredConstructor().newInstance();
      return Optional.of((Operation) made);
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(
          className + " has to be an Operation with a public constructor without parameters", e);
    }
  }
}
