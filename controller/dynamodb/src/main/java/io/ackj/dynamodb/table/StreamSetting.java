package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.CreateReplicationGroupMemberAction;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The stream. Off and absent are alike. AWS changes no view type in place: the stream is switched
 * off, and then on again, which makes a new one.
 */
final class StreamSetting implements TableFeature {
  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    var declared = DesiredTable.of(pass.desired()).spec().getStreamSpecification();
    Declaration declaration = Declaration.of(pass, SpecPaths.STREAM, declared);
    String wanted = viewType(declared);
    String current = viewType(latest.table().streamSpecification());
    boolean differs = !Objects.equals(wanted, current);
    Settings.remember(pass, SpecPaths.STREAM, declaration, differs, plan);
    if (!differs
        || declaration == Declaration.UNMANAGED
        || isIgnored(pass, wanted, current)
        || !TableValidation.isSound(pass.desired(), SpecPaths.STREAM)) {
      return;
    }
    String reason = reason(declaration, wanted, current);
    if (current == null) {
      plan.step(enable(pass, latest.table(), Objects.requireNonNull(wanted), reason));
    } else {
      disable(pass, latest.table(), wanted, reason, plan);
    }
  }

  private static boolean isIgnored(
      Pass<Table> pass, @Nullable String wanted, @Nullable String current) {
    String member = wanted != null && current != null ? "streamViewType" : "streamEnabled";
    return pass.isIgnored(SpecPaths.STREAM.child(member));
  }

  private static @Nullable String viewType(
      io.ackj.apis.dynamodb.v1alpha1.@Nullable StreamSpecification stream) {
    return stream != null && Boolean.TRUE.equals(stream.getStreamEnabled())
        ? stream.getStreamViewType()
        : null;
  }

  private static @Nullable String viewType(@Nullable StreamSpecification stream) {
    return stream != null && Boolean.TRUE.equals(stream.streamEnabled())
        ? Objects.requireNonNullElse(stream.streamViewTypeAsString(), "")
        : null;
  }

  private static String reason(
      Declaration declaration, @Nullable String wanted, @Nullable String current) {
    return wanted != null && current != null
        ? SpecPaths.STREAM
            + ".streamViewType is "
            + wanted
            + " and AWS has "
            + current
            + "; AWS changes no view type in place, so the stream ends and a new one begins"
        : Settings.reason(SpecPaths.STREAM, declaration);
  }

  private static Step enable(
      Pass<Table> pass, TableDescription table, String viewType, String reason) {
    return TableUpdate.step(
        "Enable the stream with " + viewType,
        TableUpdate.request(pass)
            .streamSpecification(
                StreamSpecification.builder().streamEnabled(true).streamViewType(viewType).build()),
        reason,
        AdmissionRules.hold(table, Change.STREAM));
  }

  private static void disable(
      Pass<Table> pass,
      TableDescription table,
      @Nullable String wanted,
      String reason,
      Plan.Builder plan) {
    List<String> staying = replicas(pass, table, true);
    if (!staying.isEmpty()) {
      plan.problem(replicated(staying));
      return;
    }
    Optional<Hold> hold =
        replicas(pass, table, false).isEmpty()
            ? AdmissionRules.hold(table, Change.STREAM)
            : Optional.of(
                Hold.whileAwsIsBusy(
                    DynamoDbReasons.REPLICA_DELETING,
                    "the stream can end when all replicas are gone"));
    plan.step(
        TableUpdate.step(
            "Disable the stream",
            TableUpdate.request(pass)
                .streamSpecification(StreamSpecification.builder().streamEnabled(false).build()),
            reason,
            hold));
    if (wanted != null) {
      plan.step(
          enable(pass, table, wanted, reason)
              .held(Hold.whileAwsIsBusy(Reasons.UPDATING, "the old stream has to end first")));
    }
  }

  private static Problem replicated(List<String> regions) {
    return new Problem(
        SpecPaths.STREAM,
        "spec.streamSpecification: AWS ends no stream while the table has replicas ("
            + String.join(", ", regions)
            + "); declare streamEnabled: true with streamViewType NEW_AND_OLD_IMAGES, or remove the"
            + " replicas from spec.tableReplicas first");
  }

  /** Returns the Regions of the replicas that stay, or of those that are about to go. */
  private static List<String> replicas(Pass<Table> pass, TableDescription table, boolean staying) {
    List<String> declared =
        DesiredTable.orEmpty(DesiredTable.of(pass.desired()).spec().getTableReplicas()).stream()
            .map(CreateReplicationGroupMemberAction::getRegionName)
            .filter(Objects::nonNull)
            .toList();
    return table.replicas().stream()
        .map(ReplicaDescription::regionName)
        .filter(Objects::nonNull)
        .filter(region -> !region.equals(pass.destination().region()))
        .filter(region -> staying == stays(pass, declared, region))
        .sorted()
        .toList();
  }

  private static boolean stays(Pass<Table> pass, List<String> declared, String region) {
    String wanted = declared.contains(region) ? region : null;
    return Declaration.of(pass, SpecPaths.REPLICAS.element(region), wanted) != Declaration.GONE;
  }
}
