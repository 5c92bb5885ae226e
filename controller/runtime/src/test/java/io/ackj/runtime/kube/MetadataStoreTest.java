package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MetadataStoreTest {
  private final MetadataStore<Widget> store =
      new MetadataStore<>(Widget::new, Wake.USUAL::isReadLabel, Wake::isReadAnnotation);

  @Test
  void keepsOfAnObjectWhatDecidesOnAPass() {
    Widget widget = Widget.of("one", 1);
    ObjectMeta kept =
        new ObjectMetaBuilder()
            .withNamespace("default")
            .withName("one")
            .withUid("u1")
            .withResourceVersion("7")
            .withGeneration(3L)
            .withDeletionTimestamp("2026-01-01T00:00:00Z")
            .withFinalizers("finalizers.test.services.k8s.aws/Widget")
            .withAnnotations(Map.of("services.k8s.aws/region", "eu-west-1"))
            .withLabels(Map.of("kro.run/owned", "true"))
            .build();
    widget.setMetadata(
        new ObjectMetaBuilder(kept)
            .addToAnnotations("kubectl.kubernetes.io/last-applied-configuration", "{}")
            .addToLabels("team", "shop")
            .addNewManagedField()
            .withManager("kubectl")
            .endManagedField()
            .build());

    assertThat(store.put("default/one", widget)).isNull();

    Widget restored = Objects.requireNonNull(store.get("default/one"));
    assertThat(restored.getMetadata()).isEqualTo(kept);
    assertThat(restored.getSpec()).isNull();
    assertThat(Wake.USUAL.between(restored.getMetadata(), widget.getMetadata())).isFalse();
  }

  @Test
  void returnsWhatWasThereBefore() {
    var unused = store.put("default/one", Widget.of("one", 1));

    assertThat(store.put("default/one", Widget.of("one", 2))).isNotNull();
    assertThat(store.size()).isEqualTo(1);
    assertThat(store.remove("default/one")).isNotNull();
    assertThat(store.remove("default/one")).isNull();
    assertThat(store.values()).isEmpty();
  }
}
