package io.ackj.kube.tls;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues certificates (RFC 5280) with keys on the curve P-256. Its own key never leaves it. */
final class CertificateAuthority {
  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String ORGANIZATION = "2.5.4.10";
  private static final Duration LIFETIME = Duration.ofDays(365);

  /** Clocks of clients may be behind. */
  private static final Duration LEEWAY = Duration.ofDays(1);

  private final SecureRandom random = new SecureRandom();
  private final KeyPair keys;
  private final byte[] name;
  private final Instant now;
  private final Pem certificate;

  /**
   * Makes an authority with a certificate that it signs itself.
   *
   * @param now from when on certificates are valid, with a day's leeway, for a year
   */
  CertificateAuthority(String commonName, Instant now) {
    this.now = now;
    keys = generateKeys();
    name = name(commonName, null);
    List<byte[]> extensions = new ArrayList<>();
    extensions.add(
        extension(
            "2.5.29.19", true, Der.sequence(Der.bool(true)))); // basicConstraints: an authority
    extensions.add(
        extension(
            "2.5.29.15", true, Der.bits(1, new byte[] {0x06}))); // keyUsage: certificates, CRLs
    certificate = sign(keys.getPublic(), name, extensions);
  }

  /** Returns the certificate that clients have to trust. */
  Pem certificate() {
    return certificate;
  }

  /** Returns a certificate for a server that is reached on this machine only. */
  Identity issueForServer(String commonName) {
    byte[] alternatives =
        Der.sequence(
            Der.tagged(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
            Der.tagged(0x87, new byte[] {127, 0, 0, 1}),
            Der.tagged(0x87, loopbackV6()));
    return issue(
        name(commonName, null),
        "1.3.6.1.5.5.7.3.1", // serverAuth
        List.of(extension("2.5.29.17", false, alternatives))); // subjectAltName
  }

  /**
   * Returns a certificate for a client.
   *
   * @param user whom Kubernetes takes it for
   * @param group of the user
   */
  Identity issueForClient(String user, String group) {
    return issue(name(user, group), "1.3.6.1.5.5.7.3.2", List.of()); // clientAuth
  }

  private Identity issue(byte[] subject, String purpose, List<byte[]> more) {
    KeyPair own = generateKeys();
    List<byte[]> extensions = new ArrayList<>();
    extensions.add(extension("2.5.29.19", true, Der.sequence())); // basicConstraints: no authority
    extensions.add(
        extension(
            "2.5.29.15", true, Der.bits(7, new byte[] {(byte) 0x80}))); // keyUsage: signatures
    extensions.add(extension("2.5.29.37", false, Der.sequence(Der.oid(purpose)))); // extKeyUsage
    extensions.addAll(more);
    return new Identity(
        sign(own.getPublic(), subject, extensions),
        Pem.of("PRIVATE KEY", encoded(own.getPrivate())));
  }

  private Pem sign(PublicKey subjectKey, byte[] subject, List<byte[]> extensions) {
    List<byte[]> all = new ArrayList<>(extensions);
    all.add(
        extension("2.5.29.14", false, Der.octets(identifier(subjectKey)))); // subjectKeyIdentifier
    all.add(
        extension( // authorityKeyIdentifier
            "2.5.29.35", false, Der.sequence(Der.tagged(0x80, identifier(keys.getPublic())))));
    byte[] algorithm = Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    byte[] toBeSigned =
        Der.sequence(
            Der.tagged(0xa0, Der.integer(BigInteger.TWO)), // version 3
            Der.integer(new BigInteger(63, random).add(BigInteger.ONE)),
            algorithm,
            name,
            Der.sequence(Der.time(now.minus(LEEWAY)), Der.time(now.plus(LIFETIME))),
            subject,
            subjectKey.getEncoded(),
            Der.tagged(0xa3, Der.sequence(all.toArray(byte[][]::new))));
    return Pem.of(
        "CERTIFICATE", Der.sequence(toBeSigned, algorithm, Der.bits(0, signature(toBeSigned))));
  }

  private byte[] signature(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate(), random);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot sign with ECDSA", e);
    }
  }

  private KeyPair generateKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no keys on the curve P-256", e);
    }
  }

  /** Returns the hash by which a key is told from others: of the point, without its wrapping. */
  private static byte[] identifier(PublicKey key) {
    byte[] encoded = key.getEncoded();
    int pointLength = 65;
    try {
      return MessageDigest.getInstance("SHA-1")
          .digest(Arrays.copyOfRange(encoded, encoded.length - pointLength, encoded.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no SHA-1", e);
    }
  }

  private static byte[] extension(String oid, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
        : Der.sequence(Der.oid(oid), Der.octets(value));
  }

  private static byte[] name(String commonName, @Nullable String organization) {
    byte[] common = attribute(COMMON_NAME, commonName);
    return organization == null
        ? Der.sequence(common)
        : Der.sequence(attribute(ORGANIZATION, organization), common);
  }

  private static byte[] attribute(String oid, String value) {
    return Der.set(Der.sequence(Der.oid(oid), Der.text(value)));
  }

  private static byte[] loopbackV6() {
    byte[] address = new byte[16];
    address[15] = 1;
    return address;
  }

  private static byte[] encoded(PrivateKey key) {
    return key.getEncoded();
  }

  /** A certificate and its key (PKCS #8). */
  record Identity(Pem certificate, Pem key) {}
}
