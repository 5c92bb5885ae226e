package io.ackj.bench.kube;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.Launcher;
import io.ackj.bench.measure.PeakMemory;
import io.ackj.bench.measure.Service;
import io.ackj.bench.measure.Workspace;
import java.io.IOException;
import java.net.URI;
import java.util.OptionalLong;

/** {@code ackj kube} in a process of its own. */
final class OurApiServer implements ApiServer {
  private final Service service;
  private final URI address;

  private OurApiServer(Service service, URI address) {
    this.service = service;
    this.address = address;
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

  private static ApiServer start(Launcher launcher, Workspace workspace)
      throws IOException, InterruptedException {
    int port = Service.freePort();
    URI address = URI.create("https://127.0.0.1:" + port);
    String kubeconfig = workspace.at("kubeconfig-" + port).toString();
    Service service =
        Service.start(
            "ackj kube",
            launcher.command("kube", "--port", Integer.toString(port), "--kubeconfig", kubeconfig),
            workspace.at("kube.log"));
    try (ApiClient client = new ApiClient(address, "")) {
      service.awaitAnswer(() -> Service.listens(port) && client.get("/readyz").code() == 200);
    } catch (BenchmarkFailure | InterruptedException e) {
      service.close();
      throw e;
    }
    return new OurApiServer(service, address);
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
    return PeakMemory.kibOf(service.pid());
  }

  @Override
  public void close() {
    service.close();
  }
}
