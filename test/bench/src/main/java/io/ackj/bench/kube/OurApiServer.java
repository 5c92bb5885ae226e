package io.ackj.bench.kube;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.ColdJvm;
import io.ackj.bench.measure.PeakMemory;
import io.ackj.bench.measure.Service;
import io.ackj.bench.measure.Workspace;
import io.ackj.kube.KubeCommand;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

/** {@code ackj kube} in a JVM that was started for it. */
final class OurApiServer implements ApiServer {
  private final Service service;
  private final URI address;

  private OurApiServer(Service service, URI address) {
    this.service = service;
    this.address = address;
  }

  /** Returns how they are started in JVMs like this one. */
  static Kind kind(ColdJvm jvm, Workspace workspace) {
    return new Kind() {
      @Override
      public String name() {
        return "ackj kube";
      }

      @Override
      public ApiServer start() throws IOException, InterruptedException {
        return OurApiServer.start(jvm, workspace);
      }
    };
  }

  private static ApiServer start(ColdJvm jvm, Workspace workspace)
      throws IOException, InterruptedException {
    int port = Service.freePort();
    URI address = URI.create("https://127.0.0.1:" + port);
    List<String> arguments =
        List.of(
            "--port",
            Integer.toString(port),
            "--kubeconfig",
            workspace.at("kubeconfig-" + port).toString());
    Service service =
        Service.start(
            "ackj kube",
            jvm.command(KubeCommand.class.getName(), arguments),
            workspace.at("kube.log"));
    try (ApiClient client = new ApiClient(address, "")) {
      service.awaitAnswer(() -> client.get("/readyz").code() == 200);
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
