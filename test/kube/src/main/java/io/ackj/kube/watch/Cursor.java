package io.ackj.kube.watch;

import io.ackj.kube.selector.Selection;
import io.ackj.kube.store.Batch;
import io.ackj.kube.store.Change;
import io.ackj.kube.store.Snapshot;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A place in the log of one resource, for one selection. It belongs to one thread.
 *
 * <p>An object that comes to match the selection is told as added, one that ceases to match as
 * deleted: with its last state that matched, and the revision of the change.
 */
public final class Cursor {
  private static final int MAX_EVENTS = 64;

  private final Store store;
  private final String resource;
  private final Selection selection;
  private final Iterator<StoredObject> initial;
  private long revision;
  private boolean lost;

  private Cursor(
      Store store,
      String resource,
      Selection selection,
      long revision,
      List<StoredObject> initial) {
    this.store = store;
    this.resource = resource;
    this.selection = selection;
    this.revision = revision;
    this.initial = initial.iterator();
  }

  /** Starts with all objects that are there now as added ones. */
  public static Cursor fromNow(Store store, String resource, Selection selection) {
    Snapshot now = store.list(resource, selection.namespace());
    return new Cursor(store, resource, selection, now.revision(), now.objects());
  }

  /** Starts with the next change after a revision. */
  public static Cursor after(Store store, String resource, Selection selection, long revision) {
    return new Cursor(store, resource, selection, revision, List.of());
  }

  /** Returns up to which revision everything has been returned by {@link #next}. */
  public long revision() {
    return revision;
  }

  /** Returns whether changes that were still to come are forgotten. */
  public boolean isLost() {
    return lost;
  }

  /** Returns whether the objects that were there at the start have all been returned. */
  public boolean isPastInitial() {
    return !initial.hasNext();
  }

  public String resource() {
    return resource;
  }

  /** Returns some of the next events; none if there are none yet, or if the place is lost. */
  public List<Event> next() {
    List<Event> events = new ArrayList<>();
    while (initial.hasNext() && events.size() < MAX_EVENTS) {
      StoredObject object = initial.next();
      if (selection.matches(object)) {
        events.add(new Event(Event.Type.ADDED, object.revision(), object));
      }
    }
    return events.isEmpty() ? changes() : events;
  }

  private List<Event> changes() {
    List<Event> events = new ArrayList<>();
    long newest = store.revision();
    while (events.isEmpty() && revision < newest && !lost) {
      Batch batch = store.read(resource, revision, MAX_EVENTS);
      lost = batch.lost();
      revision = batch.upTo();
      batch.changes().forEach(change -> event(change).ifPresent(events::add));
    }
    return events;
  }

  private Optional<Event> event(Change change) {
    StoredObject before = change.before();
    StoredObject object = change.object();
    boolean was = before != null && selection.matches(before);
    boolean is = change.kind() != Change.Kind.DELETED && selection.matches(object);
    if (is) {
      Event.Type type = was ? Event.Type.MODIFIED : Event.Type.ADDED;
      return Optional.of(new Event(type, change.revision(), object));
    }
    if (!was || before == null) {
      return Optional.empty();
    }
    StoredObject last = change.kind() == Change.Kind.DELETED ? object : before;
    return Optional.of(new Event(Event.Type.DELETED, change.revision(), last));
  }
}
