package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Changes the throughput of a provisioned table and its indexes, all that AWS takes now in one
 * call. Raises and reductions are calls of their own: AWS allows few reductions a day, refuses the
 * whole call when there was one too many, and a raise cannot wait for the next day.
 */
final class ThroughputChanges {
  /** A target and what it shall have. */
  private record Setting(ThroughputTarget target, Throughput wanted, Optional<Hold> hold) {
    boolean isReduction() {
      return wanted.isLessThan(target.latest());
    }
  }

  private ThroughputChanges() {}

  static void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    Set<String> scaled = latest.scaledCapacity().found().orElse(Set.of());
    List<Setting> settings =
        ThroughputTarget.of(pass, latest.table()).stream()
            .map(target -> setting(pass, latest.table(), target, scaled))
            .filter(setting -> !setting.wanted().equals(setting.target().latest()))
            .toList();
    for (boolean reduction : List.of(false, true)) {
      List<Setting> these =
          settings.stream().filter(setting -> setting.isReduction() == reduction).toList();
      List<Setting> now = these.stream().filter(setting -> setting.hold().isEmpty()).toList();
      if (!now.isEmpty()) {
        plan.step(step(pass, now, doubt(latest), Optional.empty()));
      }
      these.stream()
          .filter(setting -> setting.hold().isPresent())
          .forEach(setting -> plan.step(step(pass, List.of(setting), "", setting.hold())));
    }
  }

  /** Whoever lets Application Auto Scaling steer the table has to learn why it is set back. */
  private static String doubt(TableSnapshot latest) {
    return latest.scaledCapacity().state() == Facet.State.DENIED
        ? "; whether Application Auto Scaling steers it is not known: "
            + latest.scaledCapacity().why()
        : "";
  }

  /** Says whether anything would be changed if nothing were steered by Application Auto Scaling. */
  static boolean isNeeded(Pass<Table> pass, TableDescription table) {
    return ThroughputTarget.of(pass, table).stream()
        .anyMatch(target -> !target.wanted(pass, Set.of()).equals(target.latest()));
  }

  private static Setting setting(
      Pass<Table> pass, TableDescription table, ThroughputTarget target, Set<String> scaled) {
    String index = target.index();
    Optional<Hold> hold =
        index == null
            ? AdmissionRules.hold(table, Change.CAPACITY)
            : AdmissionRules.hold(table, Change.INDEX_UPDATE, index);
    return new Setting(target, target.wanted(pass, scaled), hold);
  }

  private static Step step(
      Pass<Table> pass, List<Setting> settings, String doubt, Optional<Hold> hold) {
    String what =
        settings.stream()
            .map(setting -> setting.target().label() + " " + setting.wanted())
            .collect(Collectors.joining(", "));
    String why =
        settings.stream()
            .map(
                setting ->
                    setting.target().path()
                        + " is "
                        + setting.target().declared()
                        + " and AWS has "
                        + setting.target().latest())
            .collect(Collectors.joining("; "));
    return TableUpdate.step("Set throughput: " + what, request(pass, settings), why + doubt, hold);
  }

  private static UpdateTableRequest.Builder request(Pass<Table> pass, List<Setting> settings) {
    UpdateTableRequest.Builder request = TableUpdate.request(pass);
    List<GlobalSecondaryIndexUpdate> updates = new ArrayList<>();
    for (Setting setting : settings) {
      String index = setting.target().index();
      if (index == null) {
        request.provisionedThroughput(setting.wanted().asRequest());
      } else {
        updates.add(update(index, setting.wanted()));
      }
    }
    return updates.isEmpty() ? request : request.globalSecondaryIndexUpdates(updates);
  }

  /** Returns the update of an index's throughput. */
  static GlobalSecondaryIndexUpdate update(String index, Throughput wanted) {
    return GlobalSecondaryIndexUpdate.builder()
        .update(
            UpdateGlobalSecondaryIndexAction.builder()
                .indexName(index)
                .provisionedThroughput(wanted.asRequest())
                .build())
        .build();
  }
}
