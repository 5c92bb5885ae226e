package io.ackj.runtime.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.ackj.kube.KubeServer;
import io.ackj.kube.fault.Matching;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.kube.KubeClients;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.ReferenceRule;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterTargetsIT {
  private static final ReferenceRule RULE =
      new ReferenceRule(
          "spec.keyID",
          "spec.keyRef",
          "kms.services.k8s.aws",
          "Key",
          "keys",
          "status.ackResourceMetadata.arn",
          false,
          false);
  private static final ForeignKind KEYS = new ForeignKind("kms.services.k8s.aws", "Key", "keys");
  private static final Target KEY = new Target(KEYS, new ObjectKey("default", "orders"));

  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: keys.kms.services.k8s.aws}
      spec:
        group: kms.services.k8s.aws
        scope: Namespaced
        names: {kind: Key, plural: keys}
        versions:
        - name: %s
          served: true
          storage: true
          subresources: {status: {}}
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec: {type: object, x-kubernetes-preserve-unknown-fields: true}
                status: {type: object, x-kubernetes-preserve-unknown-fields: true}
      """;

  private final KubeServer server = KubeServer.start();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final KubernetesClient user = connect("user", new ArrayList<>());
  private final KubernetesClient client = connect("ackj-test", calls);
  private final List<ObjectKey> woken = new CopyOnWriteArrayList<>();
  private final Referrer table = new Referrer(woken::add, new ObjectKey("default", "orders"));
  private final Referrer probe = new Referrer(key -> {}, new ObjectKey("default", "probe"));
  private ClusterTargets targets = targets(Set.of());

  private KubernetesClient connect(String userAgent, List<String> log) {
    Config config =
        new ConfigBuilder(Config.fromKubeconfig(server.kubeconfig()))
            .withRequestRetryBackoffInterval(10)
            .withWatchReconnectInterval(10)
            .build();
    return KubeClients.create(config, userAgent, (method, host, code) -> log.add(method + code));
  }

  private ClusterTargets targets(Set<String> namespaces) {
    ClusterTargets made = new ClusterTargets(client, namespaces, Duration.ofMillis(20));
    made.prepare(RULE);
    return made;
  }

  private void watchOnly(String namespace) {
    targets.close();
    targets = targets(Set.of(namespace));
  }

  @AfterEach
  void close() {
    targets.close();
    client.close();
    user.close();
    server.close();
  }

  private void install(String version) {
    user.load(new ByteArrayInputStream(CRD.formatted(version).getBytes(StandardCharsets.UTF_8)))
        .serverSideApply();
    Awaitility.await("the kind to be served")
        .ignoreExceptionsInstanceOf(KubernetesClientException.class)
        .until(
            () ->
                user.genericKubernetesResources("kms.services.k8s.aws/" + version, "Key")
                        .inAnyNamespace()
                        .list()
                    != null);
  }

  private Resource<GenericKubernetesResource> key(String name) {
    return user.genericKubernetesResources("kms.services.k8s.aws/v1alpha1", "Key")
        .inNamespace("default")
        .withName(name);
  }

  private void create(String name) {
    GenericKubernetesResource object = new GenericKubernetesResource();
    object.setApiVersion("kms.services.k8s.aws/v1alpha1");
    object.setKind("Key");
    object.setMetadata(new ObjectMetaBuilder().withName(name).build());
    object.setAdditionalProperty("spec", Map.of("description", "a key"));
    user.resource(object).inNamespace("default").create();
  }

  private void setStatus(String name, String status) {
    key(name)
        .subresource("status")
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"status\":" + status + "}");
  }

  private static String synced(String arn) {
    return "{\"ackResourceMetadata\":{\"arn\":\"%s\"},\"conditions\":[{\"type\":\"ACK.ResourceSynced\",\"status\":\"True\"}]}"
        .formatted(arn);
  }

  private static TargetState ready(String arn) {
    return new TargetState.There(false, true, Map.of(RULE.path(), TextNode.valueOf(arn)));
  }

  private void awaitState(TargetState state) {
    Awaitility.await().untilAsserted(() -> assertThat(targets.look(table, KEY)).isEqualTo(state));
  }

  private void awaitWoken() {
    Awaitility.await("a wake").until(() -> !woken.isEmpty());
    woken.clear();
  }

  /** Lets the first list and what it leads to pass. */
  private void awaitWatching() {
    Awaitility.await("answers without asking")
        .until(
            () -> {
              int before = calls.size();
              TargetState state = targets.look(probe, KEY);
              return state != null && calls.size() == before;
            });
    woken.clear();
  }

  @Test
  void targetIsFoundAtOnceAndWatchedFromThenOn() {
    install("v1alpha1");
    create("orders");
    setStatus("orders", synced("arn:1"));

    assertThat(targets.look(table, KEY)).isEqualTo(ready("arn:1"));

    awaitWatching();
    assertThat(targets.look(table, KEY)).isEqualTo(ready("arn:1"));
  }

  @Test
  void edge16ReferrerIsWokenWhenItsTargetComesChangesAndGoes() {
    install("v1alpha1");
    assertThat(targets.look(table, KEY)).isEqualTo(new TargetState.Missing());
    awaitWatching();

    create("orders");
    awaitWoken();
    awaitState(new TargetState.There(false, false, Map.of()));

    setStatus("orders", synced("arn:1"));
    awaitWoken();
    awaitState(ready("arn:1"));

    key("orders").delete();
    awaitWoken();
    awaitState(new TargetState.Missing());
  }

  @Test
  void nobodyIsWokenByAStatusThatSaysTheSame() {
    install("v1alpha1");
    create("orders");
    create("other");
    setStatus("orders", synced("arn:1"));
    targets.look(table, KEY);
    awaitWatching();
    Referrer others = new Referrer(woken::add, new ObjectKey("default", "others"));
    Target other = new Target(KEYS, new ObjectKey("default", "other"));
    targets.look(others, other);

    setStatus("orders", "{\"keyState\":\"Enabled\"}");
    setStatus("other", synced("arn:2"));

    Awaitility.await().until(() -> !woken.isEmpty());
    assertThat(woken).containsOnly(new ObjectKey("default", "others"));
  }

  @Test
  void kindThatIsInstalledLaterIsNoticed() {
    assertThat(targets.look(table, KEY)).isEqualTo(new TargetState.NotInstalled());

    install("v1alpha1");
    awaitWoken();
    awaitState(new TargetState.Missing());

    create("orders");
    setStatus("orders", synced("arn:1"));
    awaitState(ready("arn:1"));
  }

  @Test
  void kindIsFoundInWhicheverVersionItIsServed() {
    install("v1");

    assertThat(targets.look(table, KEY)).isEqualTo(new TargetState.Missing());
  }

  @Test
  void kindThatIsUninstalledIsNoticed() {
    install("v1alpha1");
    targets.look(table, KEY);
    awaitWatching();

    user.apiextensions().v1().customResourceDefinitions().withName(KEYS.crd()).delete();

    awaitWoken();
    awaitState(new TargetState.NotInstalled());
  }

  @Test
  void settledReferrerIsWokenByAChangeOnly() {
    install("v1alpha1");
    create("orders");
    setStatus("orders", synced("arn:1"));

    targets.assumeSettled(table, KEY);
    awaitWatching();
    setStatus("orders", "{\"conditions\":[]}");

    awaitWoken();
    awaitState(new TargetState.There(false, false, Map.of(RULE.path(), TextNode.valueOf("arn:1"))));
  }

  @Test
  void whatMayNotBeReadIsTold() {
    install("v1alpha1");
    server.faults().fail(1_000, Matching.any().resource("keys"), 403, "Forbidden", "not you");

    assertThat(targets.look(table, KEY)).isEqualTo(new TargetState.Unreadable());
  }

  @Test
  void targetsInNamespacesThatAreNotWatchedAreRead() {
    watchOnly("elsewhere");
    install("v1alpha1");
    create("orders");
    assertThat(targets.look(table, KEY)).isEqualTo(new TargetState.There(false, false, Map.of()));

    setStatus("orders", synced("arn:1"));

    awaitWoken();
    awaitState(ready("arn:1"));
  }
}
