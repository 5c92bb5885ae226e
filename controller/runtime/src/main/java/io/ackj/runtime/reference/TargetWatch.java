package io.ackj.runtime.reference;

import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.kube.ForeignObjects;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The targets of one kind. Once somebody refers to one, all of the kind are watched, where the
 * controller may; what it does not see that way it reads when it is asked for. Any thread may use
 * it.
 */
final class TargetWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");

  /** Is told of what the watch sees; has to return soon. */
  interface Listener {
    /** A target has changed. */
    void changed(Target target);

    /** All targets of the kind may have changed. */
    void changed(ForeignKind kind);
  }

  /** What is known of the kind. It may go from each phase to each later one, and back. */
  private enum Phase {
    /** Nobody has asked yet. */
    UNKNOWN,
    /** The cluster does not have it. */
    NOT_SERVED,
    /** It is served, and may not be watched. */
    READ_ONLY,
    /** It is watched. */
    WATCHED
  }

  private record Access(
      Phase phase, @Nullable String version, @Nullable ForeignObjects<TargetState.There> watched) {
    static final Access UNKNOWN = new Access(Phase.UNKNOWN, null, null);
    static final Access NOT_SERVED = new Access(Phase.NOT_SERVED, null, null);

    static Access readOnly(String version) {
      return new Access(Phase.READ_ONLY, version, null);
    }
  }

  private final KubernetesClient client;
  private final ForeignKind kind;
  private final Set<String> namespaces;
  private final Listener listener;
  private final Set<String> paths = ConcurrentHashMap.newKeySet();
  private volatile Access access = Access.UNKNOWN;
  private boolean isRefusalTold;
  private boolean isClosed;

  /**
   * @param client is left open
   * @param namespaces to watch; empty for all
   */
  TargetWatch(
      KubernetesClient client, ForeignKind kind, Set<String> namespaces, Listener listener) {
    this.client = client;
    this.kind = kind;
    this.namespaces = Set.copyOf(namespaces);
    this.listener = listener;
  }

  /** Takes one more path of the targets; comes before the first of them is looked at. */
  void take(String path) {
    paths.add(path);
  }

  /** Returns how a target is; asks the API server if it is not watched. */
  TargetState state(ObjectKey key) {
    Access now = access;
    if (now.phase() == Phase.UNKNOWN) {
      now = discover();
    }
    if (now.phase() == Phase.NOT_SERVED) {
      return new TargetState.NotInstalled();
    }
    ForeignObjects<TargetState.There> watched = now.watched();
    if (watched != null && watched.hasSynced() && isCovered(key)) {
      Optional<TargetState.There> there = watched.find(key);
      return there.isPresent() ? there.get() : new TargetState.Missing();
    }
    return read(Objects.requireNonNull(now.version()), key);
  }

  /** Says whether changes of a target are told. */
  boolean isWatched(ObjectKey key) {
    Access now = access;
    return now.phase() == Phase.NOT_SERVED || (now.phase() == Phase.WATCHED && isCovered(key));
  }

  /** Says whether the API server was asked for the kind. */
  boolean isAsked() {
    return access.phase() != Phase.UNKNOWN;
  }

  /** Says whether it is not known that the cluster has the kind. */
  boolean isSought() {
    return access.phase() == Phase.UNKNOWN || access.phase() == Phase.NOT_SERVED;
  }

  /**
   * Asks the API server whether it has the kind, and begins to watch it if it is not watched.
   *
   * @throws KubernetesClientException if the server does not answer
   */
  Access discover() {
    if (access.phase() == Phase.WATCHED) {
      return access;
    }
    Optional<String> version = kind.version(client);
    boolean mayWatch = version.isPresent() && kind.mayBeWatched(client, namespaces);
    if (version.isPresent() && !mayWatch) {
      tellRefusal();
    }
    Access before;
    synchronized (this) {
      before = access;
      if (!isClosed && before.phase() != Phase.WATCHED) {
        access =
            version
                .map(found -> mayWatch ? watch(found) : Access.readOnly(found))
                .orElse(Access.NOT_SERVED);
      }
    }
    Access after = access;
    // What is watched is told once all of it is known.
    if (after.phase() != Phase.WATCHED && after.phase() != before.phase()) {
      listener.changed(kind);
    }
    return after;
  }

  private Access watch(String version) {
    ForeignObjects<TargetState.There> watched =
        new ForeignObjects<>(
            client,
            kind,
            version,
            namespaces,
            object -> Extracts.of(object, paths),
            new Watching(version));
    watched.start();
    return new Access(Phase.WATCHED, version, watched);
  }

  private TargetState read(String version, ObjectKey key) {
    try {
      return ForeignObjects.read(client, kind, version, key)
          .<TargetState>map(object -> Extracts.of(object, paths))
          .orElseGet(TargetState.Missing::new);
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
        return new TargetState.Unreadable();
      }
      throw e;
    }
  }

  private boolean isCovered(ObjectKey key) {
    return namespaces.isEmpty() || namespaces.contains(key.namespace());
  }

  private synchronized void endWatch(Access next) {
    if (access.watched() != null) {
      access.watched().close();
    }
    access = next;
  }

  private synchronized void tellRefusal() {
    if (!isRefusalTold) {
      isRefusalTold = true;
      LOG.warn(
          "{} may not be listed and watched, so that changes of them are noticed late; give the controller's role the verbs get, list and watch",
          kind.crd());
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    endWatch(access);
  }

  private final class Watching implements ForeignObjects.Listener {
    /** Not that of {@link #access}: what is told may be told before that is set. */
    private final String version;

    Watching(String version) {
      this.version = version;
    }

    @Override
    public void changed(ObjectKey key) {
      ForeignObjects<TargetState.There> watched = access.watched();
      // Before, it is told of all that were there once they are known.
      if (watched != null && watched.hasSynced()) {
        listener.changed(new Target(kind, key));
      }
    }

    @Override
    public void synced() {
      listener.changed(kind);
    }

    @Override
    public void gone() {
      endWatch(Access.NOT_SERVED);
      listener.changed(kind);
    }

    @Override
    public void forbidden() {
      tellRefusal();
      endWatch(Access.readOnly(version));
      listener.changed(kind);
    }
  }
}
