package io.ackj.kube.tls;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** DER as text between two lines that say what it is (RFC 7468). */
record Pem(String text) {
  static Pem of(String label, byte[] der) {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return new Pem("-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label));
  }
}
