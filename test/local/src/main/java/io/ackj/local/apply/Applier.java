package io.ackj.local.apply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.local.apply.Applied.Verdict;
import io.ackj.local.manifest.Manifest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Creates objects, or changes them to what their manifests say. */
public final class Applier {
  private static final String FIELD_MANAGER = "kubectl-client-side-apply";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KubernetesClient client;
  private final Kinds kinds;

  /** Applies over the client, which stays open. */
  public Applier(KubernetesClient client) {
    this.client = client;
    this.kinds = new Kinds(client);
  }

  /** Returns the manifests in the order in which to apply them. */
  public static List<Manifest> inOrder(List<Manifest> manifests) {
    return ApplyOrder.of(manifests);
  }

  /** Returns how the server calls a kind, if it has it. */
  public Optional<ResourceDefinitionContext> definition(String apiVersion, String kind) {
    return kinds.find(apiVersion, kind);
  }

  /**
   * Applies one manifest.
   *
   * @throws RefusedException if the server does not know its kind, or does not take it
   * @throws KubernetesClientException if the server cannot be reached
   */
  public Applied apply(Manifest manifest) throws RefusedException {
    ResourceDefinitionContext definition =
        definition(manifest.apiVersion(), manifest.kind()).orElseThrow(() -> unknown(manifest));
    String namespace = definition.isNamespaceScoped() ? namespace(manifest) : "";
    try {
      Verdict verdict = bringIn(manifest, definition, namespace);
      return new Applied(manifest, namespace, definition, verdict);
    } catch (KubernetesClientException e) {
      if (e.getStatus() == null) {
        throw e;
      }
      throw refused(manifest, namespace, e);
    }
  }

  private static RefusedException unknown(Manifest manifest) {
    return new RefusedException(
        "%s: the server knows no kind \"%s\" of \"%s\"; is it spelled as its CRD says, and is the CRD applied?"
            .formatted(manifest.origin(), manifest.kind(), manifest.apiVersion()));
  }

  private String namespace(Manifest manifest) {
    if (!manifest.namespace().isEmpty()) {
      return manifest.namespace();
    }
    String ofKubeconfig = client.getConfiguration().getNamespace();
    return ofKubeconfig == null ? "default" : ofKubeconfig;
  }

  private NonNamespaceOperation<
          GenericKubernetesResource,
          GenericKubernetesResourceList,
          Resource<GenericKubernetesResource>>
      objects(ResourceDefinitionContext definition, String namespace) {
    var all = client.genericKubernetesResources(definition);
    return namespace.isEmpty() ? all : all.inNamespace(namespace);
  }

  private Verdict bringIn(
      Manifest manifest, ResourceDefinitionContext definition, String namespace) {
    var objects = objects(definition, namespace);
    ObjectNode modified = LastApplied.annotated(placed(manifest.content(), namespace));
    GenericKubernetesResource current = objects.withName(manifest.name()).get();
    if (current == null) {
      create(definition, namespace, modified);
      return Verdict.CREATED;
    }
    ObjectNode before = JSON.valueToTree(current);
    ObjectNode patch = ThreeWayMerge.patch(LastApplied.of(before), modified, before);
    if (patch.isEmpty()) {
      return Verdict.UNCHANGED;
    }
    objects.withName(manifest.name()).patch(patching(), patch.toString());
    return Verdict.CONFIGURED;
  }

  /** The client's own creation cannot name a field manager. */
  private void create(ResourceDefinitionContext definition, String namespace, ObjectNode modified) {
    String version = definition.getVersion();
    String path =
        definition.getGroup().isEmpty() ? "/api/" : "/apis/" + definition.getGroup() + "/";
    String place = namespace.isEmpty() ? "" : "/namespaces/" + namespace;
    client.raw(
        "%s%s%s/%s?fieldManager=%s&fieldValidation=%s"
            .formatted(
                path,
                version,
                place,
                definition.getPlural(),
                FIELD_MANAGER,
                Validation.STRICT.parameterValue()),
        "POST",
        modified);
  }

  /** kubectl, too, writes the namespace into what it remembers. */
  private static ObjectNode placed(ObjectNode content, String namespace) {
    ObjectNode placed = content.deepCopy();
    if (!namespace.isEmpty()) {
      placed.withObject("/metadata").put("namespace", namespace);
    }
    return placed;
  }

  private static PatchContext patching() {
    PatchContext context = PatchContext.of(PatchType.JSON_MERGE);
    context.setFieldManager(FIELD_MANAGER);
    context.setFieldValidation(Validation.STRICT.parameterValue());
    return context;
  }

  private static RefusedException refused(
      Manifest manifest, String namespace, KubernetesClientException e) {
    String text = e.getStatus().getMessage();
    String shown = manifest.kind().toLowerCase(Locale.ROOT) + " " + manifest.name();
    boolean lacksNamespace =
        e.getCode() == HttpURLConnection.HTTP_NOT_FOUND && !namespace.isEmpty();
    String remedy =
        lacksNamespace
            ? "; put the namespace into the manifests, or create it: kubectl create namespace "
                + namespace
            : "";
    return new RefusedException(
        "%s: the server refuses %s: %s%s".formatted(manifest.origin(), shown, text, remedy), e);
  }
}
