package io.ackj.runtime.compare;

/**
 * Compares two structures of one type, member by member. Generated code has one method of this form
 * for each structure of a kind.
 *
 * @param <T> the structure
 */
@FunctionalInterface
public interface ElementComparison<T> {
  /**
   * Adds what differs between two structures.
   *
   * @param differences where to add it
   * @param path the path of the structures
   * @param desired the structure as asked for
   * @param latest the structure as AWS has it
   */
  void compare(Delta.Builder differences, FieldPath path, T desired, T latest);
}
