package io.ackj.aws.contract;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import java.io.IOException;
import java.net.URI;

/** This project's simulator, a hundred times as fast as AWS. */
final class SimulatorEnd implements End {
  private static final double SPEED = 100;

  private final AwsSimulator simulator;

  private SimulatorEnd(AwsSimulator simulator) {
    this.simulator = simulator;
  }

  static End start() throws IOException {
    return new SimulatorEnd(AwsSimulator.start(AwsOptions.defaults().withSpeed(SPEED)));
  }

  @Override
  public URI uri() {
    return simulator.uri();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
