package io.ackj.kube.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults happen to the requests they are about, as often as they are meant to. */
class FaultsTest {
  private static final FaultRequest PATCH =
      new FaultRequest("patch", "ex.io", "tables", "status", "x", "a", "/apis/ex.io/...");

  private final List<String> pulled = new ArrayList<>();
  private final Faults faults = new Faults(new RecordingLevers(pulled));

  @Test
  void faultHappensAsOftenAsItIsMeantTo() {
    faults.fail(2, Matching.any(), 500, "InternalError", "no");

    assertThat(faults.effectOn(PATCH).failure()).hasMessage("no");
    assertThat(faults.effectOn(PATCH).failure()).hasMessage("no");
    assertThat(faults.effectOn(PATCH)).isEqualTo(Effect.NONE);
  }

  @Test
  void faultHappensToWhatMatchesOnly() {
    faults.delay(
        1,
        Matching.any().verb("patch").resource("tables").subresource("status").name("b"),
        Duration.ofSeconds(1));

    assertThat(faults.effectOn(PATCH)).isEqualTo(Effect.NONE);
  }

  @Test
  void faultsHappenInTheirOrder() {
    faults.fail(1, Matching.any().namespace("x"), 429, "TooManyRequests", "first");
    faults.disconnect(1, Matching.any());

    assertThat(faults.effectOn(PATCH).failure()).hasMessage("first");
    assertThat(faults.effectOn(PATCH).disconnect()).isTrue();
  }

  @Test
  void clearedFaultsDoNotHappen() {
    faults.disconnectAfterwards(1, Matching.any());

    faults.clear();

    assertThat(faults.effectOn(PATCH)).isEqualTo(Effect.NONE);
  }

  @Test
  void requestsWaitWhileFrozen() {
    List<String> handled = new ArrayList<>();
    faults.freeze();
    faults.whenUnfrozen(() -> handled.add("a"));

    assertThat(handled).isEmpty();

    faults.unfreeze();
    assertThat(handled).containsExactly("a");
    assertThat(pulled).containsExactly("hold true", "hold false");
  }

  @Test
  void faultThatNeverHappensIsAMistake() {
    assertThatThrownBy(() -> faults.disconnect(0, Matching.any()))
        .hasMessage("a fault was to happen 0 times; it must be at least 1");
  }

  private record RecordingLevers(List<String> pulled) implements Faults.Levers {
    @Override
    public void breakWatches() {
      pulled.add("break");
    }

    @Override
    public void compact() {
      pulled.add("compact");
    }

    @Override
    public void holdEvents(boolean hold) {
      pulled.add("hold " + hold);
    }
  }
}
