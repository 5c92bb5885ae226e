package io.ackj.kube.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * How messages show a struct of Kubernetes' internal API: the fields in the order of the struct,
 * under their Go names, even if they are empty.
 */
final class GoStruct {
  static final List<String> OBJECT_REFERENCE =
      List.of("kind", "namespace", "name", "uid", "apiVersion", "resourceVersion", "fieldPath");
  static final List<String> ROLE_REF = List.of("apiGroup", "kind", "name");
  static final List<String> EVENT_SOURCE = List.of("component", "host");

  private GoStruct() {}

  /**
   * Returns what is shown.
   *
   * @param value an object whose fields are all text; what is missing is shown as null
   * @param fields the fields of the struct
   */
  static JsonNode show(JsonNode value, List<String> fields) {
    if (!value.isObject()) {
      return NullNode.getInstance();
    }
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    fields.forEach(field -> shown.put(goName(field), value.path(field).asText()));
    return shown;
  }

  private static String goName(String field) {
    if (field.startsWith("api")) {
      return "API" + field.substring(3);
    }
    return field.equals("uid")
        ? "UID"
        : field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }
}
