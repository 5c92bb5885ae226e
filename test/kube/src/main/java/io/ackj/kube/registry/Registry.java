package io.ackj.kube.registry;

import io.ackj.kube.store.Store;
import java.time.Clock;

/** What can be done with objects, put together for one store. */
public final class Registry {
  private final Catalogue catalogue;
  private final Reads reads;
  private final Creations creations;
  private final Updates updates;
  private final Deletions deletions;

  /**
   * Puts the parts together.
   *
   * @param clock for the times in metadata
   */
  public Registry(Store store, Catalogue catalogue, Clock clock) {
    Steps steps = new Steps(clock);
    this.catalogue = catalogue;
    this.reads = new Reads(store);
    this.creations = new Creations(store, steps);
    this.updates = new Updates(store, steps, creations);
    this.deletions = new Deletions(store, steps);
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Reads reads() {
    return reads;
  }

  public Creations creations() {
    return creations;
  }

  public Updates updates() {
    return updates;
  }

  public Deletions deletions() {
    return deletions;
  }
}
