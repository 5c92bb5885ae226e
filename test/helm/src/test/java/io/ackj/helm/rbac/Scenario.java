package io.ackj.helm.rbac;

/**
 * Something that people have the controller do, from beginning to end. A scenario returns when it
 * is done, and leaves nothing behind.
 */
interface Scenario {
  /** Returns whether it makes the controller use rights to a resource, such as {@code tables}. */
  boolean isAbout(String resource);

  /** Returns whether the controller does it where the chart is installed in a way. */
  default boolean isPossible(Variant variant) {
    return true;
  }

  /** Plays it while a controller runs. */
  void play(Stage stage);
}
