package io.ackj.apis.dynamodb.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that ACK's controller left behind are read as they are; see {@code stored/}. */
class StoredObjectsTest {
  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

  static Stream<Arguments> kinds() {
    return Stream.of(
        arguments(Backup.class, new BackupSpec(), new BackupStatus()),
        arguments(GlobalTable.class, new GlobalTableSpec(), new GlobalTableStatus()),
        arguments(Table.class, new TableSpec(), new TableStatus()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void nothingThatTypesKnowIsLost(Class<? extends CustomResource<?, ?>> kind) throws IOException {
    ObjectNode stored = stored(kind);

    JsonNode written = tree(KUBERNETES.unmarshal(stored.toString(), kind));

    assertThat(written).isEqualTo(withoutWhatTypesDoNotKnow(stored));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void everyMemberIsInTheExample(
      Class<? extends CustomResource<?, ?>> kind, Object emptySpec, Object emptyStatus)
      throws IOException {
    CustomResource<?, ?> read = KUBERNETES.unmarshal(stored(kind).toString(), kind);

    // ACK's Backup has no reference to its table.
    assertThat(read.getSpec())
        .hasNoNullFieldsOrPropertiesExcept("tableRef")
        .hasSameClassAs(emptySpec);
    assertThat(read.getStatus())
        .hasNoNullFieldsOrPropertiesExcept("appliedFields", "observedGeneration")
        .hasSameClassAs(emptyStatus);
  }

  @Test
  void valuesArriveWhereTheyBelong() throws IOException {
    Table table = KUBERNETES.unmarshal(stored(Table.class).toString(), Table.class);

    assertThat(table.getMetadata().getFinalizers())
        .containsExactly("finalizers.dynamodb.services.k8s.aws/Table");
    assertThat(table.getSpec().getKeySchema())
        .containsExactly(
            new KeySchemaElement().withAttributeName("customer").withKeyType("HASH"),
            new KeySchemaElement().withAttributeName("placedAt").withKeyType("RANGE"));
    assertThat(table.getSpec().getOnDemandThroughput())
        .isEqualTo(
            new OnDemandThroughput().withMaxReadRequestUnits(-1L).withMaxWriteRequestUnits(1000L));
    assertThat(table.getStatus().getCreationDateTime())
        .isEqualTo(Instant.parse("2024-03-02T10:15:41Z"));
    assertThat(Objects.requireNonNull(table.getStatus().getAckResourceMetadata()).getArn())
        .isEqualTo("arn:aws:dynamodb:eu-central-1:111122223333:table/orders");
  }

  /** The shared types keep what they do not know, such as {@code iamRoleSelector}. */
  private static JsonNode withoutWhatTypesDoNotKnow(ObjectNode stored) {
    ObjectNode known = stored.deepCopy();
    ((ObjectNode) known.path("spec")).remove("vectorIndexes");
    known
        .at("/spec/globalSecondaryIndexes")
        .forEach(index -> ((ObjectNode) index).remove("warmThroughput"));
    return known;
  }

  private static JsonNode tree(Object object) {
    return KUBERNETES.unmarshal(KUBERNETES.asJson(object), JsonNode.class);
  }

  private static ObjectNode stored(Class<?> kind) throws IOException {
    String file = "/stored/" + kind.getSimpleName().toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream yaml = Objects.requireNonNull(kind.getResourceAsStream(file), file)) {
      return KUBERNETES.unmarshal(yaml, ObjectNode.class);
    }
  }
}
