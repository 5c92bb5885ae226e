package io.ackj.aws.call;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One operation of AWS's API. There is one class per operation, with the operation's name; what all
 * share, such as validation against the model, IAM, faults, quotas and the log, is done around it.
 *
 * <p>Calls run one at a time, so an operation needs no locks. It changes state only when it no
 * longer can fail.
 */
@FunctionalInterface
public interface Operation {
  /**
   * Carries out the operation.
   *
   * @param call who calls, where and when
   * @param input valid by the model; must not be changed
   * @return the answer in AWS's JSON; empty for operations that answer with nothing
   * @throws AwsException if the call is refused; nothing has changed then
   */
  ObjectNode run(Call call, ObjectNode input);
}
