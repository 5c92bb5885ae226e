package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Which global indexes come and go. One whose keys or projection differ goes and comes again. What
 * is declared wrongly, or to be left alone, is in none of the lists.
 *
 * @param missing declared, and not in AWS
 * @param different declared, and in AWS with other keys or another projection
 * @param same declared, and so in AWS
 * @param gone in AWS, applied once, and declared no longer
 * @param unmanaged in AWS, and never declared
 */
record IndexChanges(
    List<GlobalSecondaryIndex> missing,
    List<GlobalSecondaryIndex> different,
    List<GlobalSecondaryIndex> same,
    List<GlobalSecondaryIndexDescription> gone,
    List<GlobalSecondaryIndexDescription> unmanaged) {
  IndexChanges {
    missing = List.copyOf(missing);
    different = List.copyOf(different);
    same = List.copyOf(same);
    gone = List.copyOf(gone);
    unmanaged = List.copyOf(unmanaged);
  }

  /** Compares what is declared with what AWS has. */
  static IndexChanges of(Pass<Table> pass, TableDescription table) {
    DesiredTable desired = DesiredTable.of(pass.desired());
    List<Problem> problems = TableValidation.problems(pass.desired());
    List<GlobalSecondaryIndex> missing = new ArrayList<>();
    List<GlobalSecondaryIndex> different = new ArrayList<>();
    List<GlobalSecondaryIndex> same = new ArrayList<>();
    for (GlobalSecondaryIndex index : desired.indexes()) {
      String name = index.getIndexName();
      if (name == null || !isDefined(problems, SpecPaths.index(name))) {
        continue;
      }
      Optional<GlobalSecondaryIndexDescription> live = Indexes.named(table, name);
      if (live.isPresent() && isSame(pass, index, live.get())) {
        same.add(index);
      } else if (!pass.isIgnored(SpecPaths.index(name))) {
        (live.isPresent() ? different : missing).add(index);
      }
    }
    return new IndexChanges(
        missing,
        different,
        same,
        undeclared(pass, table, Declaration.GONE),
        undeclared(pass, table, Declaration.UNMANAGED));
  }

  /** Says whether the index itself is sound; wrong numbers of capacity do not count. */
  private static boolean isDefined(List<Problem> problems, FieldPath index) {
    return problems.stream()
        .map(Problem::field)
        .noneMatch(
            field ->
                field.equals(index)
                    || field.startsWith(index.child("indexName"))
                    || field.startsWith(index.child("keySchema"))
                    || field.startsWith(index.child("projection")));
  }

  private static boolean isSame(
      Pass<Table> pass, GlobalSecondaryIndex declared, GlobalSecondaryIndexDescription live) {
    FieldPath path = SpecPaths.index(live.indexName());
    return (!live.hasKeySchema()
            || pass.isIgnored(path.child("keySchema"))
            || IndexDefinition.sameKeys(
                IndexDefinition.keySchema(declared.getKeySchema()), live.keySchema()))
        && (pass.isIgnored(path.child("projection"))
            || IndexDefinition.sameProjection(
                IndexDefinition.projection(declared.getProjection()), live.projection()));
  }

  private static List<GlobalSecondaryIndexDescription> undeclared(
      Pass<Table> pass, TableDescription table, Declaration declaration) {
    DesiredTable desired = DesiredTable.of(pass.desired());
    return Indexes.of(table).stream()
        .filter(live -> desired.index(live.indexName()).isEmpty())
        .filter(
            live -> Declaration.of(pass, SpecPaths.index(live.indexName()), null) == declaration)
        .toList();
  }
}
