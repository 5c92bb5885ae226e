package io.ackj.helm.rbac;

import java.util.List;

/**
 * Something that people have the controller do, from beginning to end. A scenario returns when it
 * is done, and leaves nothing behind; if rights are missing it may wait until it is interrupted.
 */
interface Scenario {
  /** All that there are: together they make the controller use each of its rights. */
  List<Scenario> ALL = List.of(new TableLife());

  /** Returns a name for messages. */
  String name();

  /** Plays it while a controller runs. */
  void play(Stage stage);
}
