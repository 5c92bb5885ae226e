package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The objects of a kind in a namespace, as a user of kubectl deals with them. */
public class Objects implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

  private final KubernetesClient client;
  private final String namespace;
  private final AwsEnd aws;
  private final ObjectKind kind;
  private final SeenObjects seen;

  /**
   * Begins to watch.
   *
   * @param truth what AWS is not done with, though an object claims to be in sync
   */
  Objects(
      KubernetesClient client,
      String namespace,
      AwsEnd aws,
      ObjectKind kind,
      Function<JsonNode, List<String>> truth) {
    this.client = client;
    this.namespace = namespace;
    this.aws = aws;
    this.kind = kind;
    this.seen = new SeenObjects(operation().inNamespace(namespace), truth);
  }

  /** Creates an object of a name, whose resource in AWS has the same name. */
  public void create(String name, String spec) {
    create(kind.manifest(name, spec));
  }

  /** Creates an object. */
  public void create(JsonNode manifest) {
    client
        .resource(YAML.convertValue(manifest, GenericKubernetesResource.class))
        .inNamespace(namespace)
        .create();
  }

  /** Changes the spec of an object as a JSON merge patch does; null removes a field. */
  public void edit(String name, String spec) {
    ObjectNode patch = YAML.createObjectNode();
    patch.set("spec", ObjectKind.yaml(spec));
    patch(name, patch);
  }

  /** Changes an object as a JSON merge patch does. */
  public void patch(String name, JsonNode patch) {
    objects().withName(name).patch(MERGE, patch.toString());
  }

  /** Replaces the spec of an object. */
  public void replaceSpec(String name, JsonNode spec) {
    ObjectNode replacement = YAML.createObjectNode();
    replacement.put("op", "replace").put("path", "/spec").set("value", spec);
    objects()
        .withName(name)
        .patch(PatchContext.of(PatchType.JSON), YAML.createArrayNode().add(replacement).toString());
  }

  /** Changes the status of an object as a JSON merge patch does. */
  public void patchStatus(String name, String status) {
    ObjectNode patch = YAML.createObjectNode();
    patch.set("status", ObjectKind.yaml(status));
    objects().withName(name).subresource("status").patch(MERGE, patch.toString());
  }

  /** Annotates an object. */
  public void annotate(String name, String key, String value) {
    ObjectNode patch = YAML.createObjectNode();
    patch.putObject("metadata").putObject("annotations").put(key, value);
    patch(name, patch);
  }

  /** Deletes an object; it is gone when its finalizers are. */
  public void delete(String name) {
    objects().withName(name).delete();
  }

  private MixedOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      operation() {
    return client.genericKubernetesResources(kind.context());
  }

  private io.fabric8.kubernetes.client.dsl.NonNamespaceOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      objects() {
    return operation().inNamespace(namespace);
  }

  /** Returns the state of an object. */
  public JsonNode get(String name) {
    return seen.now(name)
        .orElseThrow(() -> new AssertionError("there is no object " + name + " in " + namespace));
  }

  /** Returns the state of an object; empty if there is none. */
  public Optional<JsonNode> find(String name) {
    return seen.now(name);
  }

  /** Says whether there is an object, as the API server knows and a watch may not know yet. */
  public boolean isThere(String name) {
    return objects().withName(name).get() != null;
  }

  /** Returns all states of an object that were seen, the oldest first. */
  public List<JsonNode> history(String name) {
    return seen.all(name);
  }

  /** Waits until an object is in sync, with its latest spec; returns it. */
  public JsonNode awaitSynced(String name) {
    // The watch may be behind what was just written.
    long generation = objects().withName(name).require().getMetadata().getGeneration();
    return await(
        name,
        "be in sync",
        object ->
            object.at("/metadata/generation").asLong() >= generation && States.isSynced(object));
  }

  /**
   * Waits until an object has a condition with a status, of its latest spec; returns the object.
   */
  public JsonNode awaitCondition(String name, String type, String status) {
    return await(
        name,
        "have " + type + "=" + status,
        object ->
            States.present(object, type)
                .filter(condition -> condition.path("status").asText().equals(status))
                .isPresent());
  }

  /** Waits until ACK.ResourceSynced has a reason; returns the object. */
  public JsonNode awaitReason(String name, String reason) {
    return await(
        name,
        "have the reason " + reason,
        object ->
            States.present(object, "ACK.ResourceSynced")
                .filter(condition -> condition.path("reason").asText().equals(reason))
                .isPresent());
  }

  /** Waits until an object is terminal, with its latest spec; returns what it says. */
  public String awaitTerminal(String name) {
    JsonNode object = awaitCondition(name, "ACK.Terminal", "True");
    return States.condition(object, "ACK.Terminal").orElseThrow().path("message").asText();
  }

  /** Waits until an object is gone. */
  public void awaitGone(String name) {
    if (!seen.await(name, Optional::isEmpty, PATIENCE)) {
      throw new AssertionError(name + " should be gone, but: " + report(name));
    }
  }

  /** Waits until an object is as wanted; returns it. */
  public JsonNode await(String name, String what, Predicate<JsonNode> wanted) {
    if (!seen.await(name, state -> state.filter(wanted).isPresent(), PATIENCE)) {
      throw new AssertionError(name + " should " + what + ", but: " + report(name));
    }
    return get(name);
  }

  /** Returns when an object claimed to be in sync and AWS was not. */
  public List<String> lies() {
    return seen.lies();
  }

  private String report(String name) {
    StringBuilder report = new StringBuilder();
    report.append(seen.now(name).map(JsonNode::toPrettyString).orElse("there is no object"));
    report.append("\nstates:");
    seen.all(name).forEach(state -> report.append("\n  ").append(States.conditions(state)));
    report.append("\nAWS calls:");
    aws.calls()
        .forEach(
            call ->
                report
                    .append("\n  ")
                    .append(call.time())
                    .append(' ')
                    .append(call.operation())
                    .append(' ')
                    .append(AwsEnd.isMutation(call.operation()) ? call.requestJson() : "")
                    .append(' ')
                    .append(call.errorCode() == null ? "" : call.answerJson()));
    return report.toString();
  }

  @Override
  public void close() {
    seen.close();
  }
}
