package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The annotations of the cluster's namespaces, and their labels if these count, as an informer
 * tells of them. A controller that may not list namespaces asks for each that it needs, and notices
 * changes later; if it may do neither, namespaces have no annotations for it. Any thread may use
 * it.
 */
public final class ClusterNamespaces implements Namespaces, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterNamespaces.class);
  private static final long PAGE_SIZE = 500;

  /** How long an answer holds if changes are not told. */
  private static final Duration TRUST = Duration.ofMinutes(1);

  /** What kubectl notes there is large, and read by nobody else. */
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  /**
   * @param annotations empty if they may not be read
   * @param labels {@code null} if they may not be read
   */
  private record Answer(
      Map<String, String> annotations, @Nullable Map<String, String> labels, Instant until) {}

  private final KubernetesClient client;
  private final InstantSource clock;
  private final Consumer<String> changed;
  private final Wake wake;
  private final MetadataStore<Namespace> known;
  private final SharedIndexInformer<Namespace> informer;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private volatile boolean listed;
  private volatile boolean forbidden;
  private volatile boolean unreadable;
  private boolean closed;

  /**
   * Prepares an informer; {@link #start} starts it.
   *
   * @param client is left open
   * @param changed is told the name of a namespace after annotations or labels that the controller
   *     reads changed; has to return soon
   * @param wake whether labels count
   */
  public ClusterNamespaces(
      KubernetesClient client, InstantSource clock, Consumer<String> changed, Wake wake) {
    this.client = client;
    this.clock = clock;
    this.changed = changed;
    this.wake = wake;
    this.known =
        new MetadataStore<>(
            Namespace::new, label -> wake == Wake.ALL_LABELS, key -> !key.equals(LAST_APPLIED));
    this.informer =
        new Watching<>(client, Namespace.class, "", PAGE_SIZE)
            .informers(Set.of())
            .get(0)
            .removeNamespaceIndex()
            .itemStore(known)
            .exceptionHandler((started, error) -> isWorthAnotherTry(error))
            .addEventHandler(new Events());
  }

  /** Starts to list and watch, in the background. */
  public void start() {
    Thread starter = new Thread(this::startIfAllowed, "ackj-namespaces");
    starter.setDaemon(true);
    starter.start();
  }

  /** Returns whether all namespaces are known, or it is known that they cannot be listed. */
  public boolean hasSynced() {
    return listed || forbidden;
  }

  @Override
  public Map<String, String> annotations(String namespace) {
    if (forbidden) {
      return answers.compute(namespace, this::answer).annotations();
    }
    KeptMetadata metadata = known.find(namespace);
    return metadata == null ? read(namespace).annotations() : metadata.annotations();
  }

  /** Without an informer nothing else makes an older answer give way to this one. */
  @Override
  public Map<String, String> annotationsNow(String namespace) {
    Answer now =
        forbidden ? answers.compute(namespace, (name, before) -> read(name)) : read(namespace);
    return now.annotations();
  }

  @Override
  public boolean mayBeRead(String namespace) {
    return labels(namespace).isPresent();
  }

  @Override
  public Optional<Map<String, String>> labels(String namespace) {
    if (forbidden) {
      return Optional.ofNullable(answers.compute(namespace, this::answer).labels());
    }
    KeptMetadata metadata = known.find(namespace);
    return metadata == null
        ? Optional.ofNullable(read(namespace).labels())
        : Optional.of(metadata.labels());
  }

  /** Stops to watch. May be called twice. */
  @Override
  public synchronized void close() {
    closed = true;
    informer.stop();
  }

  /** Asks first: an informer that is refused makes a noise that suits a fault, not a set-up. */
  private void startIfAllowed() {
    try {
      client.namespaces().list(new ListOptionsBuilder().withLimit(1L).build());
    } catch (KubernetesClientException e) {
      if (!isWorthAnotherTry(e)) {
        return;
      }
    }
    if (!Access.toAll("", "namespaces", "").allows(client, "watch")) {
      noteForbidden();
      return;
    }
    synchronized (this) {
      if (!closed) {
        informer.start();
      }
    }
  }

  private Answer answer(String namespace, @Nullable Answer before) {
    return before != null && clock.instant().isBefore(before.until()) ? before : read(namespace);
  }

  /**
   * Asks the API server. It has to be asked as well for a namespace that the informer has not seen
   * yet, though one of its objects was: that it chooses another account must not be missed.
   */
  private Answer read(String name) {
    Instant until = clock.instant().plus(TRUST);
    try {
      Namespace namespace = client.namespaces().withName(name).get();
      if (namespace == null) {
        return new Answer(Map.of(), Map.of(), until);
      }
      ObjectMeta metadata = namespace.getMetadata();
      return new Answer(copy(metadata.getAnnotations()), copy(metadata.getLabels()), until);
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
        return lastSeen(name, until);
      }
      throw e;
    }
  }

  /** What was watched is better than nothing, which would say that no other account is meant. */
  private Answer lastSeen(String name, Instant until) {
    KeptMetadata seen = known.find(name);
    if (seen != null) {
      return new Answer(seen.annotations(), seen.labels(), until);
    }
    complainOfUnreadable();
    return new Answer(Map.of(), null, until);
  }

  private static Map<String, String> copy(@Nullable Map<String, String> some) {
    return some == null ? Map.of() : Map.copyOf(some);
  }

  private void complainOfUnreadable() {
    if (!unreadable) {
      unreadable = true;
      LOG.warn(
          "namespaces may not be read: their annotations (default-region, endpoint-url,"
              + " owner-account-id, team-id, deletion-policy, paused) have no effect");
    }
  }

  private boolean isWorthAnotherTry(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof KubernetesClientException e
          && e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
        noteForbidden();
        return false;
      }
    }
    return true;
  }

  private void noteForbidden() {
    if (!forbidden) {
      forbidden = true;
      LOG.warn("namespaces may not be listed and watched; each is read when it is needed");
    }
  }

  private final class Events implements ResourceEventHandler<Namespace> {
    @Override
    public void onList(String resourceVersion, boolean remainedEmpty) {
      listed = true;
    }

    /** Objects may have been seen before their namespace was. */
    @Override
    public void onAdd(Namespace namespace) {
      tellIfChanged(new ObjectMeta(), namespace);
    }

    @Override
    public void onUpdate(Namespace before, Namespace after) {
      tellIfChanged(before.getMetadata(), after);
    }

    /** No object outlives its namespace. */
    @Override
    public void onDelete(Namespace namespace, boolean finalStateUnknown) {}

    private void tellIfChanged(ObjectMeta before, Namespace namespace) {
      if (listed && differ(before, namespace.getMetadata())) {
        changed.accept(namespace.getMetadata().getName());
      }
    }

    private boolean differ(ObjectMeta before, ObjectMeta after) {
      return Wake.annotationsDiffer(before.getAnnotations(), after.getAnnotations())
          || (wake == Wake.ALL_LABELS && wake.labelsDiffer(before.getLabels(), after.getLabels()));
    }
  }
}
