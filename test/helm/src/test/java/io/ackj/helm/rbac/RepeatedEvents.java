package io.ackj.helm.rbac;

import java.util.List;

/** What happens to a table is told by Events, and counted when it happens again. */
final class RepeatedEvents implements Scenario {
  private static final String NAME = "events";

  @Override
  public boolean isAbout(String resource) {
    return List.of("events", "leases").contains(resource);
  }

  @Override
  public void play(Stage stage) {
    stage.create(Kind.TABLE, NAME, KindLife.tableSpec(NAME));
    stage.awaitSynced(Kind.TABLE, NAME);
    for (String tags : List.of("[{key: a, value: b}]", "[]", "[{key: a, value: b}]")) {
      stage.change(Kind.TABLE, NAME, "{tags: " + tags + "}");
      stage.awaitSynced(Kind.TABLE, NAME);
    }
    stage.await("an Event is counted", () -> isCounted(stage, stage.namespace(), NAME));
    stage.delete(Kind.TABLE, NAME);
  }

  /** Returns whether something has happened to an object more than once. */
  static boolean isCounted(Stage stage, String namespace, String name) {
    String of = "?fieldSelector=involvedObject.name=" + name;
    String events = "/api/v1/namespaces/" + namespace + "/events" + of;
    return stage.api().find(events).orElseThrow().findValues("count").stream()
        .anyMatch(count -> count.asInt() > 1);
  }
}
