package io.ackj.runtime.reference;

import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reason.Reasons;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an object may name something in another namespace; {@code --enable-cross-namespace}. The
 * texts are ACK's. Like ACK it advises also where the flag was set: ACK's chart sets it always, so
 * that it tells nothing about what somebody has thought of.
 *
 * @param isAllowed what the flag says
 */
public record CrossNamespace(boolean isAllowed) {
  /** The reason of the advice. */
  public static final String REASON = Reasons.CROSS_NAMESPACE_OPT_IN_REQUIRED;

  /** For what another namespace is named. */
  public enum Use {
    /** A field takes its value from an object there. */
    REFERENCE(
        "resource reference",
        "Cross-namespace resource reference detected: resource in namespace \"%s\" references \"%3$s\" in namespace \"%2$s\". Cross-namespace behavior will be disabled by default in a future release."),
    /** A FieldExport writes there. */
    FIELD_EXPORT(
        "field export",
        "Cross-namespace field export detected: FieldExport in namespace \"%s\" targets namespace \"%s\". Cross-namespace behavior will require explicit opt-in in a future release.");

    private final String what;
    private final String detected;

    Use(String what, String detected) {
      this.what = what;
      this.detected = detected;
    }
  }

  /**
   * Returns why a use is refused; empty if it is not.
   *
   * @param source the namespace of the object that names the other
   * @param target the namespace that is named; {@code null} or empty means that of the object
   * @param name the name of what is there
   */
  public Optional<String> refusal(Use use, String source, @Nullable String target, String name) {
    return isAllowed || !crosses(source, target)
        ? Optional.empty()
        : Optional.of(
            "cross-namespace %s is not allowed. Set --enable-cross-namespace=true to allow it. sourceNamespace:%s, targetNamespace:%s, name:%s"
                .formatted(use.what, source, target, name));
  }

  /**
   * Returns what a user should know of a use that is allowed; empty if it crosses no border.
   *
   * @param source the namespace of the object that names the other
   * @param target the namespace that is named; {@code null} or empty means that of the object
   * @param name the name of what is there
   */
  public Optional<Advice> advice(Use use, String source, @Nullable String target, String name) {
    return isAllowed && crosses(source, target)
        ? Optional.of(
            new Advice(
                REASON,
                use.detected.formatted(source, target, name)
                    + " Set --enable-cross-namespace=true to preserve this behavior."))
        : Optional.empty();
  }

  private static boolean crosses(String source, @Nullable String target) {
    return target != null && !target.isEmpty() && !target.equals(source);
  }
}
