package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntryBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LastWriterTest {
  private static final String EARLIER = "2026-01-01T00:00:09Z";
  private static final String OWN_WRITE = "2026-01-01T00:00:10Z";
  private static final String LATER = "2026-01-01T00:00:11Z";

  static Stream<Arguments> writers() {
    ManagedFieldsEntry status = entry("ackj", "status", OWN_WRITE);
    return Stream.of(
        Arguments.of("record is missing", List.of(), true),
        Arguments.of(
            "controller never wrote the status", List.of(entry("kubectl", null, EARLIER)), true),
        Arguments.of("user wrote before", List.of(entry("kubectl", null, EARLIER), status), false),
        Arguments.of(
            "user wrote in the same second",
            List.of(entry("kubectl", null, OWN_WRITE), status),
            true),
        Arguments.of("user wrote after", List.of(entry("kubectl", null, LATER), status), true),
        Arguments.of(
            "controller's finalizer came after",
            List.of(status, entry("ackj", null, LATER)),
            false),
        Arguments.of(
            "upstream's controller wrote the status after",
            List.of(status, entry("controller", "status", LATER)),
            true),
        Arguments.of(
            "time of a writer is unknown", List.of(status, entry("kubectl", null, null)), true),
        Arguments.of(
            "time of a writer is no time", List.of(status, entry("kubectl", null, "soon")), true),
        Arguments.of(
            "time of the own write is unknown", List.of(entry("ackj", "status", null)), true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writers")
  void tellsWhetherSomebodyElseMayHaveWritten(
      String situation, List<ManagedFieldsEntry> writers, boolean expected) {
    ObjectMeta metadata = new ObjectMetaBuilder().withManagedFields(writers).build();

    assertThat(LastWriter.mayBeSomebodyElse(metadata)).as(situation).isEqualTo(expected);
  }

  @Test
  void deletionCountsThoughTheRecordDoesNotTellOfIt() {
    ObjectMeta metadata =
        new ObjectMetaBuilder()
            .withDeletionTimestamp(LATER)
            .withManagedFields(entry("ackj", "status", OWN_WRITE))
            .build();

    assertThat(LastWriter.mayBeSomebodyElse(metadata)).isTrue();
  }

  private static ManagedFieldsEntry entry(
      String manager, @Nullable String subresource, @Nullable String time) {
    return new ManagedFieldsEntryBuilder()
        .withManager(manager)
        .withOperation("Update")
        .withSubresource(subresource)
        .withTime(time)
        .build();
  }
}
