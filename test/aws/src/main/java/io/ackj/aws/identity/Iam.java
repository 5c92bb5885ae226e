package io.ackj.aws.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The roles and users, and what they may do. While it is off, everybody may do everything. Safe for
 * use by several threads.
 */
public final class Iam {
  private final Map<String, Collection<Statement>> roles = new HashMap<>();
  private final Map<String, Collection<String>> trust = new HashMap<>();
  private final Map<String, Collection<Statement>> users = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private boolean on;

  /** Turns checks on or off. */
  public synchronized Iam turn(boolean toOn) {
    this.on = toOn;
    return this;
  }

  /** Returns whether what callers do is checked. */
  public synchronized boolean isOn() {
    return on;
  }

  /**
   * Makes a role, or replaces what it may do; who may assume it stays. Anybody may at first whose
   * own statements allow {@code sts:AssumeRole} on it.
   *
   * @throws IllegalArgumentException if the ARN is not one of a role
   */
  public synchronized Iam role(String roleArn, Statement... allowed) {
    parsed(roleArn);
    roles.put(roleArn, List.of(allowed));
    return this;
  }

  /**
   * Says who may assume a role: ARNs of principals, which may hold stars, or account numbers.
   *
   * @throws IllegalArgumentException if the ARN is not one of a role
   */
  public synchronized Iam trust(String roleArn, String... principals) {
    parsed(roleArn);
    trust.put(roleArn, List.of(principals));
    return this;
  }

  /**
   * Makes a user with an access key, or replaces what the user may do.
   *
   * @param userArn such as {@code arn:aws:iam::111122223333:user/ann}
   * @throws IllegalArgumentException if the ARN is not one of a user
   */
  public synchronized Iam user(String userArn, String accessKeyId, Statement... allowed) {
    if (!userArn.matches("arn:aws[a-z-]*:iam::\\d{12}:user/\\S+")) {
      throw new IllegalArgumentException(
          "\"" + userArn + "\" is no user; write arn:aws:iam::111122223333:user/NAME");
    }
    users.put(userArn, List.of(allowed));
    keys.put(accessKeyId, userArn);
    return this;
  }

  /** Forgets all roles and users, and turns checks off. */
  public synchronized void clear() {
    roles.clear();
    trust.clear();
    users.clear();
    keys.clear();
    on = false;
  }

  synchronized Optional<String> userOfKey(String accessKeyId) {
    return Optional.ofNullable(keys.get(accessKeyId));
  }

  /**
   * Returns whether a principal may do something.
   *
   * @param principalArn a user, or the session of a role
   * @param roleArn the role, if the principal is a session of one; else null
   */
  synchronized boolean allows(
      String principalArn, @Nullable String roleArn, String action, String resource) {
    if (!on) {
      return true;
    }
    Collection<Statement> statements =
        roleArn == null ? users.get(principalArn) : roles.getOrDefault(roleArn, List.of());
    // A user that nobody registered is the account's administrator.
    return statements == null
        || statements.stream().anyMatch(statement -> statement.allows(action, resource));
  }

  /**
   * Returns whether a role is there and lets itself be assumed.
   *
   * @param principalArn who wants to
   * @param accountId the principal's account
   */
  public synchronized boolean trusts(String roleArn, String principalArn, String accountId) {
    if (!on) {
      return true;
    }
    Collection<String> trusted = trust.getOrDefault(roleArn, List.of("*"));
    return roles.containsKey(roleArn)
        && trusted.stream()
            .anyMatch(each -> each.equals(accountId) || Wildcard.matches(root(each), principalArn));
  }

  /** An account's root stands for all principals of the account. */
  private static String root(String principal) {
    return principal.endsWith(":root")
        ? principal.substring(0, principal.length() - "root".length()).replace(":iam:", ":*:") + "*"
        : principal;
  }

  private static void parsed(String roleArn) {
    if (RoleArn.parse(roleArn).isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + roleArn + "\" is no role; write arn:aws:iam::111122223333:role/NAME");
    }
  }
}
