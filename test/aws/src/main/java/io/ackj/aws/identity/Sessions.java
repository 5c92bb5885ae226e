package io.ackj.aws.identity;

import io.ackj.aws.call.Caller;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The temporary credentials that were handed out. It keeps expired ones for a while, as these are
 * told from unknown ones; the oldest are forgotten. Safe for use by several threads.
 */
public final class Sessions {
  private static final int CAPACITY = 20_000;
  private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Random random;
  private final Map<String, Session> byKey =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Makes a store without any. */
  public Sessions() {
    this(new SecureRandom());
  }

  /**
   * Makes a store without any.
   *
   * @param random where keys and tokens come from
   */
  public Sessions(Random random) {
    this.random = random;
  }

  /**
   * Hands out credentials of a role.
   *
   * @param role the role that is assumed
   * @param name of the session
   * @param expiration when they end
   */
  public synchronized Session start(RoleArn role, String name, Instant expiration) {
    Session session =
        new Session(
            "ASIA" + letters(16),
            base64(30),
            base64(256),
            expiration,
            role.toString(),
            new Caller(role.accountId(), role.sessionArn(name), role.uniqueId() + ":" + name));
    byKey.put(session.accessKeyId(), session);
    return session;
  }

  /** Returns the credentials of an access key, expired or not; empty if there are none. */
  public synchronized Optional<Session> find(String accessKeyId) {
    return Optional.ofNullable(byKey.get(accessKeyId));
  }

  /** Returns the unique id of a session; empty if there is none of that ARN. */
  synchronized Optional<String> userIdOf(String sessionArn) {
    return byKey.values().stream()
        .map(Session::caller)
        .filter(caller -> caller.arn().equals(sessionArn))
        .map(Caller::userId)
        .findFirst();
  }

  /** Ends all credentials that were handed out so far. */
  public synchronized void endAll(Instant now) {
    byKey.replaceAll((key, session) -> session.endingAt(now));
  }

  /** Forgets all credentials; their keys are unknown from then on. */
  public synchronized void clear() {
    byKey.clear();
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
    }
    return text.toString();
  }

  private String base64(int bytes) {
    byte[] content = new byte[bytes];
    random.nextBytes(content);
    return Base64.getEncoder().encodeToString(content);
  }
}
