package io.ackj.runtime.kube;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The objects of a kind that others bring, as informers tell of them; of each no more is kept than
 * a function takes from it. Where the kind is gone, or may not be watched, the watch ends and says
 * so. Any thread may use it.
 */
public final class ForeignObjects<V> implements AutoCloseable {
  private static final long PAGE_SIZE = 500;

  /** Is told what the watch sees, by several threads; has to return soon. */
  public interface Listener {
    /** An object has come, has changed or is gone; {@link #find} knows of it. */
    void changed(ObjectKey key);

    /** All objects that were there at the start are known. */
    void synced();

    /** The server serves the kind no more; nothing else is told. */
    void gone();

    /** The controller may not list or watch the kind; nothing else is told. */
    void forbidden();
  }

  private final Listener listener;
  private final List<ExtractStore<V>> stores = new ArrayList<>();
  private final List<SharedIndexInformer<GenericKubernetesResource>> informers = new ArrayList<>();
  private final AtomicInteger unlisted = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();

  /**
   * Prepares informers; {@link #start} starts them.
   *
   * @param client is left open
   * @param version in which the server serves the kind
   * @param namespaces to watch; empty for all
   * @param extract takes from an object what is to be kept
   */
  public ForeignObjects(
      KubernetesClient client,
      ForeignKind kind,
      String version,
      Set<String> namespaces,
      Function<GenericKubernetesResource, V> extract,
      Listener listener) {
    this.listener = listener;
    MixedOperation<
            GenericKubernetesResource,
            GenericKubernetesResourceList,
            Resource<GenericKubernetesResource>>
        all = client.genericKubernetesResources(kind.in(version));
    if (namespaces.isEmpty()) {
      add(all.inAnyNamespace(), extract);
    } else {
      namespaces.forEach(namespace -> add(all.inNamespace(namespace), extract));
    }
    unlisted.set(informers.size());
  }

  /** Starts to list and watch, in the background. */
  public void start() {
    informers.forEach(SharedIndexInformer::start);
  }

  /** Returns whether all objects that were there at the start are known. */
  public boolean hasSynced() {
    return unlisted.get() <= 0;
  }

  /** Returns what was taken from an object; empty if it is not known. */
  public Optional<V> find(ObjectKey key) {
    return stores.stream().flatMap(store -> store.find(key).stream()).findFirst();
  }

  /** Stops to watch. May be called twice. */
  @Override
  public void close() {
    ended.set(true);
    informers.forEach(SharedIndexInformer::stop);
  }

  /**
   * Reads an object from the server.
   *
   * @throws KubernetesClientException if it cannot be read; with the code 403 if it may not
   */
  public static Optional<GenericKubernetesResource> read(
      KubernetesClient client, ForeignKind kind, String version, ObjectKey key) {
    return Optional.ofNullable(
        client
            .genericKubernetesResources(kind.in(version))
            .inNamespace(key.namespace())
            .withName(key.name())
            .get());
  }

  private void add(
      FilterWatchListDeletable<
              GenericKubernetesResource,
              GenericKubernetesResourceList,
              Resource<GenericKubernetesResource>>
          objects,
      Function<GenericKubernetesResource, V> extract) {
    ExtractStore<V> store = new ExtractStore<>(extract);
    stores.add(store);
    informers.add(
        objects
            .withLimit(PAGE_SIZE)
            .runnableInformer(0)
            .removeNamespaceIndex()
            .itemStore(store)
            .exceptionHandler((started, error) -> goesOn(error))
            .addEventHandler(new Events()));
  }

  private boolean goesOn(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof KubernetesClientException e) {
        if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
          end(listener::gone);
          return false;
        }
        if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
          end(listener::forbidden);
          return false;
        }
      }
    }
    return !ended.get();
  }

  private void end(Runnable told) {
    if (ended.compareAndSet(false, true)) {
      told.run();
    }
  }

  private final class Events implements ResourceEventHandler<GenericKubernetesResource> {
    private final AtomicBoolean listed = new AtomicBoolean();

    @Override
    public void onList(String resourceVersion, boolean remainedEmpty) {
      if (listed.compareAndSet(false, true) && unlisted.decrementAndGet() == 0) {
        listener.synced();
      }
    }

    @Override
    public void onAdd(GenericKubernetesResource object) {
      tell(object);
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
      tell(after);
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean finalStateUnknown) {
      tell(object);
    }

    private void tell(GenericKubernetesResource object) {
      if (!ended.get()) {
        listener.changed(ObjectKey.of(object.getMetadata()));
      }
    }
  }
}
