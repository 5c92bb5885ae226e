package io.ackj.bench.kube;

import io.ackj.bench.measure.BenchmarkFailure;
import io.ackj.bench.measure.ProcessMemory;
import io.ackj.bench.measure.Workspace;
import io.ackj.testkit.kube.RealApiServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.OptionalLong;

/** A real kube-apiserver with its etcd. */
final class RealServer implements ApiServer {
  private final RealApiServer server;

  private RealServer(RealApiServer server) {
    this.server = server;
  }

  /** Returns how they are started, from the binaries that the environment names. */
  static Kind kind(Workspace workspace) {
    return new Kind() {
      private int started;

      @Override
      public String name() {
        return "kube-apiserver";
      }

      @Override
      public ApiServer start() throws IOException {
        Path directory = Files.createDirectory(workspace.at("real-" + started++));
        try {
          return new RealServer(RealApiServer.start(directory));
        } catch (GeneralSecurityException e) {
          throw new BenchmarkFailure("kube-apiserver has no keys", e);
        }
      }
    };
  }

  @Override
  public URI address() {
    return server.uri();
  }

  @Override
  public String token() {
    return server.token();
  }

  @Override
  public OptionalLong peakMemoryKib() {
    long sum = 0;
    for (long pid : server.pids()) {
      OptionalLong kib = ProcessMemory.PEAK.kibOf(pid);
      if (kib.isEmpty()) {
        return kib;
      }
      sum += kib.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  @Override
  public void close() {
    server.close();
  }
}
