package io.ackj.aws.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.CallFilter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with some calls. It hits the first matching call once, unless told
 * otherwise.
 *
 * @param filter which calls count
 * @param nth the first of them that is hit; 1 is the next one
 * @param times how many of them in a row are hit
 * @param lasting for how long it is there, by the simulator's clock; null for ever
 * @param error what the client is told; null if the operation's own answer
 * @param afterwards whether the operation is carried out although the client is told of an error
 * @param lost whether the connection is closed in place of an answer; the operation is carried out
 * @param latency how much later the answer comes, by the system's clock
 */
public record Fault(
    CallFilter filter,
    int nth,
    int times,
    @Nullable Duration lasting,
    @Nullable AwsException error,
    boolean afterwards,
    boolean lost,
    Duration latency) {
  /** Checks the numbers. */
  public Fault {
    if (nth < 1 || times < 1) {
      throw new IllegalArgumentException(
          "nth and times of a fault have to be 1 or more, but are " + nth + " and " + times);
    }
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency of a fault cannot be negative: " + latency);
    }
  }

  /** Returns a fault of calls of an operation, which does nothing yet. */
  public static Fault on(String operation) {
    return on(CallFilter.operation(operation));
  }

  /** Returns a fault of calls that pass a filter, which does nothing yet. */
  public static Fault on(CallFilter filter) {
    return new Fault(filter, 1, 1, null, null, false, false, Duration.ZERO);
  }

  /** Returns the same fault, which first hits the nth matching call. */
  public Fault nth(int first) {
    return new Fault(filter, first, times, lasting, error, afterwards, lost, latency);
  }

  /** Returns the same fault, which hits so many matching calls in a row. */
  public Fault times(int count) {
    return new Fault(filter, nth, count, lasting, error, afterwards, lost, latency);
  }

  /** Returns the same fault, which hits all matching calls from the nth on. */
  public Fault always() {
    return times(Integer.MAX_VALUE);
  }

  /** Returns the same fault, which is gone after a while. */
  public Fault lasting(Duration duration) {
    return new Fault(filter, nth, times, duration, error, afterwards, lost, latency);
  }

  /** Returns the same fault, which refuses calls so. */
  public Fault failing(int httpStatus, String code, String message) {
    AwsException refusal =
        new AwsException(httpStatus, code, message, JsonNodeFactory.instance.objectNode());
    return new Fault(filter, nth, times, lasting, refusal, afterwards, lost, latency);
  }

  /** Returns the same fault, which refuses calls with a code and HTTP status 400. */
  public Fault failing(String code, String message) {
    return failing(400, code, message);
  }

  /** Returns the same fault, which throttles all matching calls for a while. */
  public Fault throttling(Duration duration) {
    return failing("ThrottlingException", "Rate exceeded").always().lasting(duration);
  }

  /** Returns the same fault, whose error comes when the operation has been carried out. */
  public Fault afterEffect() {
    return new Fault(filter, nth, times, lasting, error, true, lost, latency);
  }

  /** Returns the same fault, which closes the connection after the operation's effect. */
  public Fault losingAnswer() {
    return new Fault(filter, nth, times, lasting, error, true, true, latency);
  }

  /** Returns the same fault, which holds answers back. */
  public Fault delaying(Duration duration) {
    return new Fault(filter, nth, times, lasting, error, afterwards, lost, duration);
  }
}
