package io.ackj.kube.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final Certificates certificates = Certificates.create(NOW);

  @Test
  void authorityVouchesForServerAndClient() throws Exception {
    X509Certificate authority = certificate(certificates.authority());
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(NOW));

    for (String issued : List.of(certificates.server(), certificates.client())) {
      assertThatCode(
              () ->
                  CertPathValidator.getInstance("PKIX")
                      .validate(
                          CertificateFactory.getInstance("X.509")
                              .generateCertPath(List.of(certificate(issued))),
                          parameters))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void authorityMayIssueAndOthersMayNot() throws Exception {
    assertThat(certificate(certificates.authority()).getBasicConstraints()).isNotNegative();
    assertThat(certificate(certificates.server()).getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate(certificates.client()).getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void purposesAreThoseOfServerAndClient() throws Exception {
    assertThat(certificate(certificates.server()).getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(certificate(certificates.client()).getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.2");
  }

  @Test
  void serverIsNamedByAllNamesOfThisMachine() throws Exception {
    assertThat(certificate(certificates.server()).getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void clientIsOfTheGroupThatMayDoEverything() throws Exception {
    assertThat(certificate(certificates.client()).getSubjectX500Principal().getName())
        .isEqualTo("CN=ackj,O=system:masters");
  }

  @Test
  void certificatesAreValidForAYearWithADaysLeeway() throws Exception {
    X509Certificate server = certificate(certificates.server());

    assertThat(server.getNotBefore().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    assertThat(server.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(365)));
  }

  @Test
  void eachServerHasItsOwnKeys() {
    Certificates others = Certificates.create(NOW);

    assertThat(others.authority()).isNotEqualTo(certificates.authority());
    assertThat(others.serverKey()).isNotEqualTo(certificates.serverKey());
    assertThat(certificates.serverKey()).isNotEqualTo(certificates.clientKey());
  }

  @Test
  void keysDoNotGetIntoLogs() {
    assertThat(certificates.toString()).isEqualTo("Certificates");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1"})
  void jdkShakesHandsWithBothSidesShowingTheirCertificates(String host) throws Exception {
    Certificates current = Certificates.create(Instant.now());
    SSLContext serverSide = context(current, current.server(), current.serverKey());
    SSLContext clientSide = context(current, current.client(), current.clientKey());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (SSLServerSocket listening =
        (SSLServerSocket)
            serverSide
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listening.setNeedClientAuth(true);
      Future<String> seen = thread.submit(() -> acceptFrom(listening));

      String server = connect(clientSide, host, listening.getLocalPort());

      assertThat(server).isEqualTo("CN=ackj kube");
      assertThat(seen.get()).isEqualTo("CN=ackj,O=system:masters");
    } finally {
      thread.shutdownNow();
    }
  }

  private static String acceptFrom(SSLServerSocket listening) throws Exception {
    try (SSLSocket socket = (SSLSocket) listening.accept();
        InputStream in = socket.getInputStream()) {
      int unused = in.read();
      return socket.getSession().getPeerPrincipal().getName();
    }
  }

  private static String connect(SSLContext context, String host, int port) throws Exception {
    try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(host, port)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.getOutputStream().write(1);
      return socket.getSession().getPeerPrincipal().getName();
    }
  }

  private static SSLContext context(Certificates certificates, String own, String key)
      throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("own", key(key), new char[0], new Certificate[] {certificate(own)});
    store.setCertificateEntry("authority", certificate(certificates.authority()));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static X509Certificate certificate(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static PrivateKey key(String pem) throws Exception {
    String base64 = pem.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat);
    return KeyFactory.getInstance("EC")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }
}
