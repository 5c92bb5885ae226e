package io.ackj.local;

import io.ackj.local.apply.Applied;
import io.ackj.local.apply.Applier;
import io.ackj.local.apply.RefusedException;
import io.ackj.local.manifest.Manifest;
import io.ackj.local.manifest.Manifests;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The kinds that the controller needs, as the module apis ships them. */
final class Crds {
  static final List<String> FILES =
      List.of(
          "dynamodb.services.k8s.aws_tables.yaml",
          "dynamodb.services.k8s.aws_globaltables.yaml",
          "dynamodb.services.k8s.aws_backups.yaml",
          "services.k8s.aws_fieldexports.yaml",
          "services.k8s.aws_iamroleselectors.yaml");

  private static final ResourceDefinitionContext DEFINITION =
      new ResourceDefinitionContext.Builder()
          .withGroup("apiextensions.k8s.io")
          .withVersion("v1")
          .withKind("CustomResourceDefinition")
          .withPlural("customresourcedefinitions")
          .withNamespaced(false)
          .build();
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final long BETWEEN_LOOKS_MILLIS = 20;

  private final KubernetesClient client;
  private final Applier applier;

  Crds(KubernetesClient client, Applier applier) {
    this.client = client;
    this.applier = applier;
  }

  /**
   * Applies those that are missing, and waits until their kinds are served. Those that are there
   * stay as they are: somebody else may have installed another version on purpose.
   *
   * @return the names of those that were missing
   */
  List<String> applyMissing() throws RefusedException, InterruptedException {
    List<String> missing = new ArrayList<>();
    for (String file : FILES) {
      Manifest crd = Manifests.parse(text(file), file).get(0);
      if (client.genericKubernetesResources(DEFINITION).withName(crd.name()).get() == null) {
        Applied applied = applier.apply(crd);
        missing.add(applied.manifest().name());
        awaitKind(crd);
      }
    }
    return missing;
  }

  /** A server takes a moment from a CRD to its kind. */
  private void awaitKind(Manifest crd) throws RefusedException, InterruptedException {
    String group = crd.content().at("/spec/group").asText();
    String version = crd.content().at("/spec/versions/0/name").asText();
    String kind = crd.content().at("/spec/names/kind").asText();
    await(() -> applier.definition(group + "/" + version, kind).isPresent());
  }

  private static void await(BooleanSupplier isServed) throws InterruptedException {
    long end = System.nanoTime() + MOST.toNanos();
    while (!isServed.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
  }

  private static String text(String file) {
    try (InputStream in = Crds.class.getResourceAsStream("/crds/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no crds/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
