package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Throughput that is declared, of a table or of an index, beside what AWS has.
 *
 * @param index the index's name; {@code null} for the table
 * @param path where it is declared
 * @param dimension how Application Auto Scaling names it, up to the kind of capacity
 * @param declared what is declared
 * @param latest what AWS has
 */
record ThroughputTarget(
    @Nullable String index,
    FieldPath path,
    String dimension,
    Throughput declared,
    Throughput latest) {
  private static final String READ = "ReadCapacityUnits";
  private static final String WRITE = "WriteCapacityUnits";

  /** Returns the table, if it declares throughput, and all indexes that do and exist. */
  static List<ThroughputTarget> of(Pass<Table> pass, TableDescription table) {
    List<ThroughputTarget> targets = new ArrayList<>();
    DesiredTable desired = DesiredTable.of(pass.desired());
    Throughput declared = Throughput.of(desired.spec().getProvisionedThroughput());
    Throughput latest = Throughput.of(table.provisionedThroughput());
    if (isUsable(pass, SpecPaths.THROUGHPUT, declared, latest)) {
      String dimension = "table/" + table.tableName() + ":dynamodb:table:";
      targets.add(
          new ThroughputTarget(
              null,
              SpecPaths.THROUGHPUT,
              dimension,
              Objects.requireNonNull(declared),
              Objects.requireNonNull(latest)));
    }
    for (GlobalSecondaryIndex index : IndexChanges.of(pass, table).same()) {
      String name = Objects.requireNonNull(index.getIndexName());
      Indexes.named(table, name).ifPresent(live -> addIndex(pass, table, index, live, targets));
    }
    return targets;
  }

  private static void addIndex(
      Pass<Table> pass,
      TableDescription table,
      GlobalSecondaryIndex index,
      GlobalSecondaryIndexDescription live,
      List<ThroughputTarget> targets) {
    FieldPath path = SpecPaths.indexThroughput(live.indexName());
    Throughput declared = Throughput.of(index.getProvisionedThroughput());
    Throughput latest = Throughput.of(live.provisionedThroughput());
    boolean leaving = AdmissionRules.Phase.of(live) == AdmissionRules.Phase.DELETING;
    if (!leaving && isUsable(pass, path, declared, latest)) {
      String dimension =
          "table/" + table.tableName() + "/index/" + live.indexName() + ":dynamodb:index:";
      targets.add(
          new ThroughputTarget(
              live.indexName(),
              path,
              dimension,
              Objects.requireNonNull(declared),
              Objects.requireNonNull(latest)));
    }
  }

  private static boolean isUsable(
      Pass<Table> pass,
      FieldPath path,
      @Nullable Throughput declared,
      @Nullable Throughput latest) {
    return declared != null && latest != null && TableValidation.isSound(pass.desired(), path);
  }

  /**
   * Returns what to ask AWS for: what is declared, save in dimensions that are ignored or that
   * Application Auto Scaling steers, where AWS keeps its number.
   */
  Throughput wanted(Pass<Table> pass, Set<String> scaled) {
    return new Throughput(
        isLeftAlone(pass, scaled, "readCapacityUnits", READ) ? latest.read() : declared.read(),
        isLeftAlone(pass, scaled, "writeCapacityUnits", WRITE) ? latest.write() : declared.write());
  }

  private boolean isLeftAlone(
      Pass<Table> pass, Set<String> scaled, String member, String capacity) {
    return pass.isIgnored(path.child(member)) || scaled.contains(dimension + capacity);
  }

  /** Returns what the target is called in the names of steps. */
  String label() {
    return index == null ? "table" : "index " + index;
  }
}
