package io.ackj.local;

import io.ackj.local.apply.Applied;
import io.ackj.local.apply.Applier;
import io.ackj.local.apply.RefusedException;
import io.ackj.local.manifest.Manifest;
import io.ackj.local.watch.ObjectKey;
import io.ackj.local.watch.ObjectWatch;
import io.ackj.local.watch.ObservedObject;
import io.ackj.local.watch.Screen;
import io.ackj.local.watch.SyncProgress;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cluster is there, AWS is there: applies, starts the controller, and watches. */
final class LocalRun implements AutoCloseable {
  private static final String GROUP = "dynamodb.services.k8s.aws";
  private static final String VERSION = GROUP + "/v1alpha1";

  private final KubeEnd kube;
  private final Screen screen;
  private final KubernetesClient client;
  private final Applier applier;
  private final Deque<Runnable> opened = new ArrayDeque<>();

  LocalRun(KubeEnd kube, Screen screen) {
    this.kube = kube;
    this.screen = screen;
    this.client = new KubernetesClientBuilder().withConfig(kube.config()).build();
    this.applier = new Applier(client);
    opened.push(client::close);
  }

  /** Puts the CRDs into the cluster if they are missing; says so if the cluster is another's. */
  void prepare() throws RefusedException, InterruptedException {
    List<String> missing = new Crds(client, applier).applyMissing();
    if (!kube.isOwn() && !missing.isEmpty()) {
      screen.line(
          "The cluster lacked these CRDs, which are applied: " + String.join(", ", missing));
    }
  }

  /** Starts the controller. It is stopped before anything else is. */
  void start(ControllerStart controller, ControllerSettings settings) {
    opened.push(controller.start(settings)::close);
  }

  /**
   * Applies all manifests, whatever becomes of the others.
   *
   * @return what was applied
   * @throws RefusedException with all reasons, if any was refused
   */
  List<Applied> apply(List<Manifest> manifests) throws RefusedException {
    List<Applied> applied = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    for (Manifest manifest : Applier.inOrder(manifests)) {
      try {
        Applied done = applier.apply(manifest);
        screen.line(done.shown() + " " + done.verdict().name().toLowerCase(Locale.ROOT));
        applied.add(done);
      } catch (RefusedException e) {
        refusals.add(e.getMessage());
      }
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(String.join(System.lineSeparator(), refusals));
    }
    return applied;
  }

  /** Watches all tables, and whatever else of ACK was applied. */
  SyncProgress watch(List<Applied> applied) {
    Map<String, ResourceDefinitionContext> kinds = new LinkedHashMap<>();
    applier.definition(VERSION, "Table").ifPresent(table -> kinds.put("Table", table));
    List<ObjectKey> awaited = new ArrayList<>();
    for (Applied each : applied) {
      if (isReconciled(each.manifest())) {
        kinds.putIfAbsent(each.manifest().kind(), each.definition());
        awaited.add(
            new ObjectKey(each.manifest().kind(), each.namespace(), each.manifest().name()));
      }
    }
    SyncProgress progress = new SyncProgress(awaited);
    opened.push(new ObjectWatch(client, kinds.values(), new Shown(screen, progress))::close);
    return progress;
  }

  /** An IAMRoleSelector, which is of the same group as a FieldExport, never claims to be synced. */
  private static boolean isReconciled(Manifest manifest) {
    return manifest.group().equals(GROUP) || manifest.kind().equals("FieldExport");
  }

  /** Stops what was started, the last first. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      opened.pop().run();
    }
  }

  private record Shown(Screen screen, SyncProgress progress) implements ObjectWatch.Listener {
    @Override
    public void changed(ObservedObject object) {
      screen.show(object);
      progress.saw(object);
    }

    @Override
    public void deleted(ObjectKey key) {
      screen.gone(key);
      progress.lost(key);
    }
  }
}
