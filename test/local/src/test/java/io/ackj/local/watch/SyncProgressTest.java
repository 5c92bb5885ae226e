package io.ackj.local.watch;

import static io.ackj.local.watch.Objects.key;
import static io.ackj.local.watch.Objects.synced;
import static io.ackj.local.watch.Objects.table;
import static io.ackj.local.watch.Objects.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting ends when there is nothing left to wait for. */
@Timeout(10)
class SyncProgressTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final SyncProgress progress = new SyncProgress(List.of(key("a"), key("b")));

  @Test
  void endsWhenAllAreSynced() throws InterruptedException {
    progress.saw(table("a", "ACTIVE", synced("True", "", "")));
    progress.saw(table("b", "ACTIVE", synced("True", "", "")));

    assertThat(progress.await(LONG)).isEmpty();
  }

  @Test
  void endsAtOnceWhenTheRestIsTerminal() throws InterruptedException {
    progress.saw(table("a", "ACTIVE", synced("True", "", "")));
    progress.saw(table("b", "", terminal("Invalid", "no key"), synced("False", "X", "y")));

    assertThat(progress.await(LONG))
        .containsExactly("table default/b: ACK.Terminal=True Invalid: no key");
  }

  @Test
  void tellsWhatEachLacksWhenTheTimeIsOver() throws InterruptedException {
    progress.saw(table("a", "CREATING", synced("False", "Creating", "It is created")));

    assertThat(progress.await(SHORT))
        .containsExactly(
            "table default/a: ACK.ResourceSynced=False Creating: It is created",
            "table default/b: it is not there");
  }

  @Test
  void conditionOfAnEarlierSpecDoesNotCount() throws InterruptedException {
    progress.saw(
        table("a", "ACTIVE", new ObservedCondition("ACK.ResourceSynced", "True", "", "", 1)));
    progress.saw(table("b", "ACTIVE"));

    assertThat(progress.await(SHORT))
        .containsExactly(
            "table default/a: ACK.ResourceSynced is about an earlier spec, generation 1 of 2",
            "table default/b: it has no condition ACK.ResourceSynced yet");
  }

  @Test
  void objectThatIsDeletedIsMissed() throws InterruptedException {
    progress.saw(table("a", "ACTIVE", synced("True", "", "")));
    progress.saw(table("b", "ACTIVE", synced("True", "", "")));
    progress.lost(key("b"));

    assertThat(progress.await(SHORT)).containsExactly("table default/b: it is not there");
  }

  @Test
  void stopEndsTheWait() throws InterruptedException {
    progress.stop();

    assertThat(progress.await(LONG)).hasSize(2);
  }
}
