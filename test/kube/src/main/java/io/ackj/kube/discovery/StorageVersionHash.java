package io.ackj.kube.discovery;

import io.ackj.kube.resource.ResourceType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** What discovery tells of the version in which objects are stored: it changes with the version. */
final class StorageVersionHash {
  /** Kinds that are stored in another version than the one that is served, with its name. */
  private static final Map<String, String> STORED_AS =
      Map.of(
          "events.events.k8s.io", "/v1/Event",
          "customresourcedefinitions.apiextensions.k8s.io",
              "apiextensions.k8s.io/v1beta1/CustomResourceDefinition");

  private static final int BYTES = 8;

  private StorageVersionHash() {}

  /** Returns the start of SHA-256 of group, version and kind, in base 64 as real servers do. */
  static String of(ResourceType type) {
    String own = type.group() + "/" + type.version() + "/" + type.kind();
    String text = STORED_AS.getOrDefault(type.qualifiedName(), own);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
