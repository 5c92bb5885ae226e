package io.ackj.e2e;

import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FieldExports of the table {@code orders} to a ConfigMap or Secret {@code app}. */
final class ExportSpecs {
  /** Where values go. */
  static final String APP = "app";

  private ExportSpecs() {}

  static Objects exports(Scene scene) {
    return scene.objects(ObjectKind.FIELD_EXPORT);
  }

  /** Returns a spec that takes from the table orders. */
  static String spec(String path, String to) {
    return spec("dynamodb.services.k8s.aws", "Table", path, to);
  }

  static String spec(String group, String kind, String path, String to) {
    return "from: {path: '%s', resource: {group: %s, kind: %s, name: orders}}\nto: %s"
        .formatted(path, group, kind, to);
  }

  /** Returns a spec that takes from the table orders to a key of the ConfigMap app. */
  static String toKey(String path, String key) {
    return spec(path, "{kind: configmap, name: app, key: %s}".formatted(key));
  }

  static void createConfigMap(Scene scene, String namespace) {
    scene
        .cluster()
        .client()
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(APP)
                .withNamespace(namespace)
                .endMetadata()
                .withData(Map.of("other", "kept"))
                .build())
        .create();
  }

  static void createSecret(Scene scene) {
    scene
        .cluster()
        .client()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(APP)
                .withNamespace(scene.namespace())
                .endMetadata()
                .withType("Opaque")
                .withData(Map.of("other", "a2VwdA=="))
                .build())
        .create();
  }

  /** Returns an entry of the ConfigMap app; {@code null} if there is none. */
  static @Nullable String entry(Scene scene, String key) {
    return entry(scene, scene.namespace(), key);
  }

  static @Nullable String entry(Scene scene, String namespace, String key) {
    ConfigMap map =
        scene.cluster().client().configMaps().inNamespace(namespace).withName(APP).get();
    return map.getData() == null ? null : map.getData().get(key);
  }

  /** Returns an entry of the Secret app; {@code null} if there is none. */
  static @Nullable String secretEntry(Scene scene, String key) {
    Secret secret =
        scene.cluster().client().secrets().inNamespace(scene.namespace()).withName(APP).get();
    String stored = secret.getData().get(key);
    return stored == null
        ? null
        : new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
  }

  /** Waits until an entry of the ConfigMap app has a value. */
  static void awaitEntry(Scene scene, String key, String value) {
    Scene.await(key + " to be " + value, () -> value.equals(entry(scene, key)));
  }
}
