package io.ackj.kube.http;

import io.ackj.kube.discovery.Discovery;
import io.ackj.kube.discovery.Document;
import io.ackj.kube.discovery.OpenApi;
import io.ackj.kube.fault.FaultRequest;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.watch.Sink;
import io.ackj.kube.watch.Watch;
import io.ackj.kube.watch.Watches;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Sends each request to what answers it: discovery, a resource, or a watch. */
public final class Dispatcher {
  private final Router router;
  private final ApiHandler api;
  private final WatchHandler watches;
  private final Discovery discovery;
  private final OpenApi openApi;

  /** Puts the parts together. */
  public Dispatcher(Registry registry, Watches watches, Clock clock) {
    this.router = new Router(registry.catalogue());
    this.api = new ApiHandler(registry, clock);
    this.watches = new WatchHandler(watches, clock);
    this.discovery = new Discovery(registry.catalogue()::types);
    this.openApi = new OpenApi(registry.catalogue()::types);
  }

  /** Returns the answer to a request that is no watch. It may take long, and throws nothing. */
  Answer answer(ApiRequest request) {
    try {
      Optional<Document> document = document(request);
      if (document.isPresent()) {
        return answer(document.get());
      }
      Optional<Route> route = router.route(request);
      return route.isPresent() ? api.handle(route.get(), request) : Answer.pageNotFound();
    } catch (ApiException e) {
      return Answer.refusal(e);
    } catch (RuntimeException | StackOverflowError e) {
      return bug(e);
    }
  }

  /** Returns the answer to a request that made this server fail; nothing of the cause is told. */
  static Answer bug(Throwable cause) {
    System.getLogger(Dispatcher.class.getName())
        .log(System.Logger.Level.ERROR, "a request failed because of a bug", cause);
    return Answer.refusal(
        ApiException.of(
            500,
            "InternalError",
            "Internal error occurred: this server has a bug; its log says more"));
  }

  private Optional<Document> document(ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    String path = request.pathAndQuery();
    Optional<Document> document = discovery.get(path, request.header("accept"));
    return document.isPresent() ? document : openApi.get(path, request.header("accept"));
  }

  private static Answer answer(Document document) {
    return new Answer(
        document.status(), document.contentType(), document.body(), document.headers());
  }

  /**
   * Returns the watch that a request asks for; empty if it asks for something else.
   *
   * @throws ApiException if it asks for a watch that is refused
   */
  Optional<WatchHandler.Prepared> watch(ApiRequest request) {
    boolean wanted = request.query().containsKey("watch") || request.path().contains("/watch/");
    if (!wanted || !request.method().equals("GET")) {
      return Optional.empty();
    }
    return router
        .route(request)
        .filter(route -> route.verb() == Verb.WATCH)
        .map(route -> watches.prepare(route, request));
  }

  Watch open(WatchHandler.Prepared watch, Sink sink, Executor executor) {
    return watches.open(watch, sink, executor);
  }

  /** Says what a request is about, whether it can be answered or not. */
  FaultRequest describe(ApiRequest request) {
    Optional<ApiPath> parsed = ApiPath.parse(request.path());
    if (parsed.isEmpty()) {
      String method = request.method().toLowerCase(Locale.ROOT);
      return new FaultRequest(method, "", "", "", "", "", request.path());
    }
    ApiPath path = parsed.get();
    return new FaultRequest(
        verb(request, path),
        path.group(),
        path.plural(),
        path.subresource(),
        path.namespace(),
        path.name(),
        request.path());
  }

  private static String verb(ApiRequest request, ApiPath path) {
    boolean collection = path.name().isEmpty();
    return switch (request.method()) {
      case "GET" -> Router.read(request, path).word();
      case "POST" -> Verb.CREATE.word();
      case "PUT" -> Verb.UPDATE.word();
      case "PATCH" -> Verb.PATCH.word();
      case "DELETE" -> (collection ? Verb.DELETE_COLLECTION : Verb.DELETE).word();
      default -> request.method().toLowerCase(Locale.ROOT);
    };
  }
}
