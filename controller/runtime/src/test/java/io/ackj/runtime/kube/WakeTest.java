package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WakeTest {
  private static final ObjectMeta BEFORE =
      new ObjectMetaBuilder()
          .withUid("u1")
          .withResourceVersion("1")
          .withGeneration(1L)
          .addToFinalizers("finalizers.dynamodb.services.k8s.aws/Table", "other.io/hold")
          .addToAnnotations("services.k8s.aws/region", "eu-west-1")
          .addToAnnotations("note", "old")
          .addToLabels("app.kubernetes.io/managed-by", "Helm")
          .addToLabels("team", "shop")
          .build();

  static Stream<Arguments> changes() {
    return Stream.of(
        row("nothing", false, meta -> meta),
        row("another version", false, meta -> meta.withResourceVersion("2")),
        row("another generation", true, meta -> meta.withGeneration(2L)),
        row("another object", true, meta -> meta.withUid("u2")),
        row("deletion", true, meta -> meta.withDeletionTimestamp("2026-01-01T00:00:00Z")),
        row("finalizer added", false, meta -> meta.addToFinalizers("third.io/hold")),
        row("foreign finalizer gone", false, meta -> meta.removeFromFinalizers("other.io/hold")),
        row(
            "own finalizer gone",
            true,
            meta -> meta.removeFromFinalizers("finalizers.dynamodb.services.k8s.aws/Table")),
        row(
            "ACK's annotation changed",
            true,
            meta -> meta.addToAnnotations("services.k8s.aws/region", "eu-west-2")),
        row(
            "ACK's annotation gone",
            true,
            meta -> meta.removeFromAnnotations("services.k8s.aws/region")),
        row(
            "service's annotation added",
            true,
            meta -> meta.addToAnnotations("dynamodb.services.k8s.aws/x", "1")),
        row("ackj's annotation added", true, meta -> meta.addToAnnotations("ackj.io/x", "1")),
        row("foreign annotation changed", false, meta -> meta.addToAnnotations("note", "new")),
        row(
            "annotation of a domain that ends alike",
            false,
            meta -> meta.addToAnnotations("notservices.k8s.aws/x", "1")),
        row("foreign label changed", false, meta -> meta.addToLabels("team", "ops")),
        row(
            "managed-by changed",
            true,
            meta -> meta.addToLabels("app.kubernetes.io/managed-by", "kro")),
        row("kro's label added", true, meta -> meta.addToLabels("kro.run/owned", "true")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void wakesForWhatTheControllerReads(
      String change, boolean wakes, UnaryOperator<ObjectMetaBuilder> edit) {
    ObjectMeta after = edit.apply(new ObjectMetaBuilder(BEFORE)).build();

    assertThat(Wake.USUAL.between(BEFORE, after)).as(change).isEqualTo(wakes);
  }

  @Test
  void anyLabelWakesWhereObjectsAreSelectedByThem() {
    ObjectMeta after = new ObjectMetaBuilder(BEFORE).addToLabels("team", "ops").build();

    assertThat(Wake.ALL_LABELS.between(BEFORE, after)).isTrue();
    assertThat(Wake.ALL_LABELS.between(BEFORE, BEFORE)).isFalse();
  }

  private static Arguments row(
      String change, boolean wakes, UnaryOperator<ObjectMetaBuilder> edit) {
    return Arguments.of(change, wakes, edit);
  }
}
