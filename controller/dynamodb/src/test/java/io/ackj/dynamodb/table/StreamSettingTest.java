package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class StreamSettingTest {
  private static final String KEYS =
      "streamSpecification: {streamEnabled: true, streamViewType: KEYS_ONLY}";
  private static final String IMAGES =
      "streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}";
  private static final String OFF = "streamSpecification: {streamEnabled: false}";

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "unchanged",
            "the table is as it is declared",
            TableCase.was(KEYS),
            """
            applied streamSpecification
            """),
        new Row(
            "declared",
            "it is enforced",
            TableCase.was("").now(KEYS),
            """
            (Stream(StreamEnabled=true, StreamViewType=KEYS_ONLY))
            applied streamSpecification
            """),
        new Row(
            "off when off",
            "AWS tells no stream that is off",
            TableCase.was(OFF),
            """
            applied streamSpecification
            """),
        new Row(
            "switched off",
            "it is enforced",
            TableCase.was(KEYS).now(OFF),
            """
            (Stream(StreamEnabled=false))
            applied streamSpecification
            """),
        new Row(
            "removed",
            "it was applied, so it is reset",
            TableCase.was(KEYS).now(""),
            """
            (Stream(StreamEnabled=false))
            applied streamSpecification
            """),
        new Row(
            "never declared",
            "what was never applied is left alone",
            TableCase.was(KEYS).takenOver().now(""),
            ""),
        new Row(
            "never declared, ACK's way",
            "ACK takes undeclared for off",
            TableCase.was(KEYS).takenOver().now("").resetting(),
            """
            (Stream(StreamEnabled=false))
            """),
        new Row(
            "another view type",
            "AWS changes none in place, so the stream ends first",
            TableCase.was(KEYS).now(IMAGES),
            """
            (Stream(StreamEnabled=false))
            held (Updating) (Stream(StreamEnabled=true, StreamViewType=NEW_IMAGE))
            applied streamSpecification
            """),
        new Row(
            "ignored",
            "the annotation leaves drift alone",
            TableCase.was(KEYS).now(IMAGES).ignoring("spec.streamSpecification"),
            """
            applied streamSpecification
            """),
        new Row(
            "view type ignored",
            "the annotation may name the view type alone",
            TableCase.was(KEYS).now(IMAGES).ignoring("spec.streamSpecification.streamViewType"),
            """
            applied streamSpecification
            """),
        new Row(
            "while updating",
            "AWS refuses a second change of the table",
            TableCase.was("").now(KEYS).aws(table -> table.tableStatus("UPDATING")),
            """
            held (Updating) (Stream(StreamEnabled=true, StreamViewType=KEYS_ONLY))
            Updating: AWS is updating the table
            applied streamSpecification
            """),
        new Row(
            "off with replicas that stay",
            "AWS refuses it for as long as they are there",
            TableCase.was(KEYS)
                .now(OFF + "\ntableReplicas: [{regionName: eu-west-3}]")
                .aws(StreamSettingTest::replicated),
            """
            problem spec.streamSpecification: AWS ends no stream while the table has replicas (eu-west-3); declare streamEnabled: true with streamViewType NEW_AND_OLD_IMAGES, or remove the replicas from spec.tableReplicas first
            applied streamSpecification
            """),
        new Row(
            "off with replicas that are removed too",
            "it waits for them to be gone",
            TableCase.was(KEYS).now("").resetting().aws(StreamSettingTest::replicated),
            """
            held (ReplicaDeleting) (Stream(StreamEnabled=false))
            applied streamSpecification
            """),
        new Row(
            "half declared",
            "AWS knows no default for streamEnabled",
            TableCase.was("").now("streamSpecification: {streamViewType: NEW_IMAGE}"),
            """
            problem spec.streamSpecification.streamEnabled: it is missing; use true or false
            applied streamSpecification
            """));
  }

  private static TableDescription.Builder replicated(TableDescription.Builder table) {
    return table.replicas(ReplicaDescription.builder().regionName("eu-west-3").build());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    assertThat(row.given()).as(row.reason()).hasToString(row.decided());
  }
}
