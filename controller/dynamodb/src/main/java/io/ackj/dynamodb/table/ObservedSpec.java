package io.ackj.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.SSESpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.mapper.TableDelta;
import io.ackj.dynamodb.mapper.TableMapper;
import io.ackj.dynamodb.status.StatusJson;
import io.ackj.runtime.compare.Delta;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * The spec that a table in AWS would have been made from, and that leads to no change of it. A
 * field that says the same as the manifest stays as it is written there; the others are as ACK
 * fills them in.
 */
final class ObservedSpec {
  private ObservedSpec() {}

  /** Returns the spec as AWS has it. What could not be read stays as it is declared. */
  static ObjectNode of(Pass<Table> pass, TableSnapshot latest) {
    TableSpec declared = DesiredTable.of(pass.desired()).spec();
    TableSpec observed = ofTable(latest.table());
    observed.setTableReplicas(ObservedReplicas.of(pass, latest.table()));
    ObservedFacets.fill(observed, pass, latest);
    return keepingWhatSaysTheSame(declared, observed);
  }

  /** Says why not all of a table can be known yet; empty if all is known. */
  static Optional<String> whyNotWhole(TableSnapshot latest) {
    if (latest.table().tableStatus() == TableStatus.CREATING) {
      return Optional.of("AWS is still creating the table");
    }
    if (EncryptionKey.isChanging(latest.table().sseDescription())) {
      return Optional.of("AWS is encrypting the table with another key");
    }
    return Stream.of(
            latest.tags(),
            latest.timeToLive(),
            latest.backups(),
            latest.insights(),
            latest.policy())
        .filter(facet -> facet.state() == Facet.State.NOT_YET)
        .map(Facet::why)
        .findFirst();
  }

  private static TableSpec ofTable(TableDescription table) {
    TableSpec spec = TableMapper.spec(table);
    boolean isOnDemand = Billing.isOnDemand(table);
    spec.setBillingMode(
        (isOnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED).name());
    if (isOnDemand) {
      // AWS shows zeros, and takes none.
      spec.setProvisionedThroughput(null);
    }
    spec.setTableClass(
        table.tableClassSummary() == null
            ? TableClass.STANDARD.name()
            : table.tableClassSummary().tableClassAsString());
    spec.setSseSpecification(encryption(table.sseDescription()));
    spec.setGlobalSecondaryIndexes(indexes(table, isOnDemand));
    return spec;
  }

  private static @Nullable SSESpecification encryption(@Nullable SSEDescription described) {
    if (described == null || !EncryptionKey.isOn(described)) {
      return null;
    }
    SSESpecification specification = new SSESpecification();
    specification.setEnabled(true);
    specification.setSseType(described.sseTypeAsString());
    specification.setKmsMasterKeyID(described.kmsMasterKeyArn());
    return specification;
  }

  /** An index that AWS is deleting is none any more. */
  private static @Nullable List<GlobalSecondaryIndex> indexes(
      TableDescription table, boolean isOnDemand) {
    List<GlobalSecondaryIndex> indexes = new ArrayList<>();
    for (GlobalSecondaryIndexDescription described : table.globalSecondaryIndexes()) {
      GlobalSecondaryIndex index = Shapes.toGlobalSecondaryIndex(described);
      if (index != null && described.indexStatus() != IndexStatus.DELETING) {
        if (isOnDemand) {
          index.setProvisionedThroughput(null);
        }
        indexes.add(index);
      }
    }
    return indexes.isEmpty() ? null : indexes;
  }

  private static ObjectNode keepingWhatSaysTheSame(TableSpec declared, TableSpec observed) {
    Delta delta = TableDelta.between(declared, observed);
    ObjectNode spec = StatusJson.of(observed);
    ObjectNode written = StatusJson.of(declared);
    for (Map.Entry<String, JsonNode> field : written.properties()) {
      JsonNode value = field.getValue();
      boolean saysSomething = value.isValueNode() || !value.isEmpty();
      if (saysSomething && !delta.differsAt(SpecPaths.SPEC.child(field.getKey()))) {
        spec.set(field.getKey(), value);
      }
    }
    return spec;
  }
}
