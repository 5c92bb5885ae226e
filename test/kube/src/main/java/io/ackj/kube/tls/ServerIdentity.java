package io.ackj.kube.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;

/**
 * By what a server is known, in the form that the JDK's TLS takes. Given as PEM instead, Vert.x
 * would encrypt the key with a password, and the JDK would read all authorities that it knows:
 * together a third of the time that a server takes to start.
 *
 * @param keyManager holds the certificate and the key of the server
 * @param trustManager trusts the authority of the certificate; clients are not asked for theirs
 */
public record ServerIdentity(X509KeyManager keyManager, X509TrustManager trustManager) {
  private static final char[] NO_PASSWORD = {};

  /** Returns that of a server with these certificates. */
  public static ServerIdentity of(Certificates certificates) {
    try {
      return new ServerIdentity(keyManager(certificates), trustManager(certificates));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JDK does not take the certificates of the server", e);
    }
  }

  private static X509KeyManager keyManager(Certificates certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    Certificate[] chain = {certificate(certificates.server())};
    store.setKeyEntry("server", key(certificates.serverKey()), NO_PASSWORD, chain);
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, NO_PASSWORD);
    return (X509KeyManager) factory.getKeyManagers()[0];
  }

  private static X509TrustManager trustManager(Certificates certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = emptyStore();
    store.setCertificateEntry("authority", certificate(certificates.authority()));
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  /** Of the type that does not derive a key from a password; it never leaves memory. */
  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private static Certificate certificate(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
    byte[] der = Base64.getMimeDecoder().decode(base64);
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
