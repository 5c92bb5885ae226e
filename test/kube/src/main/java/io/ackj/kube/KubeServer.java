package io.ackj.kube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.builtin.BuiltInKinds;
import io.ackj.kube.fault.Faults;
import io.ackj.kube.gc.Cleanup;
import io.ackj.kube.http.ApiServer;
import io.ackj.kube.http.Dispatcher;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.Body;
import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.registry.Served;
import io.ackj.kube.registry.Target;
import io.ackj.kube.registry.WriteOptions;
import io.ackj.kube.store.Store;
import io.ackj.kube.tls.Certificates;
import io.ackj.kube.tls.Kubeconfig;
import io.ackj.kube.tls.ServerIdentity;
import io.ackj.kube.watch.Watches;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A running API server. It listens on the loopback interface only, over HTTPS with a certificate of
 * its own, and lets everybody in: the token and the client certificate are there for clients that
 * insist on them. What it stores is in memory, and gone when it is closed.
 */
public final class KubeServer implements AutoCloseable {
  private final KubeOptions options;
  private final Certificates certificates;
  private final ServerIdentity identity;
  private final String token = UUID.randomUUID().toString();
  private final Store store;
  private final Watches watches;
  private final Cleanup cleanup;
  private final Faults faults;
  private final Dispatcher dispatcher;
  private final Vertx vertx;
  private ApiServer server;
  private boolean closed;

  private KubeServer(KubeOptions options) {
    this.options = options;
    // Each takes a while in a JVM that is new, and none needs another.
    CompletableFuture<Certificates> keys =
        meanwhile(() -> Certificates.create(options.clock().instant()));
    CompletableFuture<ServerIdentity> ownIdentity = keys.thenApply(ServerIdentity::of);
    CompletableFuture<Vertx> loops = meanwhile(() -> Vertx.vertx(vertxOptions()));
    this.store = new Store(options.storage());
    this.watches = new Watches(store, options.bookmarkInterval());
    Catalogue catalogue =
        new Catalogue(store, Kinds.builtIn(store, options.clock()), Kinds::ofCrd, watches::end);
    Registry registry = new Registry(store, catalogue, options.clock());
    this.cleanup = new Cleanup(store, registry, options.clock());
    this.faults = new Faults(new Levers(store, watches));
    this.dispatcher = new Dispatcher(registry, watches, options.clock());
    createNamespaces(registry);
    this.certificates = keys.join();
    this.identity = ownIdentity.join();
    this.vertx = loops.join();
    try {
      this.server = listen(options.port());
    } catch (IllegalStateException e) {
      stopParts();
      throw e;
    }
  }

  /**
   * Starts a server; returns as soon as it answers.
   *
   * @throws IllegalStateException if it cannot listen on the port
   */
  public static KubeServer start(KubeOptions options) {
    return new KubeServer(options);
  }

  /** Starts a server with {@link KubeOptions#defaults}. */
  public static KubeServer start() {
    return start(KubeOptions.defaults());
  }

  /** Begins to read, in the background, what the first server in a JVM needs. */
  static void prepare() {
    var unused = meanwhile(BuiltInKinds::all);
  }

  /** In a thread of its own: there are JVMs whose common pool has one thread only. */
  private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task, "kube-start").start());
  }

  /** Without the directory that Vert.x makes for files it serves, since there are none. */
  private static VertxOptions vertxOptions() {
    return new VertxOptions()
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  private ApiServer listen(int port) {
    return ApiServer.start(
        vertx, dispatcher, faults, new ApiServer.Listening(port, options.bodyLimit(), identity));
  }

  private static void createNamespaces(Registry registry) {
    Served namespaces = registry.catalogue().find("", "v1", "namespaces").orElseThrow();
    for (String name : BuiltInKinds.NAMESPACES) {
      ObjectNode namespace = Json.object().put("apiVersion", "v1").put("kind", "Namespace");
      namespace.putObject("metadata").put("name", name);
      registry
          .creations()
          .create(
              new Target(namespaces, "", "", ""),
              new Body(namespace, Map.of()),
              WriteOptions.own("kube-apiserver"));
    }
  }

  /** Returns the port that it listens on. */
  public synchronized int port() {
    return server.port();
  }

  /** Returns where it is, such as {@code https://127.0.0.1:6443}. */
  public URI uri() {
    return URI.create("https://127.0.0.1:" + port());
  }

  /**
   * Returns the text of a kubeconfig file for this server, with the token: fabric8's client needs
   * another library to read the key of a client certificate.
   */
  public String kubeconfig() {
    return Kubeconfig.withToken(uri(), certificates, token);
  }

  /** Returns a bearer token. Any other is accepted, too. */
  public String token() {
    return token;
  }

  /** Returns the certificate of the authority that clients have to trust, PEM. */
  public String certificateAuthority() {
    return certificates.authority();
  }

  /** Returns all certificates and keys. */
  public Certificates certificates() {
    return certificates;
  }

  /** Returns what makes the server misbehave. */
  public Faults faults() {
    return faults;
  }

  /**
   * Stops and starts anew on the same port, with all that is stored; all connections are broken
   * off.
   *
   * @throws IllegalStateException if it is closed, or cannot listen on the port any more
   */
  public synchronized void restart() {
    if (closed) {
      throw new IllegalStateException("this server is closed; start another one");
    }
    int port = server.port();
    server.close();
    server = listen(port);
  }

  /** Stops the server. What it stored is gone. May be called twice. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.close();
    } finally {
      stopParts();
    }
  }

  private void stopParts() {
    watches.close();
    cleanup.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private record Levers(Store store, Watches watches) implements Faults.Levers {
    @Override
    public void breakWatches() {
      watches.breakAll();
    }

    @Override
    public void compact() {
      store.compact();
    }

    @Override
    public void holdEvents(boolean hold) {
      watches.freeze(hold);
    }
  }
}
