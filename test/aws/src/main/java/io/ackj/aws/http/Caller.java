package io.ackj.aws.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Answer;
import io.ackj.aws.call.Pipeline;
import io.ackj.aws.call.Request;
import io.ackj.aws.call.Service;
import io.ackj.aws.call.Signature;
import io.ackj.aws.identity.Identities;
import java.time.Clock;

/** Sends what a protocol has read through the pipeline. */
final class Caller {
  private final Pipeline pipeline;
  private final Identities identities;
  private final Clock clock;

  Caller(Pipeline pipeline, Identities identities, Clock clock) {
    this.pipeline = pipeline;
    this.identities = identities;
    this.clock = clock;
  }

  Answer call(
      Service service,
      String operation,
      ObjectNode input,
      Signature signature,
      String connection,
      String requestId) {
    return pipeline.answer(
        new Request(
            service,
            operation,
            input,
            signature,
            identities.callerOf(signature),
            connection,
            clock.instant(),
            requestId));
  }
}
