package io.ackj.aws;

import io.ackj.aws.http.Gateway;
import io.ackj.aws.http.HttpAnswer;
import io.ackj.aws.http.HttpRequest;

/** The endpoints below {@code /_ackj}. */
final class Control implements Gateway.Control {
  private final AwsSimulator simulator;

  Control(AwsSimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public HttpAnswer answer(HttpRequest request, String path) {
    simulator.reset();
    throw new UnsupportedOperationException();
  }
}
