package io.ackj.local;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.AwsSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS, as far as this process is concerned: a simulator of its own, or an end that is there. */
final class AwsEnd implements AutoCloseable {
  static final String SIMULATED_ACCOUNT = "000000000000";

  /**
   * Where AWS is.
   *
   * @param isSimulated whether it is the simulator, to which any credentials are good
   */
  record Address(URI uri, boolean isSimulated) {}

  private final Address address;
  private final @Nullable AwsSimulator simulator;

  private AwsEnd(Address address, @Nullable AwsSimulator simulator) {
    this.address = address;
    this.simulator = simulator;
  }

  /** Starts a simulator. */
  static AwsEnd simulated(int port, double speed) {
    try {
      AwsSimulator simulator =
          AwsSimulator.start(AwsOptions.defaults().withPort(port).withSpeed(speed));
      return new AwsEnd(new Address(simulator.uri(), true), simulator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes an end that somebody else runs. */
  static AwsEnd at(URI uri) {
    return new AwsEnd(new Address(uri, false), null);
  }

  Address address() {
    return address;
  }

  /** Returns what a shell has to be told, so that AWS's clients use the same end. */
  List<String> exports(String region) {
    String regions = "export AWS_REGION=%s AWS_DEFAULT_REGION=%s".formatted(region, region);
    String endpoint = "export AWS_ENDPOINT_URL=" + ShellText.quoted(address.uri().toString());
    return address.isSimulated()
        ? List.of(
            endpoint,
            "export AWS_ACCESS_KEY_ID=" + SIMULATED_ACCOUNT,
            "export AWS_SECRET_ACCESS_KEY=secret",
            regions)
        : List.of(endpoint, regions);
  }

  @Override
  public void close() {
    if (simulator != null) {
      simulator.close();
    }
  }
}
