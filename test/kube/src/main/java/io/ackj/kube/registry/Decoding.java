package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import java.util.List;
import java.util.Optional;

/** Turns the body of a create or a PUT into an object of the kind that the path names. */
final class Decoding {
  private Decoding() {}

  /**
   * Checks that a body is an object of a kind, and drops what the kind does not know.
   *
   * @throws ApiException 400 or 422 with Kubernetes' text
   */
  static ObjectNode decode(Body body, Served served, WriteOptions options) {
    ResourceType type = served.type();
    ObjectNode object = body.object();
    requireKind(object, type);
    Optional<String> mismatch = MetadataShape.mismatch(object, "ObjectMeta.");
    if (mismatch.isPresent()) {
      throw unhandled(object, type, mismatch.get());
    }
    Strictness.apply(
        object, served, body.duplicates(), options, text -> unhandled(object, type, text));
    MetadataShape.tidy(Json.childOrNew(object, "metadata"));
    return object;
  }

  private static void requireKind(ObjectNode object, ResourceType type) {
    String apiVersion = Json.text(object, "apiVersion");
    String kind = Json.text(object, "kind");
    if (kind.isEmpty() || apiVersion.isEmpty()) {
      complete(object, type);
      return;
    }
    if (type.custom()) {
      requireCustomKind(object, type);
    } else if (!apiVersion.equals(type.apiVersion()) || !kind.equals(type.kind())) {
      throw foreign(object, type);
    }
  }

  private static ApiException foreign(ObjectNode object, ResourceType type) {
    String apiVersion = Json.text(object, "apiVersion");
    String kind = Json.text(object, "kind");
    String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
    return ApiException.badRequest(
        ("%s in version \"%s\" cannot be handled as a %s: no kind \"%s\" is registered for version"
                + " \"%s\" in scheme \"pkg/runtime/scheme.go:111\"")
            .formatted(kind, version, type.kind(), kind, apiVersion));
  }

  /** Built-in kinds are known by their path, so their objects need not say what they are. */
  private static void complete(ObjectNode object, ResourceType type) {
    if (!type.custom()) {
      object.put("apiVersion", type.apiVersion()).put("kind", type.kind());
      return;
    }
    requireCustomKind(object, type);
  }

  private static void requireCustomKind(ObjectNode object, ResourceType type) {
    String apiVersion = Json.text(object, "apiVersion");
    if (!apiVersion.equals(type.apiVersion())) {
      throw ApiException.badRequest(
          "the API version in the data (%s) does not match the expected API version (%s)"
              .formatted(apiVersion, type.apiVersion()));
    }
    String kind = Json.text(object, "kind");
    if (!kind.equals(type.kind())) {
      FieldError error =
          new FieldError(
              FieldError.Kind.INVALID, "kind", '"' + kind + '"', "must be " + type.kind());
      String name = Json.text(Json.child(object, "metadata"), "name");
      throw ApiException.invalid(type.group(), kind, name, List.of(error));
    }
  }

  private static ApiException unhandled(ObjectNode object, ResourceType type, String why) {
    return ApiException.badRequest(
        "%s in version \"%s\" cannot be handled as a %s: %s"
            .formatted(Json.text(object, "kind"), type.version(), type.kind(), why));
  }
}
