package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.GoJson;
import io.ackj.kube.json.Json;
import io.ackj.kube.meta.MetadataShape;
import io.ackj.kube.patch.JsonPatch;
import io.ackj.kube.patch.MergePatch;
import io.ackj.kube.patch.StrategicMergePatch;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes what a patch makes of an object, and checks that it still is one of its kind. */
record Patching(Served served, WriteOptions options) {
  private static final Set<String> OPERATION_FIELDS = Set.of("op", "path", "from", "value");

  /**
   * Returns what a JSON, merge or strategic merge patch makes of an object.
   *
   * @param live not changed
   * @throws ApiException as Kubernetes refuses it
   */
  ObjectNode apply(ObjectNode live, Patch patch) {
    ObjectNode wanted = patched(live.deepCopy(), patch);
    requireKind(wanted);
    MetadataShape.mismatch(wanted, "ObjectMeta.")
        .ifPresent(
            text -> {
              throw invalidPatch(wanted, text);
            });
    ObjectNode shown = wanted.deepCopy();
    Strictness.apply(wanted, served, problems(patch), options, text -> invalidPatch(shown, text));
    MetadataShape.tidy(Json.childOrNew(wanted, "metadata"));
    return wanted;
  }

  /** What is odd about the patch itself, by its path. */
  private static Map<String, String> problems(Patch patch) {
    if (patch.kind() != Patch.Kind.JSON) {
      return patch.duplicates();
    }
    Map<String, String> problems = new LinkedHashMap<>(patch.duplicates());
    for (int i = 0; i < patch.content().size(); i++) {
      for (var field : patch.content().get(i).properties()) {
        if (!OPERATION_FIELDS.contains(field.getKey())) {
          String path = "[%d].%s".formatted(i, field.getKey());
          problems.put(path, "json patch unknown field \"%s\"".formatted(path));
        }
      }
    }
    return problems;
  }

  private ObjectNode patched(ObjectNode live, Patch patch) {
    return switch (patch.kind()) {
      case JSON -> JsonPatch.apply(live, patch.content());
      case MERGE -> MergePatch.apply(live, patch.content());
      case STRATEGIC ->
          StrategicMergePatch.apply(live, asObject(patch.content()), served.type().schema());
      case APPLY -> throw new IllegalArgumentException("apply is no function of the object alone");
    };
  }

  /**
   * Returns the object that a server-side apply sends.
   *
   * @throws ApiException as Kubernetes refuses it
   */
  ObjectNode applied(Patch patch) {
    ObjectNode applied = asObject(patch.content()).deepCopy();
    MetadataShape.mismatch(applied, "ObjectMeta.")
        .ifPresent(
            text -> {
              throw ApiException.badRequest("error decoding YAML: " + text);
            });
    requireAppliedKind(applied);
    MetadataShape.prune(applied);
    MetadataShape.tidy(Json.childOrNew(applied, "metadata"));
    return applied;
  }

  private void requireAppliedKind(ObjectNode applied) {
    String apiVersion = Json.text(applied, "apiVersion");
    String kind = Json.text(applied, "kind");
    if (!kind.equals(served.type().kind()) || !apiVersion.equals(served.type().apiVersion())) {
      String shown = apiVersion.contains("/") ? apiVersion : "/" + apiVersion;
      throw ApiException.badRequest("invalid object type: %s, Kind=%s".formatted(shown, kind));
    }
  }

  /**
   * Returns the refusal of what a patch leads to. What would be a 400 in an object is a 422 in what
   * becomes of one.
   *
   * @param refusal of the object
   * @param shown the patched object
   */
  ApiException asPatchProblem(ApiException refusal, ObjectNode shown) {
    ResourceType type = served.type();
    String start =
        "%s in version \"%s\" cannot be handled as a %s: "
            .formatted(type.kind(), type.version(), type.kind());
    String message = String.valueOf(refusal.getMessage());
    return refusal.code() == 400 && message.startsWith(start)
        ? invalidPatch(shown, message.substring(start.length()))
        : refusal;
  }

  private static ObjectNode asObject(JsonNode content) {
    if (content instanceof ObjectNode object) {
      return object;
    }
    throw ApiException.badRequest(
        "error decoding patch: json: cannot unmarshal array into Go value of type"
            + " map[string]interface {}");
  }

  private void requireKind(ObjectNode wanted) {
    ResourceType type = served.type();
    String apiVersion = Json.text(wanted, "apiVersion");
    String kind = Json.text(wanted, "kind");
    boolean sameKind = kind.equals(type.kind());
    if (sameKind && apiVersion.equals(type.apiVersion())) {
      return;
    }
    if (!type.custom()) {
      throw invalidPatch(
          wanted,
          "no kind \"%s\" is registered for version \"%s\" in scheme \"pkg/runtime/scheme.go:111\""
              .formatted(kind, apiVersion));
    }
    FieldError error =
        sameKind
            ? invalid("apiVersion", apiVersion, "must be " + type.apiVersion())
            : invalid("kind", kind, "must be " + type.kind());
    String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
    String name = Json.text(Json.child(wanted, "metadata"), "name");
    throw ApiException.invalid(group, kind, name, List.of(error));
  }

  private static FieldError invalid(String field, String value, String detail) {
    return new FieldError(FieldError.Kind.INVALID, field, GoJson.quote(value), detail);
  }

  private static ApiException invalidPatch(ObjectNode wanted, String why) {
    FieldError error = invalid("patch", GoJson.write(wanted), why);
    ObjectNode details = Json.object();
    details
        .putArray("causes")
        .addObject()
        .put("reason", error.kind().reason())
        .put("message", error.body())
        .put("field", error.field());
    return new ApiException(422, "Invalid", " \"\" is invalid: " + error, details);
  }
}
