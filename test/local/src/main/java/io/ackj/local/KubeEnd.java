package io.ackj.local;

import io.ackj.kube.KubeOptions;
import io.ackj.kube.KubeServer;
import io.ackj.kube.tls.KubeconfigFile;
import io.ackj.local.manifest.ManifestException;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A Kubernetes API: a server of this process, or a cluster that is there. */
final class KubeEnd implements AutoCloseable {
  private final Config config;
  private final Path kubeconfig;
  private final @Nullable KubeServer server;

  private KubeEnd(Config config, Path kubeconfig, @Nullable KubeServer server) {
    this.config = config;
    this.kubeconfig = kubeconfig;
    this.server = server;
  }

  /**
   * Starts a server, and writes its kubeconfig into a folder.
   *
   * @throws ManifestException if the file cannot be written
   */
  static KubeEnd own(int port, Path folder) {
    KubeServer server = KubeServer.start(KubeOptions.defaults().withPort(port));
    String text = server.kubeconfig();
    KubeconfigFile file = new KubeconfigFile(folder.resolve("local-" + server.port() + ".yaml"));
    try {
      file.write(text);
    } catch (IOException e) {
      server.close();
      throw cannotWrite(file.path(), e);
    }
    return new KubeEnd(Config.fromKubeconfig(text), file.path(), server);
  }

  private static ManifestException cannotWrite(Path path, IOException e) {
    return new ManifestException(
        e instanceof FileAlreadyExistsException
            ? path + " is in the way of a kubeconfig, and ackj has not written it; move it away"
            : path + " cannot be written: " + e,
        e);
  }

  /**
   * Takes the cluster of a kubeconfig.
   *
   * @throws ManifestException if the file cannot be read as one
   */
  static KubeEnd of(Path kubeconfig) {
    if (!Files.isReadable(kubeconfig) || Files.isDirectory(kubeconfig)) {
      throw new ManifestException(
          "--kubeconfig is %s, which is no file that can be read".formatted(kubeconfig));
    }
    try {
      return new KubeEnd(
          Config.fromKubeconfig(kubeconfig.toFile()), kubeconfig.toAbsolutePath(), null);
    } catch (RuntimeException e) {
      throw new ManifestException(
          "--kubeconfig is %s, which is no kubeconfig: %s".formatted(kubeconfig, e.getMessage()),
          e);
    }
  }

  /** Returns how clients get in. */
  Config config() {
    return config;
  }

  /** Returns whether the server is of this process, and empty at the start. */
  boolean isOwn() {
    return server != null;
  }

  /** Returns where it is, such as {@code https://127.0.0.1:6443}. */
  String address() {
    return server == null ? config.getMasterUrl() : server.uri().toString();
  }

  /** Returns what a shell has to be told. */
  String export() {
    return "export KUBECONFIG=" + ShellText.quoted(kubeconfig.toString());
  }

  /** Stops the server and removes its kubeconfig; leaves a cluster of others alone. */
  @Override
  public void close() {
    if (server == null) {
      return;
    }
    try {
      new KubeconfigFile(kubeconfig).remove(server.kubeconfig());
    } catch (IOException e) {
      // Nobody is left to tell; the next start writes the file anew.
    }
    server.close();
  }
}
