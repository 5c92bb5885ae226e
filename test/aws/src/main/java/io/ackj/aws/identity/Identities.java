package io.ackj.aws.identity;

import io.ackj.aws.call.Caller;
import io.ackj.aws.call.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Finds out whom credentials belong to. */
public final class Identities {
  /** The account of access keys that tell of no other. */
  public static final String DEFAULT_ACCOUNT = "000000000000";

  private static final Pattern ACCOUNT_IN_KEY = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

  private final Sessions sessions;
  private final Iam iam;

  /** Makes a look-up in the sessions that were handed out and the users that are registered. */
  public Identities(Sessions sessions, Iam iam) {
    this.sessions = sessions;
    this.iam = iam;
  }

  /** Returns whom credentials belong to, whether or not they are valid. */
  public Caller callerOf(Signature signature) {
    String key = signature.accessKeyId();
    return sessions
        .find(key)
        .map(Session::caller)
        .or(() -> iam.userOfKey(key).map(Identities::caller))
        .orElseGet(() -> administrator(accountIn(key)));
  }

  /** Returns the unique id of a user or session, as GetCallerIdentity answers it. */
  public String userIdOf(String principalArn) {
    return sessions.userIdOf(principalArn).orElseGet(() -> userId(principalArn));
  }

  /** Returns the account that an access key id names, or the default one. */
  static String accountIn(String accessKeyId) {
    Matcher matcher = ACCOUNT_IN_KEY.matcher(accessKeyId);
    return matcher.find() ? matcher.group() : DEFAULT_ACCOUNT;
  }

  private static Caller administrator(String accountId) {
    return caller("arn:aws:iam::" + accountId + ":user/admin");
  }

  private static Caller caller(String userArn) {
    return new Caller(userArn.split(":", 6)[4], userArn, userId(userArn));
  }

  private static String userId(String userArn) {
    CRC32 sum = new CRC32();
    sum.update(userArn.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "AIDA%017d", sum.getValue());
  }
}
