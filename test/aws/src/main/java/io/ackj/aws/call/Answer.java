package io.ackj.aws.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes back from a call.
 *
 * @param output the members of the answer; empty if the call is refused
 * @param error why the call is refused; null if it is not
 * @param delay for how long the answer is held back, in the system's time
 * @param lost whether the connection is reset in place of an answer
 */
public record Answer(
    ObjectNode output, @Nullable AwsException error, Duration delay, boolean lost) {
  /** Returns the answer of an operation that was carried out. */
  public static Answer of(ObjectNode output) {
    return new Answer(output, null, Duration.ZERO, false);
  }

  /** Returns a refusal. */
  public static Answer refused(AwsException error) {
    return new Answer(JsonNodeFactory.instance.objectNode(), error, Duration.ZERO, false);
  }

  /** Returns the same answer, held back for some more time. */
  public Answer delayedBy(Duration more) {
    return new Answer(output, error, delay.plus(more), lost);
  }

  /** Returns the same answer, which the client is not to get. */
  public Answer thatIsLost() {
    return new Answer(output, error, delay, true);
  }

  /** Returns why the call was refused; empty if it was not. */
  public Optional<AwsException> refusal() {
    return Optional.ofNullable(error);
  }

  /** Returns the HTTP status. */
  public int httpStatus() {
    return error == null ? 200 : error.httpStatus();
  }
}
