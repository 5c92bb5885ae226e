package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.GlobalSecondaryIndex;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;

/**
 * Changes the maxima of a table on demand and of its indexes: the table's in one call, which AWS
 * wants to itself, and those of all indexes in another.
 */
final class OnDemandChanges {
  static final String READ = "maxReadRequestUnits";
  static final String WRITE = "maxWriteRequestUnits";

  /** The maxima of an index that are to change. */
  private record IndexChange(String index, OnDemandThroughput change, Optional<Hold> hold) {}

  private final Pass<Table> pass;
  private final TableDescription table;
  private final Plan.Builder plan;

  private OnDemandChanges(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
    this.pass = pass;
    this.table = table;
    this.plan = plan;
  }

  static void decide(Pass<Table> pass, TableDescription table, Plan.Builder plan) {
    OnDemandChanges changes = new OnDemandChanges(pass, table, plan);
    changes.decideTable();
    changes.decideIndexes();
  }

  private void decideTable() {
    var declared = DesiredTable.of(pass.desired()).spec().getOnDemandThroughput();
    OnDemandThroughput change = change(SpecPaths.ON_DEMAND, declared, table.onDemandThroughput());
    if (change != null) {
      plan.step(
          TableUpdate.step(
              "Set maxima on demand: table " + words(change),
              TableUpdate.request(pass).onDemandThroughput(change),
              SpecPaths.ON_DEMAND + " differs from AWS",
              AdmissionRules.hold(table, Change.ON_DEMAND)));
    }
  }

  private void decideIndexes() {
    List<IndexChange> changes = new ArrayList<>();
    for (GlobalSecondaryIndex index : IndexChanges.of(pass, table).same()) {
      String name = Objects.requireNonNull(index.getIndexName());
      Indexes.named(table, name)
          .map(live -> change(index, live))
          .ifPresent(
              change ->
                  changes.add(
                      new IndexChange(
                          name, change, AdmissionRules.hold(table, Change.INDEX_UPDATE, name))));
    }
    List<IndexChange> now = changes.stream().filter(change -> change.hold().isEmpty()).toList();
    if (!now.isEmpty()) {
      addIndexStep(now, Optional.empty());
    }
    changes.stream()
        .filter(change -> change.hold().isPresent())
        .forEach(change -> addIndexStep(List.of(change), change.hold()));
  }

  private @Nullable OnDemandThroughput change(
      GlobalSecondaryIndex index, GlobalSecondaryIndexDescription live) {
    return AdmissionRules.Phase.of(live) == AdmissionRules.Phase.DELETING
        ? null
        : change(
            SpecPaths.indexOnDemand(live.indexName()),
            index.getOnDemandThroughput(),
            live.onDemandThroughput());
  }

  private void addIndexStep(List<IndexChange> changes, Optional<Hold> hold) {
    String what =
        changes.stream()
            .map(change -> "index " + change.index() + " " + words(change.change()))
            .collect(Collectors.joining(", "));
    String why =
        changes.stream()
            .map(change -> SpecPaths.indexOnDemand(change.index()) + " differs from AWS")
            .collect(Collectors.joining("; "));
    List<GlobalSecondaryIndexUpdate> updates =
        changes.stream().map(change -> update(change.index(), change.change())).toList();
    plan.step(
        TableUpdate.step(
            "Set maxima on demand: " + what,
            TableUpdate.request(pass).globalSecondaryIndexUpdates(updates),
            why,
            hold));
  }

  private static GlobalSecondaryIndexUpdate update(String index, OnDemandThroughput change) {
    return GlobalSecondaryIndexUpdate.builder()
        .update(
            UpdateGlobalSecondaryIndexAction.builder()
                .indexName(index)
                .onDemandThroughput(change)
                .build())
        .build();
  }

  /** Returns the maxima that are to change; {@code null} if none are. AWS keeps the others. */
  private @Nullable OnDemandThroughput change(
      FieldPath path,
      io.ackj.apis.dynamodb.v1alpha1.@Nullable OnDemandThroughput declared,
      @Nullable OnDemandThroughput described) {
    OnDemandMaxima latest = OnDemandMaxima.of(described);
    Long read =
        maximum(
            path.child(READ),
            declared == null ? null : declared.getMaxReadRequestUnits(),
            latest.read());
    Long write =
        maximum(
            path.child(WRITE),
            declared == null ? null : declared.getMaxWriteRequestUnits(),
            latest.write());
    return read == null && write == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(read)
            .maxWriteRequestUnits(write)
            .build();
  }

  private @Nullable Long maximum(FieldPath path, @Nullable Long declared, @Nullable Long latest) {
    Declaration declaration = Declaration.of(pass, path, declared);
    Long wanted = declared != null && declared > 0 ? declared : null;
    boolean differs = !Objects.equals(wanted, latest);
    Settings.remember(pass, path, declaration, differs, plan);
    if (!differs
        || declaration == Declaration.UNMANAGED
        || pass.isIgnored(path)
        || !TableValidation.isSound(pass.desired(), path)) {
      return null;
    }
    return wanted == null ? Long.valueOf(OnDemandMaxima.LIFTED) : wanted;
  }

  private static String words(OnDemandThroughput change) {
    return word("reads", change.maxReadRequestUnits())
        + (change.maxReadRequestUnits() != null && change.maxWriteRequestUnits() != null
            ? " and "
            : "")
        + word("writes", change.maxWriteRequestUnits());
  }

  private static String word(String what, @Nullable Long units) {
    if (units == null) {
      return "";
    }
    return units == OnDemandMaxima.LIFTED ? "no maximum of " + what : what + " " + units;
  }
}
