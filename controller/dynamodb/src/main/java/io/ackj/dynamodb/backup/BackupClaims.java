package io.ackj.dynamodb.backup;

import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Which backup belongs to which object. Backups of one name and table differ in nothing that an
 * object declares, so that an object which has lost track of its own could take another object's.
 *
 * <p>May be used from any thread.
 */
final class BackupClaims {
  private static final int LOCKS = 64;

  private record Claim(String uid, String arn) {}

  private final Map<ObjectKey, Claim> claims = new ConcurrentHashMap<>();
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(each -> new Object()).toArray();

  /** Notes that a backup belongs to an object. */
  void claim(ObjectMeta object, String arn) {
    claims.put(ObjectKey.of(object), new Claim(object.getUid(), arn));
  }

  /** Returns the backup of an object; empty if none is known. */
  Optional<String> of(ObjectMeta object) {
    return Optional.ofNullable(claims.get(ObjectKey.of(object)))
        .filter(claim -> claim.uid().equals(object.getUid()))
        .map(Claim::arn);
  }

  /** Says whether a backup belongs to no object. */
  boolean isFree(String arn) {
    return claims.values().stream().noneMatch(claim -> claim.arn().equals(arn));
  }

  /** Notes that an object is gone. */
  void release(ObjectKey object) {
    claims.remove(object);
  }

  /**
   * Does something that finds or makes a backup, and claims it, while nobody else does so for a
   * backup of the same name: between AWS's making a backup and its being claimed, another object
   * would find it free.
   */
  <T> T alone(String backupName, Supplier<T> what) {
    synchronized (locks[Math.floorMod(backupName.hashCode(), LOCKS)]) {
      return what.get();
    }
  }
}
