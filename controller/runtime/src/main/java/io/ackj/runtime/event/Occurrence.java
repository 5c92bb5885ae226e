package io.ackj.runtime.event;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectReference;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Something that happened to an object.
 *
 * @param namespace of the Event
 * @param type {@code Normal} or {@code Warning}
 */
record Occurrence(
    String namespace,
    ObjectReference about,
    String type,
    String reason,
    String message,
    Instant time) {
  /** What the API server accepts. */
  private static final int LONGEST_MESSAGE = 1024;

  private static final int LONGEST_NAME = 253;
  private static final int HASH_BYTES = 8;

  static Occurrence of(
      HasMetadata object, EventRecorder.Type type, String reason, String message, Instant time) {
    String namespace = object.getMetadata().getNamespace();
    ObjectReference about =
        new ObjectReferenceBuilder()
            .withApiVersion(object.getApiVersion())
            .withKind(object.getKind())
            .withNamespace(namespace)
            .withName(object.getMetadata().getName())
            .withUid(object.getMetadata().getUid())
            .build();
    return new Occurrence(
        namespace == null ? "default" : namespace,
        about,
        type == EventRecorder.Type.NORMAL ? "Normal" : "Warning",
        reason,
        shorten(message, LONGEST_MESSAGE),
        time);
  }

  /**
   * Returns the name of the Event, which is the same whenever the same happens to the object, also
   * after a restart.
   */
  String eventName() {
    String hash = hash(String.join("\n", about.getUid(), type, reason, message));
    return shorten(about.getName(), LONGEST_NAME - hash.length() - 1) + '.' + hash;
  }

  private static String shorten(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    // Not between the two halves of a character.
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
