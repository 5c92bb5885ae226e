package io.ackj.e2e;

import io.ackj.aws.call.LoggedCall;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.SelfReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One run with something broken, and what was counted in it. */
final class FaultRun {
  private final String fault;
  private final ClusterKind kind;
  private final Scene scene;
  private final long seed;
  private final FaultLoad load;
  private final List<String> notes = new ArrayList<>();
  private int disturbances;

  FaultRun(String fault, ClusterKind kind, Scene scene, long seed) {
    this.fault = fault;
    this.kind = kind;
    this.scene = scene;
    this.seed = seed;
    this.load = new FaultLoad(scene, seed);
  }

  /** Brings about that there is something that could get lost. */
  void prepare() {
    load.begin();
  }

  /** Adds something to what is told in the end. */
  void note(String text) {
    notes.add(text);
  }

  /** Lets users go on while something breaks again and again, the same time apart. */
  void during(Duration span, int times, Runnable disturbance) {
    CompletableFuture<Void> disturbing =
        Paced.start(
            span,
            times,
            () -> {
              disturbance.run();
              disturbances++;
            });
    load.goOn(span);
    disturbing.join();
  }

  /** Lets users go on for twice the half of a time, and changes how things are broken between. */
  void halves(Duration span, Runnable secondHalf) {
    load.goOn(span.dividedBy(2));
    secondHalf.run();
    load.goOn(span.dividedBy(2));
  }

  /** Waits until all is well, requires that it is, and tells what was counted. */
  void finish(SelfReport controller) {
    long begun = System.nanoTime();
    load.awaitConvergence();
    double seconds = (System.nanoTime() - begun) / 1e9;
    load.requireTruth();
    List<LoggedCall> calls = scene.aws().calls();
    long hit = calls.stream().filter(call -> call.lost() || isFault(call)).count();
    long changes = calls.stream().filter(call -> AwsEnd.isMutation(call.operation())).count();
    System.out.printf(
        "fault run, %s, %s, seed %d: %s; %d calls of AWS, %d of them changes, %d hit by a fault; %.0f passes begun again after an error; %d disturbances%s; all was well %.1f s after the end%n",
        fault,
        kind,
        seed,
        load.counts(),
        calls.size(),
        changes,
        hit,
        controller.meter("workqueue_retries_total"),
        disturbances,
        notes.isEmpty() ? "" : ", " + String.join(", ", notes),
        seconds);
  }

  private static boolean isFault(LoggedCall call) {
    return call.httpStatus() >= 500 || "ThrottlingException".equals(call.errorCode());
  }
}
