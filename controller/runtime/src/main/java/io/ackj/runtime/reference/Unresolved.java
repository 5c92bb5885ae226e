package io.ackj.runtime.reference;

import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import java.util.Objects;

/**
 * Why a reference cannot be resolved.
 *
 * @param fact the condition {@code ACK.ReferencesResolved}; its status and texts are ACK's
 * @param outcome what it means for the object. ACK says nothing of that; here those that wait for
 *     the other object to be done make progress, and those that need somebody are errors
 */
record Unresolved(Fact fact, Outcome outcome) {
  private static final String UNKNOWN = "Unknown";
  private static final String FALSE = "False";
  private static final String WAITING = Reasons.WAITING_FOR_REFERENCE;

  Unresolved {
    Objects.requireNonNull(fact);
    Objects.requireNonNull(outcome);
  }

  /** A value and a reference to it are both given. */
  static Unresolved both(ReferencePlace place) {
    return terminal(
        UNKNOWN,
        "both resource reference wrapper and ID cannot be used together: "
            + place.field()
            + ','
            + place.referenceField());
  }

  /** A reference names nothing. */
  static Unresolved empty(ReferencePlace place) {
    return terminal(
        UNKNOWN, "provided resource reference is nil or empty: " + place.referenceField());
  }

  /** A reference leads where it must not. */
  static Unresolved forbidden(String why) {
    return terminal(FALSE, why);
  }

  /** What is referred to is terminal. */
  static Unresolved terminalTarget(Target target) {
    return terminal(
        FALSE,
        "the referenced resource has 'ACK.Terminal' condition 'True'. Cannot be referenced. "
            + target);
  }

  /** What is referred to is not done. */
  static Unresolved notSynced(ReferencePlace place, Target target) {
    String text = "the referenced resource is not synced yet. " + target;
    return new Unresolved(
        fact(UNKNOWN, text), new Outcome.Progressing(WAITING, at(place, text), null));
  }

  /** What is referred to does not have what is asked of it. */
  static Unresolved noValue(ReferencePlace place, Target target) {
    String text =
        "the referenced resource is missing the target field. %s, targetField:%s"
            .formatted(target, place.rule().path());
    return new Unresolved(
        fact(UNKNOWN, text), new Outcome.Progressing(WAITING, at(place, text), null));
  }

  /** There is nothing of this name. */
  static Unresolved missing(ReferencePlace place, Target target) {
    String text = "%s \"%s\" not found".formatted(target.kind().crd(), target.key().name());
    String more = " in namespace \"%s\"; create it, or correct the name";
    return recoverable(
        Reasons.REFERENCE_NOT_FOUND,
        text,
        at(place, text) + more.formatted(target.key().namespace()));
  }

  /** The cluster does not know the kind. */
  static Unresolved notInstalled(ReferencePlace place, ForeignKind kind) {
    String text =
        "the CRD %s is not installed in this cluster; install the controller that brings it, or give the value in %s"
            .formatted(kind.crd(), place.field());
    return recoverable(Reasons.REFERENCE_KIND_NOT_INSTALLED, text, at(place, text));
  }

  /** The controller may not read it. */
  static Unresolved unreadable(ReferencePlace place, Target target) {
    String text =
        "the controller may not read %s in namespace \"%s\"; give its role the verbs get, list and watch"
            .formatted(target.kind().crd(), target.key().namespace());
    return recoverable(Reasons.REFERENCE_FORBIDDEN, text, at(place, text));
  }

  private static Unresolved terminal(String status, String text) {
    return new Unresolved(fact(status, text), new Outcome.Terminal(text, null));
  }

  private static Unresolved recoverable(String reason, String text, String message) {
    return new Unresolved(fact(UNKNOWN, text), new Outcome.Recoverable(reason, message));
  }

  private static String at(ReferencePlace place, String text) {
    return place.referenceField() + ": " + text;
  }

  /** ACK has the text in the reason. */
  private static Fact fact(String status, String text) {
    return new Fact(ConditionType.REFERENCES_RESOLVED, status, text, "Reference resolution failed");
  }
}
