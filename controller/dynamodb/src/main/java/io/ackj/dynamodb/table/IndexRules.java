package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement;
import io.ackj.apis.dynamodb.v1alpha1.LocalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Projection;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Indexes: their names, keys and projections. */
final class IndexRules {
  private static final List<?> PROJECTIONS =
      List.of(ProjectionType.ALL, ProjectionType.KEYS_ONLY, ProjectionType.INCLUDE);
  private static final int MOST_LOCAL = 5;
  private static final int MOST_GLOBAL_KEYS = 4;
  private static final int MOST_ATTRIBUTES = 20;

  private final DesiredTable desired;
  private final List<Problem> problems;
  private final Set<String> names = new HashSet<>();

  private IndexRules(DesiredTable desired, List<Problem> problems) {
    this.desired = desired;
    this.problems = problems;
  }

  static void check(DesiredTable desired, List<Problem> problems) {
    IndexRules rules = new IndexRules(desired, problems);
    rules.checkGlobal();
    rules.checkLocal();
  }

  private void checkGlobal() {
    List<GlobalSecondaryIndex> indexes = desired.indexes();
    for (int i = 0; i < indexes.size(); i++) {
      GlobalSecondaryIndex index = indexes.get(i);
      FieldPath path = path(SpecPaths.INDEXES, index.getIndexName(), i);
      List<KeySchemaElement> keys = DesiredTable.orEmpty(index.getKeySchema());
      checkName(index.getIndexName(), path);
      checkKeys(keys, path.child("keySchema"), MOST_GLOBAL_KEYS);
      checkProjection(index.getProjection(), path.child("projection"));
    }
  }

  private void checkLocal() {
    List<LocalSecondaryIndex> indexes = desired.localIndexes();
    if (indexes.size() > MOST_LOCAL) {
      add(SpecPaths.LOCAL_INDEXES, "AWS allows 5 at most, here are " + indexes.size());
    }
    for (int i = 0; i < indexes.size(); i++) {
      LocalSecondaryIndex index = indexes.get(i);
      FieldPath path = path(SpecPaths.LOCAL_INDEXES, index.getIndexName(), i);
      List<KeySchemaElement> keys = DesiredTable.orEmpty(index.getKeySchema());
      checkName(index.getIndexName(), path);
      checkKeys(keys, path.child("keySchema"), 1);
      checkLocalKeys(keys, path.child("keySchema"));
      checkProjection(index.getProjection(), path.child("projection"));
    }
  }

  private static FieldPath path(FieldPath list, @Nullable String name, int position) {
    return name == null || name.isEmpty() ? list.index(position) : list.element(name);
  }

  private void checkName(@Nullable String name, FieldPath path) {
    if (name == null || name.isEmpty()) {
      add(path.child("indexName"), "it is missing; give the index a name");
    } else if (!names.add(name)) {
      add(path, "another index is named " + name + " too; give each its own name");
    } else {
      KeyRules.checkName(name, path.child("indexName"), problems);
    }
  }

  private void checkKeys(List<KeySchemaElement> keys, FieldPath path, int most) {
    if (keys.isEmpty()) {
      add(path, "it is missing; declare the index's HASH key");
      return;
    }
    KeyRules.checkSchema(keys, path, most, problems);
    KeyRules.checkDefined(desired, keys, path, problems);
  }

  private void checkLocalKeys(List<KeySchemaElement> keys, FieldPath path) {
    if (!has(desired.keySchema(), KeyType.RANGE)) {
      add(path, "a local index needs a table with a RANGE key; use spec.globalSecondaryIndexes");
    } else if (!keys.isEmpty() && !has(keys, KeyType.RANGE)) {
      add(path, "a local index has a RANGE key of its own; add it");
    } else if (!keys.isEmpty() && !hash(keys).equals(hash(desired.keySchema()))) {
      add(path, "a local index has the HASH key of its table; use " + hash(desired.keySchema()));
    }
  }

  private static boolean has(List<KeySchemaElement> keys, KeyType type) {
    return keys.stream().anyMatch(key -> type.toString().equals(key.getKeyType()));
  }

  private static String hash(List<KeySchemaElement> keys) {
    return keys.stream()
        .filter(key -> KeyType.HASH.toString().equals(key.getKeyType()))
        .map(KeySchemaElement::getAttributeName)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  private void checkProjection(@Nullable Projection projection, FieldPath path) {
    String type = projection == null ? null : projection.getProjectionType();
    if (projection == null || type == null) {
      add(path.child("projectionType"), "it is missing; use ALL, KEYS_ONLY or INCLUDE");
      return;
    }
    TableValidation.checkEnum(type, path.child("projectionType"), PROJECTIONS, problems);
    int attributes = DesiredTable.orEmpty(projection.getNonKeyAttributes()).size();
    boolean includes = ProjectionType.INCLUDE.toString().equals(type);
    if (includes && (attributes == 0 || attributes > MOST_ATTRIBUTES)) {
      add(
          path.child("nonKeyAttributes"),
          "projectionType INCLUDE wants 1 to 20 attributes, here are " + attributes);
    }
    if (!includes && attributes > 0) {
      add(
          path.child("nonKeyAttributes"),
          "projectionType " + type + " takes none; remove them or use INCLUDE");
    }
  }

  private void add(FieldPath field, String message) {
    TableValidation.add(problems, field, message);
  }
}
