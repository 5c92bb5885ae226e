package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.dynamodb.mapper.Shapes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * What an index is: its keys and its projection, neither of which AWS changes. The order of the
 * hash keys matters, and so does that of the range keys; how the two are mixed does not.
 */
final class IndexDefinition {
  private IndexDefinition() {}

  /** Says whether two key schemas mean the same. */
  static boolean sameKeys(List<KeySchemaElement> one, List<KeySchemaElement> other) {
    return names(one, KeyType.HASH).equals(names(other, KeyType.HASH))
        && names(one, KeyType.RANGE).equals(names(other, KeyType.RANGE));
  }

  private static List<String> names(List<KeySchemaElement> keys, KeyType type) {
    Predicate<KeySchemaElement> isOfType = key -> key.keyType() == type;
    return keys.stream()
        .filter(isOfType)
        .map(key -> Objects.toString(key.attributeName(), ""))
        .toList();
  }

  /** Says whether two projections mean the same; an end that tells none has the declared one. */
  static boolean sameProjection(@Nullable Projection declared, @Nullable Projection latest) {
    if (declared == null || latest == null) {
      return true;
    }
    return Objects.equals(declared.projectionTypeAsString(), latest.projectionTypeAsString())
        && (declared.projectionType() != ProjectionType.INCLUDE
            || new HashSet<>(declared.nonKeyAttributes())
                .equals(new HashSet<>(latest.nonKeyAttributes())));
  }

  /** Returns a key schema as AWS takes it. */
  static List<KeySchemaElement> keySchema(
      @Nullable List<io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement> keys) {
    return DesiredTable.orEmpty(keys).stream()
        .map(Shapes::toSdkKeySchemaElement)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns a projection as AWS takes it: without an empty list of attributes. */
  static @Nullable Projection projection(
      io.ackj.apis.dynamodb.v1alpha1.@Nullable Projection projection) {
    if (projection == null) {
      return null;
    }
    List<String> attributes = DesiredTable.orEmpty(projection.getNonKeyAttributes());
    Projection.Builder built = Projection.builder().projectionType(projection.getProjectionType());
    return attributes.isEmpty() ? built.build() : built.nonKeyAttributes(attributes).build();
  }

  /** Returns the throughput that an index is made with: 1 and 1 where it has none, as in ACK. */
  static ProvisionedThroughput throughput(GlobalSecondaryIndex index) {
    var declared = index.getProvisionedThroughput();
    ProvisionedThroughput throughput = Shapes.toSdkProvisionedThroughput(declared);
    return throughput == null
        ? ProvisionedThroughput.builder().readCapacityUnits(1L).writeCapacityUnits(1L).build()
        : throughput;
  }
}
