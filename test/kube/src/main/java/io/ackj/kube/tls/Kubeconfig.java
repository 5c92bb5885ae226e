package io.ackj.kube.tls;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text of kubeconfig files: where a server is, why to trust it, and who one is. */
public final class Kubeconfig {
  /** The first line of each text, by which a file is known to be one of ours. */
  public static final String FIRST_LINE = "# Written by ackj kube, and written anew by it.";

  private static final String NAME = "ackj-kube";

  private Kubeconfig() {}

  /** Returns a text with a bearer token; it has to consist of letters, digits and dashes. */
  public static String withToken(URI server, Certificates certificates, String token) {
    return """
        %1$s
        apiVersion: v1
        kind: Config
        clusters:
        - name: %2$s
          cluster:
            server: %3$s
            certificate-authority-data: %4$s
        users:
        - name: %2$s
          user:
            token: %5$s
        contexts:
        - name: %2$s
          context:
            cluster: %2$s
            user: %2$s
        current-context: %2$s
        """
        .formatted(FIRST_LINE, NAME, server, base64(certificates.authority()), token);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
