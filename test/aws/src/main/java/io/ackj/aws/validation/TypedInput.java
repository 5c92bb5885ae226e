package io.ackj.aws.validation;

import io.ackj.aws.call.Answer;
import io.ackj.aws.call.Concern;
import io.ackj.aws.call.Request;
import io.ackj.aws.model.ServiceModel;
import io.ackj.aws.model.Shape;

/** Converts a request to the model's types, before anything else looks at its members. */
public final class TypedInput implements Concern {
  @Override
  public Answer around(Request request, Next next) {
    ServiceModel model = request.service().model().get();
    return next.proceed(
        request.withInput(new InputReader(model).read(inputShape(request), request.input())));
  }

  static Shape inputShape(Request request) {
    ServiceModel model = request.service().model().get();
    return model.input(model.operation(request.operation()).orElseThrow());
  }
}
