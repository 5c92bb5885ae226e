package io.ackj.kube.discovery;

import io.ackj.kube.resource.ResourceType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** What discovery tells of the version in which objects are stored: it changes with the version. */
final class StorageVersionHash {
  private static final String NEWER_EVENTS = "events.events.k8s.io";
  private static final int BYTES = 8;

  private StorageVersionHash() {}

  /** Returns the start of SHA-256 of group, version and kind, in base 64 as real servers do. */
  static String of(ResourceType type) {
    boolean event = type.qualifiedName().equals(NEWER_EVENTS);
    String text =
        event ? "/v1/Event" : type.group() + "/" + type.version() + "/" + type.kind();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
