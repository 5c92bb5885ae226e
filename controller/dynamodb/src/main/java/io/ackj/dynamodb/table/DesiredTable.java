package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement;
import io.ackj.apis.dynamodb.v1alpha1.LocalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table's spec, with empty lists where it has none, so that half-written specs need no care. */
record DesiredTable(TableSpec spec) {
  static DesiredTable of(Table table) {
    TableSpec spec = table.getSpec();
    return new DesiredTable(spec == null ? new TableSpec() : spec);
  }

  /** Returns the name or ARN as it is declared, the way AWS takes it; empty if there is none. */
  String tableName() {
    String name = spec.getTableName();
    return name == null ? "" : name;
  }

  List<KeySchemaElement> keySchema() {
    return orEmpty(spec.getKeySchema());
  }

  List<AttributeDefinition> attributes() {
    return orEmpty(spec.getAttributeDefinitions());
  }

  /** Returns the global indexes, also those without a name. */
  List<GlobalSecondaryIndex> indexes() {
    return orEmpty(spec.getGlobalSecondaryIndexes());
  }

  /** Returns the local indexes, also those without a name. */
  List<LocalSecondaryIndex> localIndexes() {
    return orEmpty(spec.getLocalSecondaryIndexes());
  }

  /** Returns the global index of a name. */
  Optional<GlobalSecondaryIndex> index(String name) {
    return indexes().stream().filter(index -> name.equals(index.getIndexName())).findFirst();
  }

  /** Returns the names of the attributes that any key uses, in the order in which they appear. */
  Set<String> keyAttributes() {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(
            Stream.of(keySchema()),
            localIndexes().stream().map(index -> orEmpty(index.getKeySchema())),
            indexes().stream().map(index -> orEmpty(index.getKeySchema())))
        .flatMap(schemas -> schemas)
        .flatMap(List::stream)
        .map(KeySchemaElement::getAttributeName)
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }

  /** Returns a list without its missing elements; empty for a missing list. */
  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
