package io.ackj.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.sqs.v1alpha1.Queue;
import io.ackj.testkit.crd.CrdOfType;
import io.ackj.testkit.crd.SchemaPaths;
import io.ackj.testkit.crd.SchemaPaths.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The CRD of Queue is that of ACK's SQS controller, node for node, and has in addition what all
 * kinds have here. The facts are in {@code queues.tsv}; those that all kinds of ACK share are of
 * the release that the facts about DynamoDB are of.
 */
class QueueCrdTest {
  private static final List<Line> EXTRA =
      List.of(
          new Line("status.appliedFields", "array", "", ""),
          new Line("status.appliedFields[]", "string", "", ""),
          new Line("status.conditions[].observedGeneration", "integer", "int64", ""),
          new Line("status.observedGeneration", "integer", "int64", ""));

  @Test
  void everyNodeOfAcksSchemaIsInOurs() throws IOException {
    assertThat(crd().lines()).containsAll(facts().lines());
  }

  @Test
  void nodesThatAckLacksAreThoseOfAllKinds() throws IOException {
    List<Line> ours = new ArrayList<>(crd().lines());

    ours.removeAll(facts().lines());

    assertThat(ours).isEqualTo(EXTRA);
  }

  @Test
  void namesScopeSubresourcesAndColumnsAreAcks() throws IOException {
    assertThat(crd().settings()).isEqualTo(facts().settings());
  }

  @Test
  void typeAndCrdAgree() throws IOException {
    try (InputStream crd = open()) {
      assertThat(CrdOfType.differences(Queue.class, crd)).isEmpty();
    }
  }

  private static SchemaPaths crd() throws IOException {
    try (InputStream crd = open()) {
      return SchemaPaths.read(crd);
    }
  }

  private static InputStream open() throws IOException {
    return Files.newInputStream(
        Path.of("apis/src/generated/resources/crds/sqs.services.k8s.aws_queues.yaml"));
  }

  private static SchemaPaths facts() throws IOException {
    try (InputStream nodes = resource("/queues.tsv");
        InputStream settings = resource("/queues.columns.tsv")) {
      return SchemaPaths.readFacts(nodes, settings);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(QueueCrdTest.class.getResourceAsStream(name), name);
  }
}
