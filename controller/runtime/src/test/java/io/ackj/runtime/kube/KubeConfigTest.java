package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeConfigTest {
  private static final String PLACE = "kubeconfig";

  @AfterEach
  void forget() {
    System.clearProperty(PLACE);
  }

  @Test
  void extensionsOfToolsDoNotMatter(@TempDir Path directory) throws Exception {
    writeTo(directory);

    assertThat(KubeConfig.find().getMasterUrl()).isEqualTo("https://shop.example.com:6443/");
  }

  /** The library knows hundreds of kinds, and would load them all to read a file of a few lines. */
  @Test
  void noClassOfAnotherKindIsLoaded(@TempDir Path directory) throws Exception {
    writeTo(directory);

    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (OwnClasses classes = OwnClasses.ofThisClassPath()) {
      thread.setContextClassLoader(classes);
      classes.loadClass(KubeConfig.class.getName()).getMethod("find").invoke(null);

      assertThat(classes.has("io.fabric8.kubernetes.api.model.NamedExtension")).isTrue();
      assertThat(classes.has("io.fabric8.kubernetes.api.model.Pod")).isFalse();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void writeTo(Path directory) throws Exception {
    Path file = directory.resolve("config");
    Files.writeString(
        file,
        """
        apiVersion: v1
        kind: Config
        clusters:
          - name: shop
            cluster:
              server: https://shop.example.com:6443
              extensions:
                - name: cluster_info
                  extension: {provider: minikube.sigs.k8s.io, version: v1.37.0}
                - name: pod
                  extension: {apiVersion: v1, kind: Pod, metadata: {name: a}}
        contexts:
          - name: shop
            context: {cluster: shop, user: me}
        users:
          - name: me
            user: {token: secret}
        current-context: shop
        """);
    System.setProperty(PLACE, file.toString());
  }

  /** The classes of the project and its libraries a second time, as in a new process. */
  private static final class OwnClasses extends URLClassLoader {
    private OwnClasses(URL[] places) {
      super(places, ClassLoader.getPlatformClassLoader());
    }

    static OwnClasses ofThisClassPath() throws Exception {
      List<URL> places = new ArrayList<>();
      for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        places.add(Path.of(place).toUri().toURL());
      }
      return new OwnClasses(places.toArray(URL[]::new));
    }

    boolean has(String name) {
      return findLoadedClass(name) != null;
    }
  }
}
