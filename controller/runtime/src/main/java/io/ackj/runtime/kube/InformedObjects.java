package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind as informers tell of them. Of every object a little of its metadata is
 * kept; all of it only while passes over it are due. What is not kept is read from the API server.
 * Any thread may use it.
 */
public final class InformedObjects<R extends CustomResource<?, ?>>
    implements ObjectClient<R>, AutoCloseable {
  /** How many objects an answer to a list has at most; a long one is held in memory as a whole. */
  private static final long PAGE_SIZE = 500;

  private final KubernetesClient client;
  private final Class<R> type;
  private final ObjectWrites<R> writes;
  private final HotObjects<R> hot;
  private final List<MetadataStore<R>> stores = new ArrayList<>();
  private final List<ObjectEvents<R>> events = new ArrayList<>();
  private final List<SharedIndexInformer<R>> informers = new ArrayList<>();
  private volatile Consumer<ObjectKey> anyChange = key -> {};

  /**
   * Prepares informers; {@link #start} starts them.
   *
   * @param client is left open
   * @param namespaces to watch; empty for all
   * @param labelSelector as kubectl takes it; empty for all objects
   */
  public InformedObjects(
      KubernetesClient client,
      Class<R> type,
      Set<String> namespaces,
      String labelSelector,
      ObjectListener<R> listener) {
    this(client, type, namespaces, labelSelector, listener, Wake.USUAL);
  }

  /**
   * Prepares informers; {@link #start} starts them.
   *
   * @param client is left open
   * @param namespaces to watch; empty for all
   * @param labelSelector as kubectl takes it; empty for all objects
   * @param wake which changes the listener is told of
   */
  public InformedObjects(
      KubernetesClient client,
      Class<R> type,
      Set<String> namespaces,
      String labelSelector,
      ObjectListener<R> listener,
      Wake wake) {
    this.client = client;
    this.type = type;
    this.writes = new ObjectWrites<>(client, type, this::blank);
    this.hot = new HotObjects<>(this::find);
    Watching<R> watching = new Watching<>(client, type, labelSelector, PAGE_SIZE);
    for (SharedIndexInformer<R> informer : watching.informers(namespaces)) {
      ObjectEvents<R> handler =
          new ObjectEvents<>(hot, listener, wake, key -> anyChange.accept(key));
      // One for each: an informer removes what it does not find in its own list.
      MetadataStore<R> store =
          new MetadataStore<>(this::blank, wake::isReadLabel, Wake::isReadAnnotation);
      stores.add(store);
      events.add(handler);
      informers.add(informer.removeNamespaceIndex().itemStore(store).addEventHandler(handler));
    }
  }

  /**
   * Also tells somebody of every change of an object, such as of its status or of labels that mean
   * nothing to the controller. To be called before {@link #start}.
   *
   * @param told has to return soon: other events wait
   */
  public void tellOfAnyChange(Consumer<ObjectKey> told) {
    anyChange = told;
  }

  /** Starts to list and watch, in the background; errors are logged, and it is tried again. */
  public void start() {
    informers.forEach(SharedIndexInformer::start);
  }

  /** Returns whether the listener has been told of all objects that were there at the start. */
  public boolean hasSynced() {
    return events.stream().allMatch(ObjectEvents::haveListed);
  }

  /** What no informer knows is gone, or was never to be looked at: it may exist all the same. */
  @Override
  public Optional<R> get(ObjectKey key) {
    if (find(key) == null) {
      hot.drop(key);
      return Optional.empty();
    }
    Optional<R> kept = hot.get(key);
    return kept.isPresent() ? kept : read(key);
  }

  @Override
  public boolean isGone(R object) {
    R present = stored(ObjectKey.of(object.getMetadata()));
    return present == null || !present.getMetadata().getUid().equals(object.getMetadata().getUid());
  }

  @Override
  public Optional<R> addFinalizer(R object, String finalizer) {
    if (object.hasFinalizer(finalizer)) {
      return Optional.of(object);
    }
    return write(
        object,
        current ->
            writes.setFinalizers(current, ObjectWrites.with(finalizer, current.getMetadata())));
  }

  @Override
  public Optional<R> adopt(
      R object, String finalizer, String annotation, @Nullable ObjectNode spec) {
    return write(object, current -> writes.adopt(current, finalizer, annotation, spec));
  }

  @Override
  public Optional<R> removeFinalizer(R object, String finalizer) {
    if (!object.hasFinalizer(finalizer)) {
      return Optional.of(object);
    }
    return write(
        object,
        current ->
            writes.setFinalizers(current, ObjectWrites.without(finalizer, current.getMetadata())));
  }

  @Override
  public Optional<R> writeStatus(R object, ObjectNode status) {
    return write(object, current -> writes.setStatus(current, status));
  }

  @Override
  public void settle(ObjectKey key) {
    hot.drop(key);
  }

  /** Says whether an object is there, and is one of those that are watched. */
  public boolean knows(ObjectKey key) {
    return find(key) != null;
  }

  /** Returns the objects of a namespace that are known now. */
  public List<ObjectKey> keys(String namespace) {
    return keys().stream().filter(key -> key.namespace().equals(namespace)).toList();
  }

  /** Returns the objects that are known now. */
  public List<ObjectKey> keys() {
    return stores.stream().flatMap(MetadataStore::keySet).map(InformedObjects::keyOf).toList();
  }

  private static ObjectKey keyOf(String namespaceAndName) {
    int slash = namespaceAndName.indexOf('/');
    return new ObjectKey(
        namespaceAndName.substring(0, slash), namespaceAndName.substring(slash + 1));
  }

  /** Stops to watch. May be called twice. */
  @Override
  public void close() {
    informers.forEach(SharedIndexInformer::stop);
  }

  private Optional<R> read(ObjectKey key) {
    R object = stored(key);
    if (object == null) {
      hot.drop(key);
      return Optional.empty();
    }
    hot.keep(object);
    return Optional.of(object);
  }

  private @Nullable R stored(ObjectKey key) {
    return client.resources(type).inNamespace(key.namespace()).withName(key.name()).get();
  }

  private Optional<R> write(R object, Function<R, Optional<R>> write) {
    ObjectKey key = ObjectKey.of(object.getMetadata());
    Optional<R> written;
    try {
      written = write.apply(object).filter(answer -> !isRemoved(answer));
    } catch (WriteConflictException e) {
      // What is kept lost against it; the next read has to see what won.
      hot.drop(key);
      throw e;
    }
    if (written.isEmpty()) {
      hot.drop(key);
    } else if (!version(written.get()).equals(version(object))) {
      // Nothing was written otherwise, and what was given may hold values that are not stored.
      hot.keep(written.get());
    }
    return written;
  }

  private static String version(CustomResource<?, ?> object) {
    return object.getMetadata().getResourceVersion();
  }

  /** The server answers with an object that it removed because of the write. */
  private static boolean isRemoved(CustomResource<?, ?> object) {
    return object.isMarkedForDeletion() && object.getMetadata().getFinalizers().isEmpty();
  }

  private @Nullable KeptMetadata find(ObjectKey key) {
    for (MetadataStore<R> store : stores) {
      KeptMetadata metadata = store.find(key.toString());
      if (metadata != null) {
        return metadata;
      }
    }
    return null;
  }

  private R blank() {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a public constructor without parameters", e);
    }
  }
}
