package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.local.manifest.Manifest;
import io.ackj.local.manifest.ManifestException;
import io.ackj.local.manifest.Manifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds what a kustomization describes, as {@code kubectl kustomize} would print it. */
public final class KustomizeBuild {
  private final Set<Path> underWay = new LinkedHashSet<>();

  private KustomizeBuild() {}

  /** Returns whether a folder has a kustomization file. */
  public static boolean isKustomization(Path directory) {
    return Kustomization.in(directory).isPresent();
  }

  /**
   * Builds the kustomization of a folder.
   *
   * @throws ManifestException if there is none, it is wrong, or asks for more than is supported
   */
  public static List<Manifest> build(Path directory) {
    List<Resource> resources = new KustomizeBuild().accumulate(directory);
    for (Resource resource : resources) {
      if (resource.isHashed()) {
        resource.rename(resource.name() + "-" + ConfigMapHash.of(resource.content()));
      }
    }
    return resources.stream().map(each -> new Manifest(each.content(), each.origin())).toList();
  }

  private List<Resource> accumulate(Path directory) {
    Path file =
        Kustomization.in(directory)
            .orElseThrow(
                () ->
                    new ManifestException(
                        directory + ": there is no kustomization.yaml in this folder"));
    Path identity = file.toAbsolutePath().normalize();
    if (!underWay.add(identity)) {
      throw Refusals.wrong(file, "it is among its own resources, by way of " + underWay);
    }
    List<Resource> resources = transformed(Kustomization.read(file));
    underWay.remove(identity);
    return resources;
  }

  /** In the order of kustomize: a patch names an object as it was before names are changed. */
  private List<Resource> transformed(Kustomization kustomization) {
    List<Resource> resources = collect(kustomization);
    if (kustomization.transforms()) {
      resources.forEach(resource -> KnownKinds.check(kustomization.file(), resource));
    }
    requireDifferent(kustomization, resources);
    kustomization.patches().forEach(patch -> patch.applyTo(resources));
    resources.forEach(resource -> name(kustomization, resource));
    resources.forEach(resource -> addMetadata(kustomization, resource));
    requireDifferent(kustomization, resources);
    return resources;
  }

  private List<Resource> collect(Kustomization kustomization) {
    List<Resource> resources = new ArrayList<>();
    for (String named : kustomization.resources()) {
      Path path = Confinement.resolve(kustomization.file(), named);
      if (Files.isDirectory(path)) {
        resources.addAll(accumulate(path));
      } else {
        Manifests.read(path)
            .forEach(each -> resources.add(new Resource(each.content(), each.origin())));
      }
    }
    kustomization.configMaps().forEach(generator -> resources.add(generator.generate()));
    return resources;
  }

  private static void requireDifferent(Kustomization kustomization, List<Resource> resources) {
    Set<String> seen = new HashSet<>();
    for (Resource resource : resources) {
      if (!seen.add(resource.group() + "/" + resource.shown())) {
        throw Refusals.wrong(
            kustomization.file(), resource.shown() + " is among the resources more than once");
      }
    }
  }

  private static void name(Kustomization kustomization, Resource resource) {
    if (!kustomization.namespace().isEmpty()) {
      if (KnownKinds.isNamespace(resource)) {
        resource.rename(kustomization.namespace());
      } else if (KnownKinds.isNamespaced(resource)) {
        resource.moveTo(kustomization.namespace());
      }
    }
    if (!KnownKinds.keepsItsName(resource)) {
      resource.rename(kustomization.prefix() + resource.name() + kustomization.suffix());
    }
  }

  private static void addMetadata(Kustomization kustomization, Resource resource) {
    putAll(resource.metadata(), "labels", kustomization.labels());
    putAll(resource.metadata(), "annotations", kustomization.annotations());
  }

  private static void putAll(ObjectNode metadata, String key, Map<String, String> values) {
    if (values.isEmpty()) {
      return;
    }
    ObjectNode all =
        metadata.path(key) instanceof ObjectNode object ? object : metadata.putObject(key);
    values.forEach(all::put);
  }
}
