package io.ackj.kube.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.KubeServer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** URLs with a percent sign before what is no number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedUrlIT {
  private final KubeServer server = KubeServer.start();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void pathThatCannotBeDecodedIsRefused() throws Exception {
    assertThat(get("/api/%zz")).startsWith("HTTP/1.1 400").endsWith("400 Bad Request");
  }

  @Test
  void parameterThatCannotBeDecodedIsLeftOut() throws Exception {
    assertThat(get("/api/v1/namespaces?%zz=1&fieldSelector=metadata.name%3Ddefault"))
        .startsWith("HTTP/1.1 200")
        .contains("\"default\"")
        .doesNotContain("kube-system");
  }

  private String get(String url) throws GeneralSecurityException, IOException {
    try (RawConnection connection = RawConnection.open(RawConnection.factory(server), server)) {
      connection.send("GET " + url + " HTTP/1.1\r\nHost: localhost\r\n", new byte[0]);
      return connection.readAll();
    }
  }
}
