package io.ackj.kube;

import static io.ackj.kube.json.Trees.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.gc.Cleanup;
import io.ackj.kube.registry.Body;
import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.DeleteOptions;
import io.ackj.kube.registry.Patch;
import io.ackj.kube.registry.Registry;
import io.ackj.kube.registry.Target;
import io.ackj.kube.registry.WriteOptions;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoreLimits;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of kinds and their names while CRDs come and go. */
class CrdLifeTest {
  private static final WriteOptions OPTIONS = WriteOptions.own("test");

  private final Store store = new Store(StoreLimits.DEFAULT);
  private final Catalogue catalogue =
      new Catalogue(store, Kinds.builtIn(store, Clock.systemUTC()), Kinds::ofCrd, gone -> {});
  private final Registry registry = new Registry(store, catalogue, Clock.systemUTC());
  private final Cleanup cleanup = new Cleanup(store, registry, Clock.systemUTC());

  @BeforeEach
  void defineOnes() {
    define("ones", "One");
  }

  @AfterEach
  void stop() {
    cleanup.close();
  }

  @Test
  void nameIsGivenToTheOneThatWaitsForIt() {
    define("twos", "Two");
    assertThat(catalogue.find("ex.io", "v1", "twos")).isEmpty();

    registry.deletions().delete(crd("ones"), DeleteOptions.PLAIN);

    await().until(() -> catalogue.find("ex.io", "v1", "twos").isPresent());
    assertThat(tree("twos").at("/status/acceptedNames/shortNames/0").asText()).isEqualTo("n");
  }

  @Test
  void kindThatEndsTakesNoNewObjects() {
    create("{metadata: {name: held, finalizers: [ex.io/hold]}}");

    registry.deletions().delete(crd("ones"), DeleteOptions.PLAIN);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> create("{metadata: {name: late}}"))
        .withMessage(
            "ones.ex.io \"late\" is forbidden: create not allowed while custom resource definition"
                + " is terminating")
        .matches(refusal -> refusal.code() == 403);
  }

  @Test
  void definitionThatIsPatchedWhileItEndsGoesOnSayingSo() {
    create("{metadata: {name: held, finalizers: [ex.io/hold]}}");
    registry.deletions().delete(crd("ones"), DeleteOptions.PLAIN);

    ObjectNode annotation = object("{metadata: {annotations: {a: b}}}");
    Patch patch = new Patch(Patch.Kind.MERGE, annotation, false, Map.of());
    registry.updates().patch(crd("ones"), patch, OPTIONS);

    assertThat(tree("ones").at("/status/conditions"))
        .extracting(condition -> condition.path("type").asText())
        .containsExactly("NamesAccepted", "Established", "Terminating");
  }

  private void define(String plural, String kind) {
    ObjectNode definition =
        object(
            """
            metadata: {name: %1$s.ex.io}
            spec:
              group: ex.io
              scope: Cluster
              names: {plural: %1$s, kind: %2$s, shortNames: [n]}
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object}}
            """
                .formatted(plural, kind));
    registry.creations().create(crd(""), new Body(definition, Map.of()), OPTIONS);
  }

  private void create(String one) {
    ObjectNode object = object(one).put("apiVersion", "ex.io/v1").put("kind", "One");
    Target target = new Target(catalogue.find("ex.io", "v1", "ones").orElseThrow(), "", "", "");
    registry.creations().create(target, new Body(object, Map.of()), OPTIONS);
  }

  private Target crd(String plural) {
    return new Target(
        catalogue.stored(Catalogue.CRDS).orElseThrow(),
        "",
        plural.isEmpty() ? "" : plural + ".ex.io",
        "");
  }

  private ObjectNode tree(String plural) {
    return store
        .get(new ObjectKey(Catalogue.CRDS, "", plural + ".ex.io"))
        .map(StoredObject::tree)
        .orElseThrow();
  }
}
