package io.ackj.helm.rbac;

import io.ackj.helm.Chart;
import io.ackj.helm.Project;
import io.ackj.runtime.logging.Logging;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/**
 * All trials, several at a time on one API server. A FieldExport has no label to look for, so those
 * trials in which one is worked on wherever it is come one after the other, and those in which some
 * are worked on in two namespaces come after them.
 */
final class Trials implements AutoCloseable {
  /** Plays scenarios. */
  static final ExecutorService PLAYERS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "player");
            thread.setDaemon(true);
            return thread;
          });

  private final RealApiServer server;
  private final AuditLog log;
  private final ExecutorService inTurn = Executors.newSingleThreadExecutor();
  private final ExecutorService together = Executors.newFixedThreadPool(3);
  private final Map<String, Future<List<AuditLog.Request>>> results = new LinkedHashMap<>();

  private Trials(RealApiServer server) {
    this.server = server;
    this.log = new AuditLog(server.auditLog());
  }

  /** Starts all of them. */
  static Trials start(Path directory) throws IOException, GeneralSecurityException {
    // Refusals are what this is about.
    Logging.configure("fatal", true);
    Trials trials = new Trials(RealApiServer.start(directory));
    trials.installCrds();
    trials.submit(all());
    return trials;
  }

  /** Those with all rights take longest, and come first. */
  private static List<Trial> all() {
    List<Trial> all = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      all.add(new Trial(variant.releaseName(), variant, Optional.empty()));
    }
    for (Variant variant : Variant.values()) {
      for (Grant grant : variant.grantsOfItsOwn()) {
        all.add(new Trial("t" + all.size(), variant, Optional.of(grant)));
      }
    }
    return all;
  }

  private void submit(List<Trial> all) {
    List<Trial> everywhere = all.stream().filter(Trials::exportsEverywhere).toList();
    CountDownLatch open = new CountDownLatch(everywhere.size());
    for (Trial trial : everywhere) {
      results.put(trial.toString(), inTurn.submit(() -> play(trial, open)));
    }
    for (Trial trial : all) {
      if (!trial.isAboutExports()) {
        results.put(trial.toString(), together.submit(() -> trial.play(server, log)));
      }
    }
    for (Trial trial : all) {
      if (trial.isAboutExports() && !exportsEverywhere(trial)) {
        results.put(trial.toString(), together.submit(() -> playAfter(open, trial)));
      }
    }
  }

  private static boolean exportsEverywhere(Trial trial) {
    return trial.isAboutExports() && trial.variant().isOfCluster();
  }

  private List<AuditLog.Request> play(Trial trial, CountDownLatch open)
      throws IOException, InterruptedException, ExecutionException {
    try {
      return trial.play(server, log);
    } finally {
      open.countDown();
    }
  }

  private List<AuditLog.Request> playAfter(CountDownLatch others, Trial trial)
      throws IOException, InterruptedException, ExecutionException {
    others.await();
    return trial.play(server, log);
  }

  /** Returns the requests of a controller with all rights, in a variant. */
  List<AuditLog.Request> withAllRights(Variant variant) throws Throwable {
    return result(variant.toString());
  }

  /** Returns the requests of a controller without a right, until it was refused. */
  List<AuditLog.Request> without(Variant variant, Grant grant) throws Throwable {
    return result(variant + " without " + grant);
  }

  private List<AuditLog.Request> result(String trial) throws Throwable {
    try {
      return Objects.requireNonNull(results.get(trial), trial).get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private void installCrds() {
    Api api = new Api(server);
    Project.documents(Chart.crds()).forEach(api::ensure);
    api.ensure(Project.resource("/keys.yaml"));
    for (Kind kind : Kind.values()) {
      Awaitility.await(kind.plural())
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(50))
          // A kind that is new is told of before it can be listed.
          .ignoreExceptions()
          .until(() -> api.find(kind.path("", "")).isPresent());
    }
  }

  @Override
  public void close() {
    inTurn.shutdownNow();
    together.shutdownNow();
    server.close();
  }
}
