package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.local.manifest.Manifests;
import io.ackj.local.manifest.YamlDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the patches of a kustomization: those of today's key, and of the two that it replaces. */
final class PatchReader {
  private static final Set<String> KEYS = Set.of("path", "patch", "target", "options");

  private final Path file;

  PatchReader(Path file) {
    this.file = file;
  }

  /** Returns all patches, in the order in which kustomize applies them. */
  List<Patch> read(Section content) {
    List<Patch> patches = new ArrayList<>();
    int index = 0;
    for (String entry : content.texts("patchesStrategicMerge")) {
      patches.addAll(merge(entry, "patchesStrategicMerge[" + index + "]"));
      index++;
    }
    for (Section entry : content.sections("patches")) {
      patches.addAll(entry(entry));
    }
    for (Section entry : content.sections("patchesJson6902")) {
      if (!entry.has("target")) {
        throw Refusals.wrong(file, entry.path() + " has no target");
      }
      patches.addAll(entry(entry));
    }
    return patches;
  }

  /** An entry is either the patch itself or the path of a file that holds it. */
  private List<Patch> merge(String entry, String path) {
    boolean isInline = entry.contains("\n") || entry.contains(": ");
    String text = isInline ? entry : Manifests.text(Confinement.resolve(file, entry));
    return patches(text, isInline ? file + " " + path : entry, path, null);
  }

  private List<Patch> entry(Section entry) {
    entry.allow(KEYS);
    refuseOptions(entry);
    if (entry.has("path") == entry.has("patch")) {
      throw Refusals.wrong(file, entry.path() + " needs either path or patch");
    }
    @Nullable Selector selector = entry.has("target") ? Selector.of(entry.section("target")) : null;
    if (entry.has("patch")) {
      return patches(entry.text("patch"), file + " " + entry.path(), entry.path(), selector);
    }
    Path source = Confinement.resolve(file, entry.text("path"));
    return patches(Manifests.text(source), source.toString(), entry.path(), selector);
  }

  /** Only what changes nothing can be said with them here. */
  private static void refuseOptions(Section entry) {
    Section options = entry.section("options");
    for (String option : List.of("allowNameChange", "allowKindChange")) {
      if (options.flag(option)) {
        throw Refusals.beyond(entry.file(), "\"" + options.path() + "." + option + "\"");
      }
    }
  }

  private List<Patch> patches(String text, String name, String path, @Nullable Selector selector) {
    List<Patch> patches = new ArrayList<>();
    for (YamlDocuments.Document document : YamlDocuments.read(text, name)) {
      patches.add(patch(document.content(), path, selector));
    }
    if (patches.isEmpty()) {
      throw Refusals.wrong(file, path + " holds no patch");
    }
    return patches;
  }

  private Patch patch(JsonNode content, String path, @Nullable Selector selector) {
    if (!content.isContainerNode()) {
      throw Refusals.wrong(
          file, path + " is neither a list of operations nor a part of an object: " + content);
    }
    if (content.isArray() && selector == null) {
      throw Refusals.wrong(file, path + " is a JSON patch, which needs a target");
    }
    if (selector == null && !content.path("metadata").path("name").isTextual()) {
      throw Refusals.wrong(
          file, path + " has no target, so it has to name its object in metadata.name");
    }
    return new Patch(content, selector, file, path);
  }
}
