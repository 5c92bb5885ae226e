package io.ackj.kube.contract;

import io.ackj.testkit.kube.RealApiServer;
import io.ackj.testkit.kube.TrustingClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a real kube-apiserver when a test asks for one, and ends it after the last test. */
final class RealApiServerOfTheRun implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ServerUnderTest.class;
  }

  @Override
  public ServerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(RealApiServerOfTheRun.class))
        .getOrComputeIfAbsent("server", key -> Started.now(), Started.class)
        .server();
  }

  /** JUnit closes what is closeable in its root store at the end. */
  private record Started(RealApiServer process, Path directory, ServerUnderTest server)
      implements AutoCloseable {

    static Started now() {
      try {
        Path directory = Files.createTempDirectory("kube-apiserver");
        RealApiServer process = RealApiServer.start(directory);
        return new Started(
            process,
            directory,
            new ServerUnderTest(
                ServerUnderTest.Name.KUBE_APISERVER,
                process.uri(),
                process.token(),
                TrustingClient.trusting(process.certificateAuthority()),
                process.kubeconfigFile(),
                () -> {}));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      process.close();
      List<Path> files;
      try (Stream<Path> all = Files.walk(directory)) {
        files = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
