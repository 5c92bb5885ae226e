package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides how to bring a table in line: asks each feature in turn. A pure function. */
final class TableDecider {
  private static final List<TableFeature> FEATURES = features();

  private TableDecider() {}

  static Plan decide(Pass<Table> pass, TableSnapshot latest) {
    Plan.Builder plan = Plan.builder();
    FEATURES.forEach(feature -> feature.decide(pass, latest, plan));
    adviseOnUnsupported(pass, latest, plan);
    return withTellingTransitionsFirst(plan.build());
  }

  /** That the table is being updated says less than which index or replica it is for. */
  private static Plan withTellingTransitionsFirst(Plan plan) {
    List<Transition> transitions = new ArrayList<>(plan.transitions());
    transitions.sort(Comparator.comparing(TableDecider::isVague));
    return new Plan(plan.steps(), transitions, plan.problems(), plan.advice(), plan.applied());
  }

  private static boolean isVague(Transition transition) {
    return transition.subject().equals("table") && transition.reason().equals(Reasons.UPDATING);
  }

  private static List<TableFeature> features() {
    List<TableFeature> features = new ArrayList<>(UpdateTableFeatures.inOrder());
    features.add(new TableTags());
    features.add(new ResourcePolicy());
    features.add(new TimeToLive());
    features.add(new PointInTimeRecovery());
    features.add(new ContributorInsights());
    features.add(new Replicas());
    return List.copyOf(features);
  }

  private static void adviseOnUnsupported(
      Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    List<String> fields = new ArrayList<>();
    addUnsupported(fields, pass, FacetKind.TAGS, SpecPaths.TAGS, latest.tags());
    addUnsupported(fields, pass, FacetKind.POLICY, SpecPaths.POLICY, latest.policy());
    addUnsupported(
        fields, pass, FacetKind.TIME_TO_LIVE, SpecPaths.TIME_TO_LIVE, latest.timeToLive());
    addUnsupported(fields, pass, FacetKind.BACKUPS, SpecPaths.BACKUPS, latest.backups());
    addUnsupported(fields, pass, FacetKind.INSIGHTS, SpecPaths.INSIGHTS, latest.insights());
    if (!fields.isEmpty()) {
      plan.advice(
          new Advice(
              DynamoDbReasons.UNSUPPORTED_FIELDS,
              "Not supported by this AWS end, and left alone: " + String.join("; ", fields)));
    }
  }

  private static void addUnsupported(
      List<String> fields, Pass<Table> pass, FacetKind kind, FieldPath path, Facet<?> facet) {
    if (facet.state() == Facet.State.UNSUPPORTED && kind.isDeclared(pass)) {
      fields.add(path + " (" + facet.why() + ")");
    }
  }
}
