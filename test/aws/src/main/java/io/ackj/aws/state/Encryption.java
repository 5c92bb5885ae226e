package io.ackj.aws.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which key a table is encrypted.
 *
 * @param keyArn null for the key that AWS owns
 * @param shown what the table's description says, which trails {@code keyArn} while it changes;
 *     null if it says nothing
 * @param inaccessibleSince when the loss of the key was noticed; null if the key can be used
 * @param changes when the key was changed, of late
 */
public record Encryption(
    @Nullable String keyArn,
    @Nullable Shown shown,
    @Nullable Instant inaccessibleSince,
    List<Instant> changes) {
  /** Encryption with the key that AWS owns. */
  public static final Encryption AWS_OWNED = new Encryption(null, null, null, List.of());

  public Encryption {
    changes = List.copyOf(changes);
  }

  /** Returns encryption of a new table with a key in KMS. */
  public static Encryption with(String keyArn) {
    return new Encryption(keyArn, Shown.enabled(keyArn), null, List.of());
  }

  /** Returns it with another description. */
  public Encryption showing(@Nullable Shown description) {
    return new Encryption(keyArn, description, inaccessibleSince, changes);
  }

  /** Returns it with the loss of the key noticed, or, with null, made good. */
  public Encryption inaccessibleSince(@Nullable Instant since) {
    return new Encryption(keyArn, shown, since, changes);
  }

  /**
   * SSEDescription.
   *
   * @param status ENABLED or UPDATING
   * @param keyArn null while encryption in KMS is being switched on or off
   */
  public record Shown(String status, @Nullable String keyArn) {
    /** Returns the description of a table whose key does not change. */
    public static Shown enabled(String keyArn) {
      return new Shown("ENABLED", keyArn);
    }
  }
}
