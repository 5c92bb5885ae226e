package io.ackj.kube.http;

import io.ackj.kube.json.Json;
import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.Served;
import io.ackj.kube.registry.Target;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what a request asks of which resource. */
final class Router {
  private static final Map<String, String> CUSTOM_WORDS =
      Map.of("POST", "create", "PUT", "update", "PATCH", "patch", "DELETE", "delete", "GET", "get");

  private final Catalogue catalogue;

  Router(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Returns where a request goes; empty if there is nothing at its path.
   *
   * @throws ApiException 404 or 405 where Kubernetes answers with a Status object
   */
  Optional<Route> route(ApiRequest request) {
    Optional<ApiPath> parsed = ApiPath.parse(request.path());
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    ApiPath path = parsed.get();
    Optional<Served> found = catalogue.find(path.group(), path.version(), path.plural());
    if (found.isEmpty()) {
      return nothing(catalogue.isBuiltIn(path.group(), path.version()));
    }
    Served served = found.get();
    ResourceType type = served.type();
    if (!isInScope(path, type)) {
      return nothing(!type.custom());
    }
    if (!hasSubresource(path, type)) {
      throw noSubresource(path, served);
    }
    Verb verb = verb(request, path, type);
    Target target = new Target(served, path.namespace(), path.name(), path.subresource());
    return Optional.of(new Route(verb, path, target));
  }

  /** Kubernetes' own groups answer with a Status object, those of CRDs with plain text. */
  private static Optional<Route> nothing(boolean builtIn) {
    if (!builtIn) {
      return Optional.empty();
    }
    throw unknownResource();
  }

  private static ApiException noSubresource(ApiPath path, Served served) {
    Target target = new Target(served, path.namespace(), path.name(), "");
    return served.type().custom() ? target.notFound() : unknownResource();
  }

  private static ApiException unknownResource() {
    return new ApiException(
        404, "NotFound", "the server could not find the requested resource", Json.object());
  }

  private static boolean isInScope(ApiPath path, ResourceType type) {
    if (!type.namespaced()) {
      return path.namespace().isEmpty();
    }
    return !path.namespace().isEmpty() || path.name().isEmpty();
  }

  private static boolean hasSubresource(ApiPath path, ResourceType type) {
    return switch (path.subresource()) {
      case "" -> true;
      case "status" -> type.statusSubresource();
      case "finalize" -> type.group().isEmpty() && type.kind().equals("Namespace");
      default -> false;
    };
  }

  private static Verb verb(ApiRequest request, ApiPath path, ResourceType type) {
    boolean collection = path.name().isEmpty();
    boolean everywhere = type.namespaced() && path.namespace().isEmpty();
    Verb verb =
        switch (request.method()) {
          case "GET" -> read(request, path);
          case "POST" -> collection && !everywhere ? Verb.CREATE : null;
          case "PUT" -> collection ? null : Verb.UPDATE;
          case "PATCH" -> collection ? null : Verb.PATCH;
          case "DELETE" -> collection ? Verb.DELETE_COLLECTION : Verb.DELETE;
          default -> null;
        };
    boolean nameless = collection && Set.of("PUT", "PATCH").contains(request.method());
    if (verb == null && nameless && type.custom()) {
      throw ApiException.badRequest("name must be provided");
    }
    if (verb == null || !type.verbs().contains(verb.word()) || isTooWide(verb, everywhere)) {
      throw notAllowed(request, type);
    }
    if (!path.subresource().isEmpty() && !isOfSubresource(verb, path)) {
      throw notAllowed(request, type);
    }
    return verb;
  }

  private static boolean isTooWide(Verb verb, boolean everywhere) {
    return everywhere && verb == Verb.DELETE_COLLECTION;
  }

  private static boolean isOfSubresource(Verb verb, ApiPath path) {
    return path.subresource().equals("finalize")
        ? verb == Verb.UPDATE
        : Set.of(Verb.GET, Verb.UPDATE, Verb.PATCH).contains(verb);
  }

  /** Returns what a GET asks. */
  static Verb read(ApiRequest request, ApiPath path) {
    if (path.watch()) {
      return Verb.WATCH;
    }
    if (!path.name().isEmpty()) {
      return Verb.GET;
    }
    return request.flag("watch") ? Verb.WATCH : Verb.LIST;
  }

  private static ApiException notAllowed(ApiRequest request, ResourceType type) {
    if (!type.custom()) {
      return new ApiException(
          405,
          "MethodNotAllowed",
          "the server does not allow this method on the requested resource",
          Json.object());
    }
    String word = CUSTOM_WORDS.getOrDefault(request.method(), "");
    return new ApiException(
        405,
        "MethodNotAllowed",
        "%s is not supported on resources of kind \"%s\"".formatted(word, type.qualifiedName()),
        Json.object().put("group", type.group()).put("kind", type.plural()));
  }
}
