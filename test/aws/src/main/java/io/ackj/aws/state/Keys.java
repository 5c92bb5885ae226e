package io.ackj.aws.state;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The keys of KMS that tables in one account and Region may name. There is no KMS here, so a key
 * whose name has the right form exists and can be used, until a test says otherwise.
 */
public final class Keys {
  private final String accountId;
  private final String region;
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, KeyState> states = new HashMap<>();

  Keys(String accountId, String region) {
    this.accountId = accountId;
    this.region = region;
  }

  /** Returns the ARN of the key that AWS manages for DynamoDB in this account and Region. */
  public String managedKeyArn() {
    return aliasTarget("alias/aws/dynamodb");
  }

  /** Returns the ARN of a key by its id. */
  public String arn(String keyId) {
    return prefix() + "key/" + keyId;
  }

  /** Returns what ARNs of keys and aliases start with. */
  public String prefix() {
    return "arn:" + Partition.of(region) + ":kms:" + region + ":" + accountId + ":";
  }

  /** Points an alias, such as {@code alias/orders}, to another key. */
  public void point(String alias, String keyArn) {
    aliases.put(alias, keyArn);
  }

  /** Returns the ARN of the key an alias points to; every alias points to a key of its own. */
  public String aliasTarget(String alias) {
    return aliases.computeIfAbsent(alias, this::keyOfAlias);
  }

  /** Returns how a key is. */
  public KeyState state(String keyArn) {
    return states.getOrDefault(keyArn, KeyState.ENABLED);
  }

  /** Says how a key is. It does nothing to tables; see {@code KeyLoss}. */
  public void setState(String keyArn, KeyState state) {
    states.put(keyArn, state);
  }

  private String keyOfAlias(String alias) {
    byte[] name = (prefix() + alias).getBytes(StandardCharsets.UTF_8);
    return arn(UUID.nameUUIDFromBytes(name).toString());
  }

  /** How a key is. */
  public enum KeyState {
    ENABLED,
    DISABLED,
    PENDING_DELETION,
    MISSING,
    DENIED,
    ASYMMETRIC
  }
}
