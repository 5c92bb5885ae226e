package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.LoggedCall;
import io.ackj.e2e.harness.Scene;
import java.util.List;

/** What the tests of symptoms ask for again and again, about the table {@code orders}. */
final class SymptomScene {
  static final String NAME = "orders";

  private SymptomScene() {}

  /** Creates the table and waits until it is in sync; forgets the calls of that. */
  static void createSynced(Scene scene, String spec) {
    scene.tables().create(NAME, spec);
    scene.tables().awaitSynced(NAME);
    scene.aws().forgetCalls();
  }

  /** Edits the table, waits until it is in sync, and returns the calls that changed something. */
  static List<String> edit(Scene scene, String spec) {
    scene.aws().forgetCalls();
    scene.tables().edit(NAME, spec);
    scene.tables().awaitSynced(NAME);
    return scene.aws().mutations();
  }

  /** Requires that the controller, which looks every second, leaves everything as it is. */
  static void assertQuiet(Scene scene) {
    scene.aws().forgetCalls();
    scene.awaitTwoMoreLooks();
    assertThat(scene.aws().mutations()).isEmpty();
  }

  /** Requires that AWS has refused no call of the controller since calls were last forgotten. */
  static void assertNothingRefused(Scene scene) {
    assertThat(scene.aws().calls())
        .filteredOn(call -> call.errorCode() != null)
        .extracting(LoggedCall::operation, LoggedCall::errorCode)
        .isEmpty();
  }
}
