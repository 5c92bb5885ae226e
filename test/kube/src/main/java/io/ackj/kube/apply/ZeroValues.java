package io.ackj.kube.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The fields that objects of some built-in kinds always have. In Kubernetes these kinds are
 * structures, which know no absent part; so nobody comes to own such a field by writing its zero
 * value, and who writes into a part does not own the part as a whole.
 */
final class ZeroValues {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private static final Map<String, ObjectNode> BY_KIND =
      Map.of(
          // The server itself adds the finalizer, so it belongs to nobody.
          "v1/Namespace", parse("{'spec': {'finalizers': ['kubernetes']}, 'status': {}}"),
          "v1/Event",
              parse(
                  "{'involvedObject': {}, 'source': {}, 'firstTimestamp': null,"
                      + " 'lastTimestamp': null, 'eventTime': null, 'reportingComponent': '',"
                      + " 'reportingInstance': ''}"),
          "events.k8s.io/v1/Event",
              parse(
                  "{'eventTime': null, 'regarding': {}, 'deprecatedSource': {},"
                      + " 'deprecatedFirstTimestamp': null, 'deprecatedLastTimestamp': null}"),
          "coordination.k8s.io/v1/Lease", parse("{'spec': {}}"),
          "rbac.authorization.k8s.io/v1/Role", parse("{'rules': null}"),
          "rbac.authorization.k8s.io/v1/ClusterRole", parse("{'rules': null}"),
          "rbac.authorization.k8s.io/v1/RoleBinding",
              parse("{'roleRef': {'apiGroup': '', 'kind': '', 'name': ''}}"),
          "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
              parse("{'roleRef': {'apiGroup': '', 'kind': '', 'name': ''}}"),
          "apiextensions.k8s.io/v1/CustomResourceDefinition",
              parse(
                  "{'spec': {'group': '', 'names': {'plural': '', 'kind': ''}, 'scope': '',"
                      + " 'versions': null}, 'status': {'conditions': null, 'acceptedNames':"
                      + " {'plural': '', 'kind': ''}, 'storedVersions': null}}"));

  private ZeroValues() {}

  /** Adds to an object what its kind always has and it has not. */
  static ObjectNode fill(ObjectNode object) {
    String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    ObjectNode zero = BY_KIND.get(kind);
    if (zero != null) {
      fill(object, zero);
    }
    return object;
  }

  private static void fill(ObjectNode object, ObjectNode zero) {
    for (Map.Entry<String, JsonNode> field : zero.properties()) {
      JsonNode present = object.get(field.getKey());
      if (present == null) {
        object.set(field.getKey(), field.getValue().deepCopy());
      } else if (present instanceof ObjectNode child && field.getValue() instanceof ObjectNode of) {
        fill(child, of);
      }
    }
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }
}
