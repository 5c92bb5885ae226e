package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A patch of a kustomization, of either form.
 *
 * @param content operations of a JSON patch if it is a list, else what is merged in
 * @param selector whom it is for; {@code null} for the object that the patch itself names
 * @param file whose patch it is
 * @param path of the patch in the file
 */
record Patch(JsonNode content, @Nullable Selector selector, Path file, String path) {
  /** Patches whatever it is for. Objects that it deletes are gone from the list. */
  void applyTo(List<Resource> resources) {
    List<Resource> targets = resources.stream().filter(this::isFor).toList();
    if (targets.isEmpty() && selector == null) {
      throw Refusals.wrong(
          file, "%s is for %s, which is not among the resources".formatted(path, named()));
    }
    for (Resource target : targets) {
      Optional<ObjectNode> patched = patched(target);
      patched.ifPresentOrElse(target::replace, () -> resources.remove(target));
    }
  }

  private boolean isFor(Resource resource) {
    if (selector != null) {
      return selector.selects(resource);
    }
    return content.path("apiVersion").equals(resource.content().path("apiVersion"))
        && content.path("kind").asText().equals(resource.kind())
        && resource.ids().contains(idOfContent());
  }

  private Resource.Id idOfContent() {
    JsonNode metadata = content.path("metadata");
    return new Resource.Id(metadata.path("namespace").asText(""), metadata.path("name").asText());
  }

  private String named() {
    return content.path("kind").asText() + " " + content.path("metadata").path("name").asText();
  }

  private Optional<ObjectNode> patched(Resource target) {
    if (content instanceof ArrayNode operations) {
      return Optional.of(operated(target, operations));
    }
    if (!target.group().contains(".") && holdsList(content)) {
      throw Refusals.beyond(file, path + ", a patch with a list, of a " + target.kind() + ",");
    }
    return StrategicMerge.apply(target.content(), mergeable());
  }

  private ObjectNode operated(Resource target, ArrayNode operations) {
    ObjectNode document = target.content().deepCopy();
    List<JsonNode> all = new ArrayList<>();
    operations.forEach(all::add);
    for (JsonNode operation : all) {
      try {
        JsonPatchOperation.of(operation).applyTo(document);
      } catch (JsonPatchOperation.InapplicableException e) {
        throw Refusals.wrong(
            file,
            "%s cannot be applied to %s: %s: %s"
                .formatted(path, target.shown(), operation, e.getMessage()));
      }
    }
    return document;
  }

  /** A patch does not rename; one with a selector may name anything. */
  private ObjectNode mergeable() {
    ObjectNode patch = ((ObjectNode) content).deepCopy();
    patch.remove(List.of("apiVersion", "kind"));
    if (patch.path("metadata") instanceof ObjectNode metadata) {
      metadata.remove(List.of("name", "namespace"));
    }
    return patch;
  }

  /** Lists of kinds that Kubernetes has itself are merged by keys that only the real one knows. */
  private static boolean holdsList(JsonNode node) {
    if (node.isArray()) {
      return true;
    }
    for (JsonNode child : node) {
      if (holdsList(child)) {
        return true;
      }
    }
    return false;
  }
}
