package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.local.manifest.ManifestException;
import io.ackj.local.manifest.Manifests;
import io.ackj.local.manifest.YamlDocuments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kustomization file as it is written.
 *
 * @param file where it is
 * @param resources files and folders, as they are named
 * @param namespace that everything moves to; empty for none
 * @param prefix of every name
 * @param suffix of every name
 * @param labels that every object gets
 * @param annotations that every object gets
 * @param patches in the order in which they are applied
 * @param configMaps that are made of what it says
 */
record Kustomization(
    Path file,
    List<String> resources,
    String namespace,
    String prefix,
    String suffix,
    Map<String, String> labels,
    Map<String, String> annotations,
    List<Patch> patches,
    List<ConfigMapGenerator> configMaps) {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final String GROUP = "kustomize.config.k8s.io/";

  private static final Set<String> KEYS =
      Set.of(
          "apiVersion",
          "kind",
          "metadata",
          "resources",
          "namespace",
          "namePrefix",
          "nameSuffix",
          "commonLabels",
          "labels",
          "commonAnnotations",
          "patches",
          "patchesStrategicMerge",
          "patchesJson6902",
          "configMapGenerator",
          "generatorOptions");

  Kustomization {
    resources = List.copyOf(resources);
    // Their order is that of the file, and shows in what is made of them.
    labels = new LinkedHashMap<>(labels);
    annotations = new LinkedHashMap<>(annotations);
    patches = List.copyOf(patches);
    configMaps = List.copyOf(configMaps);
  }

  /** Returns the kustomization file of a folder, if it has one. */
  static Optional<Path> in(Path directory) {
    return NAMES.stream().map(directory::resolve).filter(Files::isRegularFile).findFirst();
  }

  /**
   * Reads a file.
   *
   * @throws ManifestException if it is wrong, or asks for more than is supported
   */
  static Kustomization read(Path file) {
    Section content = content(file);
    content.allow(KEYS);
    requireKind(content);
    PatchReader patches = new PatchReader(file);
    return new Kustomization(
        file,
        content.texts("resources"),
        content.text("namespace"),
        content.text("namePrefix"),
        content.text("nameSuffix"),
        labels(content),
        content.textMap("commonAnnotations"),
        patches.read(content),
        ConfigMapGenerator.all(content));
  }

  private static Section content(Path file) {
    List<YamlDocuments.Document> documents =
        YamlDocuments.read(Manifests.text(file), file.toString());
    if (documents.size() == 1 && documents.get(0).content() instanceof ObjectNode object) {
      return new Section(file, "", object);
    }
    throw Refusals.wrong(file, "a kustomization file holds one mapping, and this does not");
  }

  private static void requireKind(Section content) {
    String apiVersion = content.text("apiVersion");
    String kind = content.text("kind");
    if (!apiVersion.isEmpty() && !apiVersion.startsWith(GROUP)) {
      throw Refusals.wrong(
          content.file(),
          "apiVersion is \"%s\"; that of a kustomization is %sv1beta1"
              .formatted(apiVersion, GROUP));
    }
    if (!kind.isEmpty() && !kind.equals("Kustomization")) {
      throw Refusals.beyond(content.file(), "the kind \"" + kind + "\"");
    }
  }

  /** Whether they also go into selectors makes no difference to kinds that have none. */
  private static Map<String, String> labels(Section content) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Section entry : content.sections("labels")) {
      entry.allow(Set.of("pairs", "includeSelectors", "includeTemplates"));
      labels.putAll(entry.textMap("pairs"));
    }
    labels.putAll(content.textMap("commonLabels"));
    return labels;
  }

  /** Whether it does more than collect what others have written. */
  boolean transforms() {
    return !(namespace + prefix + suffix).isEmpty()
        || !labels.isEmpty()
        || !annotations.isEmpty()
        || !configMaps.isEmpty();
  }
}
