package io.ackj.e2e.harness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.KubeServer;
import io.ackj.testkit.kube.RealApiServer;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Kubernetes API with our CRDs, which many tests share: each has a namespace of its own. */
public final class Cluster {
  private static final List<String> CRDS =
      List.of(
          "dynamodb.services.k8s.aws_backups.yaml",
          "dynamodb.services.k8s.aws_globaltables.yaml",
          "dynamodb.services.k8s.aws_tables.yaml",
          "services.k8s.aws_fieldexports.yaml",
          "services.k8s.aws_iamroleselectors.yaml");

  private final String kubeconfig;
  private final KubernetesClient client;
  private final AtomicInteger namespaces = new AtomicInteger();

  /**
   * Takes a server that is running, and brings the CRDs.
   *
   * @param kubeconfig its text
   */
  public Cluster(String kubeconfig) {
    this.kubeconfig = kubeconfig;
    Config patient = config();
    // A machine that is busy with other things must not fail a test.
    patient.setRequestTimeout(60_000);
    // Where servers restart, tests want to see at once what goes on.
    patient.setWatchReconnectInterval(100);
    this.client = new KubernetesClientBuilder().withConfig(patient).build();
    CRDS.forEach(this::create);
  }

  static Cluster startSimulated() {
    KubeServer server = KubeServer.start();
    atEnd(server::close);
    return new Cluster(server.kubeconfig());
  }

  static Cluster startReal() {
    try {
      Path directory = Files.createTempDirectory("ackj-e2e-");
      RealApiServer server = RealApiServer.start(directory);
      atEnd(
          () -> {
            server.close();
            delete(directory);
          });
      return new Cluster(server.kubeconfig());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns how to reach it; a new object each time, to change at will. */
  public Config config() {
    return Config.fromKubeconfig(kubeconfig);
  }

  /** Returns the text of a kubeconfig file. */
  public String kubeconfig() {
    return kubeconfig;
  }

  /** Returns a client for tests. */
  public KubernetesClient client() {
    return client;
  }

  /** Makes a namespace that nobody else uses. */
  public String newNamespace() {
    String name = "e2e-" + namespaces.incrementAndGet();
    client
        .namespaces()
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    return name;
  }

  /**
   * Changes a namespace.
   *
   * @param member {@code annotations} or {@code labels}
   * @param value null to take it away
   */
  public void patchNamespace(String name, String member, String key, @Nullable String value) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").putObject(member).put(key, value);
    client
        .namespaces()
        .withName(name)
        .patch(PatchContext.of(PatchType.JSON_MERGE), patch.toString());
  }

  /** Returns the table objects of a namespace; the caller closes it. */
  public Tables tables(String namespace, AwsEnd aws) {
    return new Tables(client, namespace, aws);
  }

  private void create(String file) {
    try (InputStream in =
        Objects.requireNonNull(Cluster.class.getResourceAsStream("/crds/" + file), file)) {
      CustomResourceDefinition crd =
          client.apiextensions().v1().customResourceDefinitions().load(in).serverSideApply();
      client
          .apiextensions()
          .v1()
          .customResourceDefinitions()
          .resource(crd)
          .waitUntilCondition(Cluster::isEstablished, 30, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEstablished(CustomResourceDefinition crd) {
    return crd != null
        && crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }

  private static void atEnd(Runnable end) {
    Runtime.getRuntime().addShutdownHook(new Thread(end, "end-of-cluster"));
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // What is left in the temporary directory harms nobody.
    }
  }
}
