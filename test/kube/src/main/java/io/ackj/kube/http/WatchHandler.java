package io.ackj.kube.http;

import io.ackj.kube.registry.Served;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.watch.EventEncoder;
import io.ackj.kube.watch.Sink;
import io.ackj.kube.watch.Watch;
import io.ackj.kube.watch.WatchOptions;
import io.ackj.kube.watch.WatchStart;
import io.ackj.kube.watch.Watches;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Opens watches. */
final class WatchHandler {
  private final Watches watches;
  private final Clock clock;

  WatchHandler(Watches watches, Clock clock) {
    this.watches = watches;
    this.clock = clock;
  }

  /** A watch that is understood, and that may be opened. */
  record Prepared(Served served, WatchOptions options, EventEncoder encoder) {}

  /**
   * Understands a request for a watch.
   *
   * @throws ApiException if it is refused
   */
  Prepared prepare(Route route, ApiRequest request) {
    Served served = route.served();
    WatchOptions options = ListParameters.watch(request, served, route.path());
    Watches.requireVersion(options);
    Rendering rendering = new Rendering(served, Form.of(request), clock);
    return new Prepared(served, options, new WatchEncoder(rendering));
  }

  /** Starts a watch. */
  Watch open(Prepared prepared, Sink sink, Executor executor) {
    Served served = prepared.served();
    WatchStart start = new WatchStart(prepared.options(), prepared.encoder(), sink, executor);
    return watches.open(served.storage(), served.type(), start);
  }
}
