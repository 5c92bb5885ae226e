package io.ackj.runtime.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * AWS_CA_BUNDLE: a file of certificates in PEM form that alone are trusted when AWS is called, for
 * those whose proxies open what goes through them. AWS's other SDKs know the variable; that of Java
 * leaves it to us. The file is read when the first call over TLS needs it: a system's own has a
 * hundred and fifty certificates, which would delay every start. Safe for use by many threads.
 */
final class CaBundle {
  private static final String VARIABLE = "AWS_CA_BUNDLE";

  private final String file;

  private TrustManager @Nullable [] trust;

  private CaBundle(String file) {
    this.file = file;
  }

  /** Returns the bundle that the variable names; empty if it names none. */
  static Optional<CaBundle> in(Map<String, String> environment) {
    String file = environment.getOrDefault(VARIABLE, "").strip();
    return file.isEmpty() ? Optional.empty() : Optional.of(new CaBundle(file));
  }

  /**
   * Returns what trusts the certificates of the bundle.
   *
   * @throws UncheckedIOException if the file cannot be read, or holds no certificate; the message
   *     names variable and file
   */
  synchronized TrustManager[] trust() {
    if (trust == null) {
      trust = read();
    }
    return trust;
  }

  private TrustManager[] read() {
    try {
      return trust(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw unusable(new IOException(e));
    } catch (GeneralSecurityException e) {
      throw unusable(new IOException("no certificates in PEM form", e));
    }
  }

  private static TrustManager[] trust(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int count = 0;
    for (Certificate certificate : certificates(file)) {
      store.setCertificateEntry("bundle-" + count++, certificate);
    }
    if (count == 0) {
      throw new GeneralSecurityException("empty");
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    // Out of memory, since the factory asks for one byte after the other.
    byte[] bytes = Files.readAllBytes(file);
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(bytes));
  }

  private UncheckedIOException unusable(IOException cause) {
    return new UncheckedIOException(
        VARIABLE
            + " names \""
            + file
            + "\", which is no file of certificates that can be read; give the path of a file in PEM"
            + " form, or unset the variable",
        cause);
  }
}
