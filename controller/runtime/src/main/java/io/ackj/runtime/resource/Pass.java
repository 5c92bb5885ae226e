package io.ackj.runtime.resource;

import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.queue.Priority;
import io.fabric8.kubernetes.client.CustomResource;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one look at an object is about. It is not changed; a manager treats {@code desired} as
 * read-only.
 *
 * @param desired the object as the user asked for it, with the status of the pass before, and with
 *     the values that its references stand for
 * @param destination where in AWS the resource lives
 * @param applied the spec paths that earlier passes applied, of {@code status.appliedFields}
 * @param ignored the spec paths whose drift is left alone, of the annotation {@code
 *     services.k8s.aws/ignore-field-drift}; a path covers all below it
 * @param undeclared what becomes of fields that are not declared
 * @param controllerTags the tags that the controller puts on what it creates, by key, with their
 *     values filled in; user tags win over them
 * @param controllerTagKeys the keys of {@code --resource-tags}, also of those whose value came out
 *     empty
 * @param resolved the values that were filled into {@code desired}, for another version of it
 * @param priority how urgent the pass is; AWS calls wait for their budget in this order
 * @param now when the pass began
 * @param reading how much of the resource is to be read
 */
public record Pass<R extends CustomResource<?, ?>>(
    R desired,
    Destination destination,
    Set<FieldPath> applied,
    Set<FieldPath> ignored,
    UndeclaredFields undeclared,
    Map<String, String> controllerTags,
    Set<String> controllerTagKeys,
    ResolvedValues resolved,
    Priority priority,
    Instant now,
    Reading reading) {
  /** How much of a resource is to be read. */
  public enum Reading {
    /** What is declared or was applied; a steady pass costs as few calls as can be. */
    NEEDED,
    /** All that AWS has, also what nobody declares: the spec is to be made of it. */
    WHOLE
  }

  public Pass {
    Objects.requireNonNull(desired);
    Objects.requireNonNull(destination);
    Objects.requireNonNull(undeclared);
    Objects.requireNonNull(resolved);
    Objects.requireNonNull(priority);
    Objects.requireNonNull(now);
    Objects.requireNonNull(reading);
    applied = Set.copyOf(applied);
    ignored = Set.copyOf(ignored);
    controllerTags = Map.copyOf(controllerTags);
    controllerTagKeys = Set.copyOf(controllerTagKeys);
  }

  /** Makes a pass over an object without references that reads what it needs. */
  public Pass(
      R desired,
      Destination destination,
      Set<FieldPath> applied,
      Set<FieldPath> ignored,
      UndeclaredFields undeclared,
      Map<String, String> controllerTags,
      Set<String> controllerTagKeys,
      Priority priority,
      Instant now) {
    this(
        desired,
        destination,
        applied,
        ignored,
        undeclared,
        controllerTags,
        controllerTagKeys,
        ResolvedValues.none(),
        priority,
        now,
        Reading.NEEDED);
  }

  /**
   * Returns the same pass over what the object has become by our own writing. Its references stand
   * for what they stood for: what AWS is told must not change in the middle of a pass.
   */
  public Pass<R> over(R object) {
    return with(resolved.fillInto(object), applied, ignored, reading);
  }

  /** Returns the same pass with other paths that were applied, and whose drift is left alone. */
  public Pass<R> knowing(Set<FieldPath> nowApplied, Set<FieldPath> nowIgnored) {
    return with(desired, nowApplied, nowIgnored, reading);
  }

  /** Returns the same pass, reading as much as is said. */
  public Pass<R> reading(Reading much) {
    return with(desired, applied, ignored, much);
  }

  private Pass<R> with(
      R object, Set<FieldPath> nowApplied, Set<FieldPath> nowIgnored, Reading much) {
    return new Pass<>(
        object,
        destination,
        nowApplied,
        nowIgnored,
        undeclared,
        controllerTags,
        controllerTagKeys,
        resolved,
        priority,
        now,
        much);
  }

  /** Says whether all that AWS has is to be read, also what nobody declares. */
  public boolean isWhole() {
    return reading == Reading.WHOLE;
  }

  /** Says whether a path was applied by an earlier pass. */
  public boolean wasApplied(FieldPath path) {
    return applied.contains(path);
  }

  /**
   * Says whether drift of a path is to be left alone. ACK compares paths without regard to case.
   */
  public boolean isIgnored(FieldPath path) {
    return ignored.stream().anyMatch(covering -> covers(covering.toString(), path.toString()));
  }

  private static boolean covers(String covering, String path) {
    return path.regionMatches(true, 0, covering, 0, covering.length())
        && (path.length() == covering.length()
            || ".[".indexOf(path.charAt(covering.length())) >= 0);
  }
}
