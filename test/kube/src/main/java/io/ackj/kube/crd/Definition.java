package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.JsonEquality;
import java.util.ArrayList;
import java.util.List;

/**
 * A CRD as a real API server looks at it: what all versions say alike stands once, above them.
 *
 * @param object as it is written
 */
record Definition(ObjectNode object) {

  JsonNode spec() {
    return object.path("spec");
  }

  JsonNode names() {
    return spec().path("names");
  }

  List<JsonNode> versions() {
    List<JsonNode> versions = new ArrayList<>();
    spec().path("versions").forEach(versions::add);
    return versions;
  }

  /** Returns whether all versions say the same under a field. */
  boolean isShared(String field) {
    List<JsonNode> versions = versions();
    return versions.stream()
        .allMatch(version -> JsonEquality.equal(version.path(field), versions.get(0).path(field)));
  }

  /** Returns what all versions say under a field; missing if they differ or say nothing. */
  JsonNode shared(String field) {
    List<JsonNode> versions = versions();
    return isShared(field) && !versions.isEmpty()
        ? versions.get(0).path(field)
        : MissingNode.getInstance();
  }

  /** Returns where mistakes in a field of a version are told of. */
  FieldPath path(int version, String field) {
    FieldPath spec = FieldPath.of("spec");
    if (!isShared(field)) {
      return spec.child("versions").index(version).child(field);
    }
    return spec.child(field.equals("schema") ? "validation" : field);
  }

  boolean hasStatus(JsonNode version) {
    return version.path("subresources").has("status");
  }

  boolean isEstablished() {
    for (JsonNode condition : object.path("status").path("conditions")) {
      if (condition.path("type").asText().equals("Established")) {
        return condition.path("status").asText().equals("True");
      }
    }
    return false;
  }
}
