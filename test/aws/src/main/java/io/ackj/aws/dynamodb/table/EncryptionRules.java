package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Keys;
import io.ackj.aws.state.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With which keys a table may be encrypted. */
final class EncryptionRules {
  private EncryptionRules() {}

  /** Refuses members of an SSESpecification that contradict each other. */
  static void checkShape(JsonNode specification) {
    boolean off = Boolean.FALSE.equals(Members.flag(specification, "Enabled"));
    String type = Members.text(specification, "SSEType");
    String key = Members.text(specification, "KMSMasterKeyId");
    if (off && type != null) {
      throw Refusals.invalid("SSEType can not be specified if Enabled is false");
    }
    if (off && key != null) {
      throw Refusals.invalid("KMSMasterKeyId can not be specified if Enabled is false");
    }
    if ("AES256".equals(type)) {
      throw Refusals.invalid("SSEType AES256 is not supported");
    }
    if (key != null && type == null) {
      throw Refusals.invalid("SSEType KMS is required if KMSMasterKeyId is specified");
    }
  }

  /** Returns whether an SSESpecification asks for a key in KMS. */
  static boolean asksForKey(JsonNode specification) {
    return Members.has(specification, "SSEType")
        || Boolean.TRUE.equals(Members.flag(specification, "Enabled"));
  }

  /** Returns the ARN of the key that an SSESpecification asks for; null for AWS's own. */
  static @Nullable String keyArn(JsonNode specification, Region region) {
    if (!asksForKey(specification)) {
      return null;
    }
    String key = Members.text(specification, "KMSMasterKeyId");
    return key == null ? region.keys().managedKeyArn() : usable(key, region);
  }

  /**
   * Returns the ARN of a key that can be used.
   *
   * @param key an id, an alias or an ARN of either
   */
  static String usable(String key, Region region) {
    String arn = resolve(key, region);
    checkUsable(arn, region.keys());
    return arn;
  }

  /** Refuses a key that cannot be used at the time. */
  static void checkUsable(String arn, Keys keys) {
    switch (keys.state(arn)) {
      case DISABLED -> throw disabled(arn);
      case PENDING_DELETION ->
          throw validation("KMSInvalidStateException: " + arn + " is pending deletion.");
      case MISSING -> throw validation("NotFoundException: Key '" + arn + "' does not exist");
      case DENIED ->
          throw AwsException.of(
              "AccessDeniedException",
              "KMS key access denied error:"
                  + " com.amazonaws.services.kms.model.AWSKMSException: The ciphertext refers to a"
                  + " customer master key that does not exist, does not exist in this region, or"
                  + " you are not allowed to access.");
      case ASYMMETRIC ->
          throw AwsException.internal(
              "KMS internal error: EncryptionContext is supported only when creating a grant for a"
                  + " symmetric key");
      case ENABLED -> {}
    }
  }

  /** Returns the refusal of whatever needs a key that is disabled. */
  static AwsException disabled(String arn) {
    return AwsException.validation(
        "KMS key disabled error: com.amazonaws.services.kms.model.DisabledException: "
            + arn
            + " is disabled. (Service: AWSKMS; Status Code: 400; Error Code: DisabledException)");
  }

  private static String resolve(String key, Region region) {
    Keys keys = region.keys();
    if (key.startsWith("alias/")) {
      return keys.aliasTarget(key);
    }
    if (!key.startsWith("arn:")) {
      return keys.arn(key);
    }
    List<String> parts = List.of(key.split(":", 6));
    if (parts.size() < 6 || !parts.get(2).equals("kms")) {
      throw validation("NotFoundException: Invalid keyId '" + key + "'");
    }
    if (!parts.get(3).equals(region.name())) {
      throw validation("NotFoundException: Invalid arn " + parts.get(3));
    }
    if (!parts.get(4).equals(region.account().id())) {
      throw AwsException.of(
          "AccessDeniedException", "KMS key access denied error: " + key + " is not accessible");
    }
    return parts.get(5).startsWith("alias/") ? keys.aliasTarget(parts.get(5)) : key;
  }

  private static AwsException validation(String what) {
    return AwsException.validation(
        "KMS validation error: com.amazonaws.services.kms.model." + what);
  }
}
