package io.ackj.aws.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A request on its way to an operation.
 *
 * @param service that the operation belongs to
 * @param operation the operation's name; the service's model has it
 * @param input the members of the request; must not be changed, see {@link #withInput}
 * @param signature who signed it, and for which Region
 * @param caller whom the credentials belong to, whether or not they are still valid
 * @param connection tells the client's connections apart; some of AWS's limits hold per connection
 * @param time when it came, by the simulator's clock
 * @param id the request id that the answer carries
 */
public record Request(
    Service service,
    String operation,
    ObjectNode input,
    Signature signature,
    Caller caller,
    String connection,
    Instant time,
    String id) {
  /** Returns the same request with other members. */
  public Request withInput(ObjectNode other) {
    return new Request(service, operation, other, signature, caller, connection, time, id);
  }

  /** Returns the Region that is called. */
  public String region() {
    return signature.region();
  }

  /** Returns the operation as IAM calls it, such as {@code dynamodb:CreateTable}. */
  public String action() {
    return service.name() + ":" + operation;
  }
}
