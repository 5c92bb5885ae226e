package io.ackj.kube.gc;

import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.store.Change;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Runs the controllers of this package as the store changes. */
public final class Cleanup implements AutoCloseable {
  private final NamespaceCleaner namespaces;
  private final CrdCleaner crds;
  private final NameGranter names;
  private final GarbageCollector garbage;
  private final Store store;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Cleanup::daemon);

  /** Starts to follow a store. */
  public Cleanup(Store store, Registry registry, Clock clock) {
    Disposal disposal = new Disposal(registry);
    this.store = store;
    this.namespaces = new NamespaceCleaner(store, disposal, clock);
    this.crds = new CrdCleaner(store, disposal, clock);
    this.names = new NameGranter(store, disposal);
    this.garbage = new GarbageCollector(store, disposal);
    store.listen(this::follow);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "kube-cleanup");
    thread.setDaemon(true);
    return thread;
  }

  private void follow(Change change) {
    StoredObject object = change.object();
    boolean deleted = change.kind() == Change.Kind.DELETED;
    followDeletion(change, object, deleted);
    StoredObject before = change.before();
    if (before != null && change.resource().equals(Catalogue.CRDS)) {
      run(names::grant);
    }
    if (!deleted && !object.ownerUids().isEmpty()) {
      run(() -> garbage.considerDependent(object.key()));
    }
    if (before != null && !before.ownerUids().isEmpty()) {
      run(() -> garbage.considerOwnersOf(before));
    }
  }

  private void followDeletion(Change change, StoredObject object, boolean deleted) {
    ObjectKey key = object.key();
    if (deleted) {
      run(() -> garbage.ownerGone(object.uid()));
      if (!key.namespace().isEmpty()) {
        run(() -> namespaces.clean(key.namespace()));
      }
      followCrd(new ObjectKey(Catalogue.CRDS, "", key.resource()));
      return;
    }
    if (!object.isDeleting()) {
      return;
    }
    run(() -> garbage.considerOwner(key));
    if (change.resource().equals(NamespaceCleaner.NAMESPACES)) {
      run(() -> namespaces.clean(key.name()));
    } else if (change.resource().equals(Catalogue.CRDS)) {
      followCrd(key);
    }
  }

  private void followCrd(ObjectKey crd) {
    if (store.get(crd).filter(StoredObject::isDeleting).isPresent()) {
      run(() -> crds.clean(crd));
    }
  }

  private void run(Runnable task) {
    try {
      thread.execute(() -> runSafely(task));
    } catch (RejectedExecutionException e) {
      // The server is being closed, and nobody will look any more.
    }
  }

  private static void runSafely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      System.getLogger(Cleanup.class.getName())
          .log(System.Logger.Level.ERROR, "a clean-up failed because of a bug", e);
    }
  }

  /** Stops to follow the store. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
