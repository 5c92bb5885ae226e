package io.ackj.aws.contract;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import io.ackj.aws.time.SimulatorClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** This project's simulator, whose time passes only while somebody waits. */
final class SimulatorEnd implements End {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final AwsSimulator simulator;

  private SimulatorEnd(AwsSimulator simulator) {
    this.simulator = simulator;
  }

  static End start() throws IOException {
    AwsOptions options = AwsOptions.defaults().withClock(SimulatorClock.standingAt(START));
    return new SimulatorEnd(AwsSimulator.start(options));
  }

  @Override
  public void pass() {
    simulator.clock().advance(BETWEEN_LOOKS);
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
