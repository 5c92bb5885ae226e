package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.ackj.kube.status.ApiException;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation of a JSON patch.
 *
 * @param op such as {@code add}; empty if it is left out
 * @param path where it acts, as a JSON pointer
 * @param from where {@code move} and {@code copy} take the value
 * @param value null in JSON if it is left out
 */
record JsonPatchOperation(String op, String path, String from, JsonNode value) {

  /** Reads the operations of a patch; JSON's null is a patch without any. */
  static List<JsonPatchOperation> decodeAll(JsonNode patch) {
    if (!patch.isArray() && !patch.isNull()) {
      throw GoTypes.undecodable(patch, "value of type []handlers.jsonPatchOp");
    }
    List<JsonPatchOperation> operations = new ArrayList<>(patch.size());
    for (JsonNode operation : patch) {
      operations.add(decode(operation));
    }
    return operations;
  }

  private static JsonPatchOperation decode(JsonNode operation) {
    if (!operation.isObject() && !operation.isNull()) {
      throw GoTypes.undecodable(operation, "value of type handlers.jsonPatchOp");
    }
    JsonNode value = operation.get("value");
    return new JsonPatchOperation(
        string(operation, "op"),
        string(operation, "path"),
        string(operation, "from"),
        value == null ? NullNode.instance : value);
  }

  private static String string(JsonNode operation, String field) {
    JsonNode text = operation.get(field);
    if (text == null || text.isNull()) {
      return "";
    }
    if (!text.isTextual()) {
      throw ApiException.badRequest(
          "error decoding patch: json: cannot unmarshal %s into Go struct field jsonPatchOp.%s of type string"
              .formatted(GoTypes.jsonName(text), field));
    }
    return text.textValue();
  }

  /**
   * Applies this operation.
   *
   * @param document may be changed
   * @return what the document is now
   * @throws InapplicableException if the document has not what the operation needs
   */
  JsonNode applyTo(JsonNode document) throws InapplicableException {
    switch (op) {
      case "add" -> at(document, path).add(value.deepCopy());
      case "remove" -> at(document, path).remove();
      case "replace" -> {
        return replace(document);
      }
      case "move" -> {
        Location source = at(document, from);
        JsonNode moved = source.get();
        source.remove();
        at(document, path).add(moved);
      }
      case "copy" -> at(document, path).add(at(document, from).get().deepCopy());
      case "test" -> test(document);
      default -> throw new InapplicableException("unknown operation " + op);
    }
    return document;
  }

  private JsonNode replace(JsonNode document) throws InapplicableException {
    if (!path.isEmpty()) {
      at(document, path).replace(value.deepCopy());
      return document;
    }
    if (!value.isContainerNode()) {
      throw new InapplicableException("the whole document can be replaced by a container only");
    }
    return value.deepCopy();
  }

  private void test(JsonNode document) throws InapplicableException {
    JsonNode present = path.isEmpty() ? document : at(document, path).get();
    if (!present.equals(value)) {
      throw new InapplicableException("testing value " + path + " failed");
    }
  }

  private static Location at(JsonNode document, String pointer) throws InapplicableException {
    return Location.find(document, pointer);
  }
}
