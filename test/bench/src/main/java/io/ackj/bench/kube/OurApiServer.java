package io.ackj.bench.kube;

import io.ackj.bench.client.ApiClient;
import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.ProcessMemory;
import io.ackj.bench.measure.Service;
import io.ackj.bench.measure.Workspace;
import io.ackj.testkit.net.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** {@code ackj kube} in a process of its own. */
public final class OurApiServer implements ApiServer {
  private final Service service;
  private final URI address;
  private final Path kubeconfig;

  private OurApiServer(Service service, URI address, Path kubeconfig) {
    this.service = service;
    this.address = address;
    this.kubeconfig = kubeconfig;
  }

  /** Returns how they are started. */
  static Kind kind(Launcher launcher, Workspace workspace) {
    return new Kind() {
      @Override
      public String name() {
        return "ackj kube";
      }

      @Override
      public ApiServer start() throws IOException, InterruptedException {
        return OurApiServer.start(launcher, workspace);
      }
    };
  }

  /**
   * Starts one, on empty storage; returns when it has given its first answer.
   *
   * @throws BenchmarkFailure if it does not start
   */
  public static OurApiServer start(Launcher launcher, Workspace workspace)
      throws IOException, InterruptedException {
    int port = FreePort.find();
    URI address = URI.create("https://127.0.0.1:" + port);
    Path kubeconfig = workspace.at("kubeconfig-" + port);
    Service service =
        Service.start(
            "ackj kube",
            launcher.command(
                "kube", "--port", Integer.toString(port), "--kubeconfig", kubeconfig.toString()),
            workspace.at("kube.log"));
    try (ApiClient client = new ApiClient(address, "")) {
      service.awaitAnswer(() -> Service.listens(port) && client.get("/readyz").code() == 200);
    } catch (BenchmarkFailure | InterruptedException e) {
      service.close();
      throw e;
    }
    return new OurApiServer(service, address, kubeconfig);
  }

  /** Returns for how long it has kept cores busy so far; zero if the system does not say. */
  public Duration cpuTime() {
    return service.cpuTime();
  }

  /** Returns the file that tells clients how to get in. */
  public Path kubeconfig() {
    return kubeconfig;
  }

  @Override
  public URI address() {
    return address;
  }

  /** It asks nobody who they are. */
  @Override
  public String token() {
    return "any";
  }

  @Override
  public OptionalLong peakMemoryKib() {
    return ProcessMemory.PEAK.kibOf(service.pid());
  }

  @Override
  public void close() {
    service.close();
  }
}
