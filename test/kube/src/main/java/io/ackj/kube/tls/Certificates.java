package io.ackj.kube.tls;

import io.ackj.kube.tls.CertificateAuthority.Identity;
import java.time.Instant;

/**
 * What a server and its clients need for TLS, all as PEM. The key of the authority is not among it:
 * it is gone once these are made.
 *
 * @param authority the certificate that both sides trust
 * @param server the certificate of the server, for localhost, 127.0.0.1 and ::1
 * @param serverKey its key, PKCS #8
 * @param client the certificate of the one client there is, {@code system:masters}
 * @param clientKey its key, PKCS #8
 */
public record Certificates(
    String authority, String server, String serverKey, String client, String clientKey) {

  /**
   * Makes new certificates with new keys. It takes some 10 ms, once the JDK has loaded its classes.
   *
   * @param now they are valid for a year from then on, and a day before
   */
  public static Certificates create(Instant now) {
    CertificateAuthority authority = new CertificateAuthority("ackj kube authority", now);
    Identity server = authority.issueForServer("ackj kube");
    Identity client = authority.issueForClient("ackj", "system:masters");
    return new Certificates(
        authority.certificate().text(),
        server.certificate().text(),
        server.key().text(),
        client.certificate().text(),
        client.key().text());
  }

  /** Says nothing of the keys. */
  @Override
  public String toString() {
    return "Certificates";
  }
}
