package io.ackj.local.watch;

/**
 * A condition of an object.
 *
 * @param status True, False or Unknown
 * @param reason empty for none
 * @param message empty for none
 * @param observedGeneration of the spec that it is about; 0 if it does not say
 */
public record ObservedCondition(
    String type, String status, String reason, String message, long observedGeneration) {
  boolean isTrue() {
    return status.equals("True");
  }

  /** Whether both say the same to a person. */
  boolean saysTheSameAs(ObservedCondition other) {
    return status.equals(other.status)
        && reason.equals(other.reason)
        && message.equals(other.message);
  }

  /** Returns it in a line, such as {@code Ready=False Creating: The table is being created}. */
  String shown() {
    String why = reason.isEmpty() ? "" : " " + reason;
    String text = message.isEmpty() ? "" : (reason.isEmpty() ? " " : ": ") + message;
    return type + "=" + status + why + text.replace('\n', ' ');
  }
}
