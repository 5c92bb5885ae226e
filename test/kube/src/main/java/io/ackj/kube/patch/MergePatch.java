package io.ackj.kube.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import java.util.Map;

/**
 * JSON merge patch, RFC 7386: objects are merged, a null takes a field out, and everything else,
 * lists too, is replaced.
 */
public final class MergePatch {
  private MergePatch() {}

  /**
   * Returns a copy of the object with the patch applied.
   *
   * @throws ApiException 400 if the patch is no JSON object
   */
  public static ObjectNode apply(ObjectNode object, JsonNode patch) {
    if (patch.isNull()) {
      throw ApiException.badRequest("Invalid JSON Patch");
    }
    if (patch instanceof ObjectNode wanted) {
      return merge(object.deepCopy(), wanted);
    }
    throw GoTypes.undecodable(patch, "value of type map[string]interface {}");
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      JsonNode wanted = field.getValue();
      if (wanted.isNull()) {
        target.remove(field.getKey());
      } else if (wanted instanceof ObjectNode nested) {
        JsonNode present = target.get(field.getKey());
        ObjectNode base = present instanceof ObjectNode there ? there : emptyObject();
        target.set(field.getKey(), merge(base, nested));
      } else {
        target.set(field.getKey(), wanted.deepCopy());
      }
    }
    return target;
  }

  private static ObjectNode emptyObject() {
    return JsonNodeFactory.instance.objectNode();
  }
}
