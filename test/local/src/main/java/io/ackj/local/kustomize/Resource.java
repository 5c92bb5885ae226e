package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** An object on its way through the kustomizations; patches find it by any name it has had. */
final class Resource {
  /**
   * What tells objects of one kind from each other.
   *
   * @param namespace empty for none
   */
  record Id(String namespace, String name) {}

  private final String origin;
  private final Set<Id> ids = new LinkedHashSet<>();
  private ObjectNode content;
  private boolean hashed;

  Resource(ObjectNode content, String origin) {
    this.content = content;
    this.origin = origin;
    ids.add(id());
  }

  ObjectNode content() {
    return content;
  }

  /** Puts something else in its place, under the same ids. */
  void replace(ObjectNode newContent) {
    content = newContent;
    ids.add(id());
  }

  String origin() {
    return origin;
  }

  /** Whether its name will end in a hash of what it holds. */
  boolean isHashed() {
    return hashed;
  }

  void markHashed() {
    hashed = true;
  }

  Id id() {
    return new Id(metadata().path("namespace").asText(""), name());
  }

  /** Returns the ids that it has had, and the one that it has. */
  Set<Id> ids() {
    return ids;
  }

  String name() {
    return metadata().path("name").asText();
  }

  String kind() {
    return content.path("kind").asText();
  }

  String group() {
    String apiVersion = content.path("apiVersion").asText();
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  String version() {
    String apiVersion = content.path("apiVersion").asText();
    return apiVersion.substring(apiVersion.indexOf('/') + 1);
  }

  void rename(String name) {
    metadata().put("name", name);
    ids.add(id());
  }

  void moveTo(String namespace) {
    metadata().put("namespace", namespace);
    ids.add(id());
  }

  ObjectNode metadata() {
    return content.withObject("/metadata");
  }

  /** Returns kind, namespace and name as messages have them. */
  String shown() {
    return kind() + " " + (id().namespace().isEmpty() ? "" : id().namespace() + "/") + name();
  }
}
