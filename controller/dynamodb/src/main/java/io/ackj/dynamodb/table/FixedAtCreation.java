package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.apis.dynamodb.v1alpha1.LocalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What AWS never changes once a table exists: its name, its keys, its local indexes, and the types
 * of the attributes that keys are made of.
 */
final class FixedAtCreation implements TableFeature {
  private static final String NEW_TABLE =
      "; change it back, or declare a table of another name and move the items";

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    DesiredTable desired = DesiredTable.of(pass.desired());
    TableDescription table = latest.table();
    TableName.problem(pass).ifPresent(plan::problem);
    if (!table.hasKeySchema()) {
      // What DeleteTable answers is without keys and indexes.
      return;
    }
    checkKeys(pass, desired, table, plan);
    checkLocalIndexes(pass, desired, table, plan);
    changedTypes(pass, table).forEach(name -> plan.problem(changedType(desired, table, name)));
    AttributeUse.unused(desired).ifPresent(plan::advice);
  }

  private static void checkKeys(
      Pass<Table> pass, DesiredTable desired, TableDescription table, Plan.Builder plan) {
    var declared = IndexDefinition.keySchema(desired.keySchema());
    if (!declared.isEmpty()
        && !pass.isIgnored(SpecPaths.KEY_SCHEMA)
        && !IndexDefinition.sameKeys(declared, table.keySchema())) {
      add(
          plan,
          SpecPaths.KEY_SCHEMA,
          "AWS has the key "
              + words(table.keySchema())
              + " and changes no key of a table"
              + NEW_TABLE);
    }
  }

  private static String words(List<KeySchemaElement> keys) {
    return keys.stream()
        .map(key -> key.attributeName() + " " + key.keyTypeAsString())
        .collect(Collectors.joining(", "));
  }

  private static void checkLocalIndexes(
      Pass<Table> pass, DesiredTable desired, TableDescription table, Plan.Builder plan) {
    for (LocalSecondaryIndex index : desired.localIndexes()) {
      String name = index.getIndexName();
      if (name == null) {
        continue;
      }
      FieldPath path = SpecPaths.LOCAL_INDEXES.element(name);
      plan.applied(path);
      boolean found = table.localSecondaryIndexes().stream().anyMatch(live -> same(index, live));
      if (!found && !pass.isIgnored(path) && TableValidation.isSound(pass.desired(), path)) {
        add(
            plan,
            path,
            "AWS has no such local index, and makes them with the table only" + NEW_TABLE);
      }
    }
    for (LocalSecondaryIndexDescription live : table.localSecondaryIndexes()) {
      checkRemoved(pass, desired, live, plan);
    }
  }

  private static void checkRemoved(
      Pass<Table> pass,
      DesiredTable desired,
      LocalSecondaryIndexDescription live,
      Plan.Builder plan) {
    Predicate<LocalSecondaryIndex> named = index -> live.indexName().equals(index.getIndexName());
    FieldPath path = SpecPaths.LOCAL_INDEXES.element(live.indexName());
    if (desired.localIndexes().stream().anyMatch(named) || !pass.wasApplied(path)) {
      return;
    }
    plan.applied(path);
    if (!pass.isIgnored(path)) {
      add(
          plan,
          path,
          "it is no longer declared, and AWS deletes local indexes with the table only; declare it"
              + " again");
    }
  }

  private static boolean same(LocalSecondaryIndex declared, LocalSecondaryIndexDescription live) {
    return Objects.equals(declared.getIndexName(), live.indexName())
        && IndexDefinition.sameKeys(
            IndexDefinition.keySchema(declared.getKeySchema()), live.keySchema())
        && IndexDefinition.sameProjection(
            IndexDefinition.projection(declared.getProjection()), live.projection());
  }

  /** Returns the attributes that keys in AWS use, and go on using, with another type. */
  static Set<String> changedTypes(Pass<Table> pass, TableDescription table) {
    if (pass.isIgnored(SpecPaths.ATTRIBUTES)) {
      return Set.of();
    }
    DesiredTable desired = DesiredTable.of(pass.desired());
    Set<String> kept = keptKeys(pass, table);
    Set<String> changed = new TreeSet<>();
    for (var live : table.attributeDefinitions()) {
      String name = live.attributeName();
      String type = type(desired, name);
      if (kept.contains(name) && type != null && !type.equals(live.attributeTypeAsString())) {
        changed.add(name);
      }
    }
    return changed;
  }

  private static @Nullable String type(DesiredTable desired, String name) {
    return desired.attributes().stream()
        .filter(attribute -> name.equals(attribute.getAttributeName()))
        .map(AttributeDefinition::getAttributeType)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> keptKeys(Pass<Table> pass, TableDescription table) {
    IndexChanges changes = IndexChanges.of(pass, table);
    Set<String> leaving = new HashSet<>();
    changes.gone().forEach(index -> leaving.add(index.indexName()));
    changes.different().forEach(index -> leaving.add(Objects.toString(index.getIndexName())));
    return Stream.of(
            table.keySchema().stream(),
            table.localSecondaryIndexes().stream().flatMap(index -> index.keySchema().stream()),
            Indexes.of(table).stream()
                .filter(index -> !leaving.contains(index.indexName()))
                .map(GlobalSecondaryIndexDescription::keySchema)
                .flatMap(List::stream))
        .flatMap(keys -> keys)
        .map(KeySchemaElement::attributeName)
        .collect(Collectors.toSet());
  }

  private static Problem changedType(DesiredTable desired, TableDescription table, String name) {
    String latest =
        table.attributeDefinitions().stream()
            .filter(attribute -> name.equals(attribute.attributeName()))
            .map(attribute -> attribute.attributeTypeAsString())
            .findFirst()
            .orElse("");
    return new Problem(
        SpecPaths.ATTRIBUTES,
        SpecPaths.ATTRIBUTES
            + ": attribute "
            + name
            + " is "
            + type(desired, name)
            + " here and "
            + latest
            + " in AWS, which changes no type that a key uses; change it back, or remove the"
            + " indexes that use it first");
  }

  private static void add(Plan.Builder plan, FieldPath path, String message) {
    plan.problem(new Problem(path, path + ": " + message));
  }
}
