package io.ackj.kube.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One revision of an object. It never changes, and may be shared between threads. */
public final class StoredObject {
  private final ObjectKey key;
  private final String apiVersion;
  private final String uid;
  private final long revision;
  private final Map<String, String> labels;
  private final Map<String, String> fields;
  private final List<String> ownerUids;
  private final boolean deleting;
  private final Object form;
  private final byte[] json;

  private StoredObject(
      ObjectKey key, long revision, ObjectNode tree, Map<String, String> fields, Object form) {
    JsonNode metadata = tree.path("metadata");
    this.key = key;
    this.apiVersion = Json.text(tree, "apiVersion").intern();
    this.uid = Json.text(metadata, "uid");
    this.revision = revision;
    this.labels = labels(metadata);
    this.fields = fields;
    this.ownerUids = ownerUids(metadata);
    this.deleting = metadata.has("deletionTimestamp");
    this.form = form;
    this.json = Json.write(tree);
  }

  /**
   * Makes a revision of an object.
   *
   * @param revision becomes the object's {@code metadata.resourceVersion}
   * @param tree the object; its resourceVersion is set, the rest is left alone
   * @param fields the values that field selectors of its kind may name, by path
   * @param form stands for the schema that the object was written with
   */
  static StoredObject of(
      ObjectKey key, long revision, ObjectNode tree, Map<String, String> fields, Object form) {
    Json.childOrNew(tree, "metadata").put("resourceVersion", Long.toString(revision));
    return new StoredObject(key, revision, tree, Map.copyOf(fields), form);
  }

  /** Returns the same object with another resourceVersion. */
  public StoredObject at(long newRevision) {
    return newRevision == revision ? this : of(key, newRevision, tree(), fields, form);
  }

  public ObjectKey key() {
    return key;
  }

  /** Returns the version of its kind in which it was written. */
  public String apiVersion() {
    return apiVersion;
  }

  /** Returns what stands for the schema that it was written with. */
  public Object form() {
    return form;
  }

  public String uid() {
    return uid;
  }

  /** Returns what the object's resourceVersion is, as a number. */
  public long revision() {
    return revision;
  }

  public Map<String, String> labels() {
    return labels;
  }

  /** Returns the values that field selectors of its kind may name, by path. */
  public Map<String, String> fields() {
    return fields;
  }

  /** Returns the uids of its owners, in their order. */
  public List<String> ownerUids() {
    return ownerUids;
  }

  /** Returns whether it has a deletionTimestamp. */
  public boolean isDeleting() {
    return deleting;
  }

  /** Returns its JSON. The array is not copied, and must not be changed. */
  public byte[] json() {
    return json;
  }

  /** Returns a new tree of it, which the caller may change. */
  public ObjectNode tree() {
    return Json.read(json);
  }

  private static Map<String, String> labels(JsonNode metadata) {
    Map<String, String> labels = new HashMap<>();
    metadata
        .path("labels")
        .properties()
        .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return Map.copyOf(labels);
  }

  private static List<String> ownerUids(JsonNode metadata) {
    List<String> uids = new ArrayList<>();
    metadata.path("ownerReferences").forEach(owner -> uids.add(Json.text(owner, "uid")));
    return List.copyOf(uids);
  }
}
