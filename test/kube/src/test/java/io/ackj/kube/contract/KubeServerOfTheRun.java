package io.ackj.kube.contract;

import io.ackj.kube.KubeServer;
import io.ackj.testkit.kube.TrustingClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts this module's server when a test asks for one, and closes it after the last test. */
final class KubeServerOfTheRun implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == ServerUnderTest.class;
  }

  @Override
  public ServerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(KubeServerOfTheRun.class))
        .getOrComputeIfAbsent("server", key -> Started.now(), Started.class)
        .server();
  }

  /** JUnit closes what is closeable in its root store at the end. */
  private record Started(KubeServer kubeServer, Path kubeconfig, ServerUnderTest server)
      implements AutoCloseable {

    static Started now() {
      try {
        KubeServer kubeServer = KubeServer.start();
        Path kubeconfig = Files.createTempFile("ackj", "kubeconfig");
        Files.writeString(kubeconfig, kubeServer.kubeconfig());
        return new Started(
            kubeServer,
            kubeconfig,
            new ServerUnderTest(
                ServerUnderTest.Name.ACKJ,
                kubeServer.uri(),
                kubeServer.token(),
                TrustingClient.trusting(kubeServer.certificateAuthority()),
                kubeconfig,
                () -> kubeServer.faults().compactHistory()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      kubeServer.close();
      Files.delete(kubeconfig);
    }
  }
}
