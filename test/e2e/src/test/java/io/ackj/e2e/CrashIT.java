package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.CallGate.Death;
import io.ackj.e2e.harness.ClusterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a user does, the controller may be killed at any call, whether the call arrives or not:
 * the next controller ends where an undisturbed one ends.
 */
@AgainstEachCluster
class CrashIT {
  private static final AtomicInteger SCENARIOS = new AtomicInteger();
  private static final AtomicInteger DEATHS = new AtomicInteger();

  private final ClusterKind kind;

  CrashIT(ClusterKind kind) {
    this.kind = kind;
  }

  @AfterAll
  static void tellHowMany() {
    System.out.printf(
        "crash test: %d scenarios, controllers killed at %d points%n",
        SCENARIOS.get(), DEATHS.get());
  }

  @TestFactory
  Stream<DynamicContainer> endsAsIfTheControllerHadNeverDied() {
    kind.cluster();
    return CrashScenario.all().stream()
        .map(scenario -> DynamicContainer.dynamicContainer(scenario.name(), deaths(scenario)));
  }

  /** How many calls there are shows when nobody dies. */
  private Stream<DynamicTest> deaths(CrashScenario scenario) {
    return Stream.of(0)
        .flatMap(
            unused -> {
              CrashRun run = new CrashRun(kind, scenario);
              CrashRun.Result undisturbed = run.run(0, Death.CALL_NEVER_ARRIVED);
              SCENARIOS.incrementAndGet();
              List<DynamicTest> deaths = new ArrayList<>();
              for (int call = 1; call <= undisturbed.calls().size(); call++) {
                addDeaths(deaths, run, undisturbed, call);
              }
              return deaths.stream();
            });
  }

  /** The answer of a call that only reads may be lost as well as the call: nobody could tell. */
  private static void addDeaths(
      List<DynamicTest> deaths, CrashRun run, CrashRun.Result undisturbed, int call) {
    String name = undisturbed.calls().get(call - 1);
    deaths.add(death(run, undisturbed, call, name, Death.CALL_NEVER_ARRIVED));
    if (!name.startsWith("GET ") && (name.contains(" ") || AwsEnd.isMutation(name))) {
      deaths.add(death(run, undisturbed, call, name, Death.ANSWER_LOST));
    }
  }

  private static DynamicTest death(
      CrashRun run, CrashRun.Result undisturbed, int call, String name, Death death) {
    return DynamicTest.dynamicTest(
        "killed at call %d, %s: %s".formatted(call, name, death),
        () -> {
          CrashRun.Result result = run.run(call, death);
          if (result.died()) {
            DEATHS.incrementAndGet();
          }
          assertThat(result.state()).isEqualTo(undisturbed.state());
        });
  }
}
