package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of an object's metadata are worth a pass over it. What it asks for is: its spec
 * (which the generation counts), its deletion, and the annotations and labels that the controller
 * reads. Its status, and what other tools note on it, is not; the controller's own writes would
 * wake it for ever.
 */
public enum Wake {
  /** Of labels only those count that end in tags and in the User-Agent. */
  USUAL,
  /** All labels count, since somebody may select by any of them. */
  ALL_LABELS;

  private static final String ACK = "services.k8s.aws";
  private static final String OWN = "ackj.io";
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  private static final String KRO = "kro.run/";

  /** Returns whether an object that was as {@code before} and is as {@code after} needs a pass. */
  public boolean between(ObjectMeta before, ObjectMeta after) {
    return !Objects.equals(before.getUid(), after.getUid())
        || !Objects.equals(before.getGeneration(), after.getGeneration())
        || !Objects.equals(before.getDeletionTimestamp(), after.getDeletionTimestamp())
        || losesFinalizer(before.getFinalizers(), after.getFinalizers())
        || annotationsDiffer(before.getAnnotations(), after.getAnnotations())
        || differ(before.getLabels(), after.getLabels(), this::isReadLabel);
  }

  /** Returns whether annotations differ in those that the controller reads. */
  static boolean annotationsDiffer(
      @Nullable Map<String, String> before, @Nullable Map<String, String> after) {
    return differ(before, after, Wake::isReadAnnotation);
  }

  /** Returns whether labels differ in those that count. */
  boolean labelsDiffer(@Nullable Map<String, String> before, @Nullable Map<String, String> after) {
    return differ(before, after, this::isReadLabel);
  }

  /** Returns whether the controller reads an annotation. */
  static boolean isReadAnnotation(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String prefix = key.substring(0, slash);
    return prefix.equals(ACK) || prefix.endsWith('.' + ACK) || prefix.equals(OWN);
  }

  /** Returns whether the controller reads a label. */
  boolean isReadLabel(String key) {
    return this == ALL_LABELS || key.equals(MANAGED_BY) || key.startsWith(KRO);
  }

  /** Somebody took the controller's finalizer off; without it a deletion would not wait. */
  private static boolean losesFinalizer(
      @Nullable List<String> before, @Nullable List<String> after) {
    List<String> left = after == null ? List.of() : after;
    return before != null
        && before.stream().anyMatch(name -> name.contains(ACK + '/') && !left.contains(name));
  }

  private static boolean differ(
      @Nullable Map<String, String> before,
      @Nullable Map<String, String> after,
      Predicate<String> isRead) {
    Map<String, String> old = before == null ? Map.of() : before;
    Map<String, String> now = after == null ? Map.of() : after;
    Set<String> keys = new HashSet<>(old.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .anyMatch(key -> isRead.test(key) && !Objects.equals(old.get(key), now.get(key)));
  }
}
