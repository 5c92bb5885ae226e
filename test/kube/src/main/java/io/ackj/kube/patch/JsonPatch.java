package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.status.FieldError;
import java.util.List;

/**
 * JSON patch, RFC 6902, as Kubernetes applies it: a path may end in a negative index, which counts
 * from the end of the list; {@code replace} adds a field that is not there; and an operation
 * without {@code value} writes null.
 */
public final class JsonPatch {
  private static final int MAX_OPERATIONS = 10_000;

  private JsonPatch() {}

  /**
   * Returns a copy of the object with all operations applied, in their order.
   *
   * @throws ApiException 400 if the patch is malformed; 413 if it has more than 10,000 operations;
   *     422 if an operation cannot be applied, or a test fails (as with Kubernetes, the message
   *     does not say which)
   */
  public static ObjectNode apply(ObjectNode object, JsonNode patch) {
    List<JsonPatchOperation> operations = JsonPatchOperation.decodeAll(patch);
    if (operations.size() > MAX_OPERATIONS) {
      throw tooMany(operations.size());
    }
    JsonNode document = object.deepCopy();
    for (JsonPatchOperation operation : operations) {
      try {
        document = operation.applyTo(document);
      } catch (InapplicableException e) {
        throw PatchErrors.rejected();
      }
    }
    if (document instanceof ObjectNode patched) {
      return patched;
    }
    throw notAnObject(document);
  }

  private static ApiException tooMany(int operations) {
    return ApiException.of(
        413,
        "RequestEntityTooLarge",
        "Request entity is too large: The allowed maximum operations in a JSON patch is %d, got %d"
            .formatted(MAX_OPERATIONS, operations));
  }

  private static ApiException notAnObject(JsonNode document) {
    String value = TextNode.valueOf(document.toString()).toString();
    String detail =
        "couldn't get version/kind; json parse error: json: cannot unmarshal "
            + GoTypes.jsonName(document)
            + " into Go value of type struct { APIVersion string"
            + " \"json:\\\"apiVersion,omitempty\\\"\"; Kind string"
            + " \"json:\\\"kind,omitempty\\\"\" }";
    return ApiException.invalid(
        "", "", "", List.of(new FieldError(FieldError.Kind.INVALID, "patch", value, detail)));
  }
}
