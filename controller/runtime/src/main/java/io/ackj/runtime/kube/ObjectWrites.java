package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Patches objects of one kind. Every patch carries the object's uid, so that an object that was
 * deleted and created anew is not taken for the old one.
 *
 * <p>The client repeats a patch whose answer did not come; that is harmless, since each sets values
 * and those of finalizers are bound to a version.
 */
final class ObjectWrites<R extends CustomResource<?, ?>> {
  /** Who the controller is in {@code metadata.managedFields}. */
  static final String FIELD_MANAGER = "ackj";

  private static final int UNPROCESSABLE = 422;

  /** What an object is answered with that is invalid, or that a webhook or a policy denies. */
  private static final Set<Integer> REFUSALS =
      Set.of(HttpURLConnection.HTTP_BAD_REQUEST, HttpURLConnection.HTTP_FORBIDDEN, UNPROCESSABLE);

  private static final String STATUS = "status";
  private static final PatchContext MERGE = patchOf(PatchType.JSON_MERGE);
  private static final PatchContext JSON = patchOf(PatchType.JSON);

  private final KubernetesClient client;
  private final Class<R> type;
  private final Supplier<R> blank;

  /**
   * Prepares for a kind.
   *
   * @param blank makes an object without content
   */
  ObjectWrites(KubernetesClient client, Class<R> type, Supplier<R> blank) {
    this.client = client;
    this.type = type;
    this.blank = blank;
  }

  /**
   * Sets the finalizers, if the object still is the version that is given.
   *
   * @return what the server answered; empty if the object is gone
   * @throws RefusedWriteException if the server does not take it
   */
  Optional<R> setFinalizers(R object, List<String> finalizers) {
    ObjectNode body = bodyFor(object);
    finalizers.forEach(body.withObject("/metadata").putArray("finalizers")::add);
    return merge(object, body);
  }

  /**
   * Adds a finalizer, sets an annotation to true and makes the spec what is given, in one patch, if
   * the object still is the version that is given.
   *
   * @param spec {@code null} to leave it as it is
   * @return what the server answered; empty if the object is gone
   * @throws RefusedWriteException if the server does not take it
   */
  Optional<R> adopt(R object, String finalizer, String annotation, @Nullable ObjectNode spec) {
    ObjectNode body = bodyFor(object);
    ObjectNode metadata = body.withObject("/metadata");
    List<String> finalizers =
        object.hasFinalizer(finalizer)
            ? object.getMetadata().getFinalizers()
            : with(finalizer, object.getMetadata());
    finalizers.forEach(metadata.putArray("finalizers")::add);
    metadata.putObject("annotations").put(annotation, "true");
    if (spec != null) {
      body.set("spec", MergePatch.between(tree(object.getSpec()), spec));
    }
    return merge(object, body);
  }

  /** A refusal is told on the object; nobody would hear of it if it were tried again and again. */
  private Optional<R> merge(R object, ObjectNode body) {
    try {
      return send(object, () -> resource(object).patch(MERGE, body.toString()));
    } catch (KubernetesClientException e) {
      if (REFUSALS.contains(e.getCode())) {
        throw new RefusedWriteException(ObjectKey.of(object.getMetadata()), e);
      }
      throw e;
    }
  }

  /** Returns a merge patch that applies to no other version of the object. */
  private static ObjectNode bodyFor(CustomResource<?, ?> object) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("metadata")
        .put("uid", object.getMetadata().getUid())
        .put("resourceVersion", object.getMetadata().getResourceVersion());
    return body;
  }

  /**
   * Makes the status what is given, whichever version the object has.
   *
   * @return what the server answered, the object itself if nothing differs; empty if it is gone
   */
  Optional<R> setStatus(R object, ObjectNode status) {
    String uid = object.getMetadata().getUid();
    ArrayNode patch = StatusPatch.between(uid, tree(object.getStatus()), status);
    if (patch.isEmpty()) {
      return Optional.of(object);
    }
    return send(object, () -> resource(object).subresource(STATUS).patch(JSON, patch.toString()));
  }

  /** Returns the finalizers with one more. */
  static List<String> with(String finalizer, ObjectMeta metadata) {
    List<String> finalizers = new ArrayList<>(metadata.getFinalizers());
    finalizers.add(finalizer);
    return finalizers;
  }

  /** Returns the finalizers with one less. */
  static List<String> without(String finalizer, ObjectMeta metadata) {
    return metadata.getFinalizers().stream().filter(name -> !name.equals(finalizer)).toList();
  }

  private ObjectNode tree(@Nullable Object part) {
    ObjectNode tree = client.getKubernetesSerialization().convertValue(part, ObjectNode.class);
    return tree == null ? JsonNodeFactory.instance.objectNode() : tree;
  }

  /**
   * By an object: with a name alone, the client would read the object before each patch. It is one
   * without content, since the client copies it each time.
   */
  private Resource<R> resource(R object) {
    String namespace = object.getMetadata().getNamespace();
    R named = blank.get();
    named.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(namespace)
            .withName(object.getMetadata().getName())
            .build());
    return client.resources(type).inNamespace(namespace).resource(named);
  }

  private interface Request<R> {
    R send();
  }

  private Optional<R> send(R object, Request<R> request) {
    try {
      return Optional.of(request.send());
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
        return Optional.empty();
      }
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        throw new WriteConflictException(ObjectKey.of(object.getMetadata()), e);
      }
      return orGoneOrChanged(object, e);
    }
  }

  /**
   * A patch that does not apply is answered as one that is invalid is; which of both it is, the
   * object tells.
   */
  private Optional<R> orGoneOrChanged(R object, KubernetesClientException e) {
    if (e.getCode() != UNPROCESSABLE) {
      throw e;
    }
    R current = resource(object).get();
    if (current == null) {
      return Optional.empty();
    }
    ObjectMeta now = current.getMetadata();
    ObjectMeta then = object.getMetadata();
    if (now.getUid().equals(then.getUid())
        && now.getResourceVersion().equals(then.getResourceVersion())) {
      throw e;
    }
    throw new WriteConflictException(ObjectKey.of(object.getMetadata()), e);
  }

  private static PatchContext patchOf(PatchType type) {
    return new PatchContext.Builder().withPatchType(type).withFieldManager(FIELD_MANAGER).build();
  }
}
