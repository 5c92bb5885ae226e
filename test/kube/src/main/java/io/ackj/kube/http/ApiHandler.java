package io.ackj.kube.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.registry.Body;
import io.ackj.kube.registry.DeleteOptions;
import io.ackj.kube.registry.Deletions;
import io.ackj.kube.registry.ListOptions;
import io.ackj.kube.registry.Page;
import io.ackj.kube.registry.Patch;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.registry.Served;
import io.ackj.kube.registry.Target;
import io.ackj.kube.registry.WriteOptions;
import io.ackj.kube.registry.Written;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers what is asked of one resource, other than watches. It may be used by many threads. */
final class ApiHandler {
  private final Registry registry;
  private final Clock clock;

  ApiHandler(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Answers a request.
   *
   * @throws ApiException if it is refused
   */
  Answer handle(Route route, ApiRequest request) {
    Answer answer = answer(route, request);
    String deprecation = route.served().deprecation();
    return deprecation == null ? answer : answer.withWarning(deprecation);
  }

  private Answer answer(Route route, ApiRequest request) {
    Form form = Form.of(request);
    Rendering rendering = new Rendering(route.served(), form, clock);
    return switch (route.verb()) {
      case GET -> get(route, request, rendering);
      case LIST -> list(route, request, rendering);
      case CREATE -> create(route, request, rendering);
      case UPDATE -> update(route, request, rendering);
      case PATCH -> patch(route, request, rendering);
      case DELETE -> delete(route, request, rendering);
      case DELETE_COLLECTION -> deleteCollection(route, request, rendering);
      case WATCH -> throw new IllegalArgumentException("a watch is no single answer");
    };
  }

  private Answer get(Route route, ApiRequest request, Rendering rendering) {
    StoredObject object =
        registry.reads().get(route.target(), request.parameter("resourceVersion"));
    return Answer.of(200, rendering.form().contentType(), rendering.object(object));
  }

  private Answer list(Route route, ApiRequest request, Rendering rendering) {
    ListOptions options = ListParameters.list(request, route.served(), route.path());
    Page page = registry.reads().list(route.served(), options);
    return Answer.of(200, rendering.form().contentType(), rendering.page(page));
  }

  private Answer create(Route route, ApiRequest request, Rendering rendering) {
    return write(
        rendering,
        warnings -> {
          WriteOptions options = WriteParameters.read(request, "CreateOptions", warnings);
          Body body = RequestBody.object(request, route.served().type());
          return registry.creations().create(route.target(), body, options);
        });
  }

  private Answer update(Route route, ApiRequest request, Rendering rendering) {
    return write(
        rendering,
        warnings -> {
          WriteOptions options = WriteParameters.read(request, "UpdateOptions", warnings);
          Body body = RequestBody.object(request, route.served().type());
          return registry.updates().replace(route.target(), body, options);
        });
  }

  private Answer patch(Route route, ApiRequest request, Rendering rendering) {
    return write(
        rendering,
        warnings -> {
          Patch patch = RequestBody.patch(request, route.served().type());
          requireApplyOptions(request, patch.kind() == Patch.Kind.APPLY);
          WriteOptions options = WriteParameters.read(request, "PatchOptions", warnings);
          return registry.updates().patch(route.target(), patch, options);
        });
  }

  private static void requireApplyOptions(ApiRequest request, boolean apply) {
    if (apply && request.parameter("fieldManager").isEmpty()) {
      throw OptionErrors.required("PatchOptions", "fieldManager", "is required for apply patch");
    }
    if (!apply && request.query().containsKey("force")) {
      throw OptionErrors.forbidden(
          "PatchOptions", "force", "may not be specified for non-apply patch");
    }
  }

  /** A write that is refused may have led to warnings before, and they are told, too. */
  private static Answer write(Rendering rendering, Function<Consumer<String>, Written> write) {
    List<String> warnings = new ArrayList<>();
    try {
      Written written = write.apply(warnings::add);
      return new Answer(
          written.created() ? 201 : 200,
          rendering.form().contentType(),
          rendering.object(written.object()),
          Map.of(),
          warnings);
    } catch (ApiException e) {
      Answer refusal = Answer.refusal(e);
      return new Answer(
          refusal.status(), refusal.contentType(), refusal.body(), refusal.headers(), warnings);
    }
  }

  private Answer delete(Route route, ApiRequest request, Rendering rendering) {
    DeleteOptions options = DeleteParameters.read(request);
    Deletions.Deleted deleted = registry.deletions().delete(route.target(), options);
    if (!deleted.gone()) {
      return Answer.of(200, rendering.form().contentType(), rendering.object(deleted.object()));
    }
    return Answer.of(200, Answer.JSON, Json.write(success(route, deleted.object())));
  }

  private static ObjectNode success(Route route, ObjectNode object) {
    ResourceType type = route.served().type();
    ObjectNode status = Json.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    ObjectNode details = status.put("status", "Success").putObject("details");
    details.put("name", route.target().name());
    if (!type.group().isEmpty()) {
      details.put("group", type.group());
    }
    details.put("kind", type.plural());
    details.put("uid", Json.text(Json.child(object, "metadata"), "uid"));
    return status;
  }

  private Answer deleteCollection(Route route, ApiRequest request, Rendering rendering) {
    DeleteOptions options = DeleteParameters.read(request);
    ListOptions wanted = ListParameters.list(request, route.served(), route.path());
    Page page = registry.reads().list(route.served(), wanted);
    for (StoredObject object : page.objects()) {
      delete(object, route.served(), options);
    }
    return Answer.of(200, rendering.form().contentType(), rendering.page(page));
  }

  private void delete(StoredObject object, Served served, DeleteOptions options) {
    var key = object.key();
    try {
      registry.deletions().delete(new Target(served, key.namespace(), key.name(), ""), options);
    } catch (ApiException e) {
      if (e.code() != 404) {
        throw e;
      }
    }
  }
}
