package io.ackj.aws.validation;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;

/** Refuses a request that does not meet the model's constraints. */
public final class ValidInput implements Concern {
  @Override
  public Answer around(Request request, Next next) {
    new InputValidator(request.service().model().get())
        .check(TypedInput.inputShape(request), request.input());
    return next.proceed(request);
  }
}
