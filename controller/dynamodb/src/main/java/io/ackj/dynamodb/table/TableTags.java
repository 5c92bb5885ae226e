package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.plan.Hold;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;

/**
 * Decides on tags, each by its key. AWS locks a table's tags for about two seconds after a change:
 * so one call carries all that differ, and removals follow later.
 */
final class TableTags implements TableFeature {
  private static final String LANE = "tags";

  private static final Hold AFTER_SETTING =
      Hold.whileAwsIsBusy(Reasons.UPDATING, "Tags are removed once those that differ are set.");

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    adviseOnReserved(pass, plan);
    if (pass.isIgnored(SpecPaths.TAGS) || !latest.tags().isRead()) {
      carryOn(pass, latest, plan);
      return;
    }
    Map<String, String> declared = Declared.tags(pass);
    Map<String, String> present = latest.tags().found().orElse(Map.of());
    declared.keySet().forEach(key -> plan.applied(path(key)));
    List<String> gone = gone(pass, declared, present);
    gone.stream().map(TableTags::path).filter(pass::wasApplied).forEach(plan::applied);
    Map<String, String> changed = changed(pass, declared, present);
    gone.removeIf(pass.controllerTags()::containsKey);
    addSteps(pass, latest, changed, gone, plan);
  }

  private static FieldPath path(String key) {
    return SpecPaths.TAGS.element(key);
  }

  /** What was applied stays so while nobody can compare; what is declared will be, if AWS can. */
  private static void carryOn(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    pass.applied().stream().filter(path -> path.startsWith(SpecPaths.TAGS)).forEach(plan::applied);
    Map<String, String> declared = Declared.tags(pass);
    Claim claim = Claim.on(pass, SpecPaths.TAGS, !declared.isEmpty());
    if (claim == Claim.ENFORCE && latest.tags().state() != Facet.State.UNSUPPORTED) {
      declared.keySet().forEach(key -> plan.applied(path(key)));
      FacetGate.waitFor(latest.tags(), latest, "tags", plan);
    }
  }

  private static List<String> gone(
      Pass<Table> pass, Map<String, String> declared, Map<String, String> present) {
    List<String> gone = new ArrayList<>();
    for (String key : present.keySet()) {
      if (!declared.containsKey(key) && isToGo(pass, key)) {
        gone.add(key);
      }
    }
    return gone;
  }

  private static boolean isToGo(Pass<Table> pass, String key) {
    if (Tagging.isReserved(key) || pass.isIgnored(path(key))) {
      return false;
    }
    return pass.wasApplied(path(key))
        || (pass.undeclared() == UndeclaredFields.RESET
            && !pass.controllerTagKeys().contains(key)
            && !pass.controllerTags().containsKey(key));
  }

  /**
   * Returns the tags to be set. Tags of the controller that are missing come along where there is
   * something to be done, but are no reason for a call: an upgrade must not tag every table anew.
   */
  private static Map<String, String> changed(
      Pass<Table> pass, Map<String, String> declared, Map<String, String> present) {
    Map<String, String> changed = new LinkedHashMap<>();
    declared.forEach(
        (key, value) -> {
          if (!value.equals(present.get(key)) && !pass.isIgnored(path(key))) {
            changed.put(key, value);
          }
        });
    pass.controllerTags()
        .forEach(
            (key, value) -> {
              boolean replacesUserTag =
                  pass.wasApplied(path(key)) && !value.equals(present.get(key));
              if (!declared.containsKey(key) && replacesUserTag) {
                changed.put(key, value);
              }
            });
    return changed;
  }

  private static void addSteps(
      Pass<Table> pass,
      TableSnapshot latest,
      Map<String, String> changed,
      List<String> gone,
      Plan.Builder plan) {
    if (!changed.isEmpty()) {
      Map<String, String> set = new LinkedHashMap<>(changed);
      addMissingControllerTags(pass, latest, set);
      plan.step(FacetAdmission.admit(tag(latest, set, changed), latest.table()));
    }
    if (!gone.isEmpty()) {
      Step untag = FacetAdmission.admit(untag(latest, gone), latest.table());
      plan.step(changed.isEmpty() ? untag : untag.held(AFTER_SETTING));
    }
  }

  private static void addMissingControllerTags(
      Pass<Table> pass, TableSnapshot latest, Map<String, String> set) {
    Map<String, String> present = latest.tags().found().orElse(Map.of());
    Map<String, String> declared = Declared.tags(pass);
    pass.controllerTags().entrySet().stream()
        .filter(tag -> !present.containsKey(tag.getKey()) && !declared.containsKey(tag.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(tag -> set.put(tag.getKey(), tag.getValue()));
  }

  private static Step tag(
      TableSnapshot latest, Map<String, String> set, Map<String, String> changed) {
    List<Tag> tags =
        set.entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return Step.now(
        "Set tags " + String.join(", ", set.keySet()),
        LANE,
        "TagResource",
        TagResourceRequest.builder().resourceArn(latest.table().tableArn()).tags(tags).build(),
        "spec.tags: AWS has other values, or none, for " + String.join(", ", changed.keySet()));
  }

  private static Step untag(TableSnapshot latest, List<String> gone) {
    return Step.now(
        "Remove tags " + String.join(", ", gone),
        LANE,
        "UntagResource",
        UntagResourceRequest.builder().resourceArn(latest.table().tableArn()).tagKeys(gone).build(),
        "spec.tags: no longer declared: " + String.join(", ", gone));
  }

  private static void adviseOnReserved(Pass<Table> pass, Plan.Builder plan) {
    List<String> reserved =
        Declared.elements(Declared.spec(pass).getTags()).stream()
            .map(io.ackj.apis.dynamodb.v1alpha1.Tag::getKey)
            .filter(key -> key != null && Tagging.isReserved(key))
            .toList();
    if (!reserved.isEmpty()) {
      plan.advice(
          new Advice(
              DynamoDbReasons.RESERVED_TAGS,
              "spec.tags: left out, since only AWS gives tags that begin with aws: "
                  + String.join(", ", reserved)));
    }
  }
}
