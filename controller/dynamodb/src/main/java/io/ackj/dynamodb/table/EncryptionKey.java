package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;

/**
 * Says whether a table is encrypted with the key that is declared. AWS takes a key's id, ARN or
 * alias and always shows the ARN. Nobody but KMS knows what an alias stands for, so which alias was
 * applied is remembered as {@code spec.sseSpecification.kmsMasterKeyID[alias/name]}.
 */
final class EncryptionKey {
  private EncryptionKey() {}

  /** Returns the keys that earlier passes applied, as they were declared. */
  static List<String> applied(Pass<Table> pass) {
    return pass.applied().stream()
        .filter(path -> path.parent().filter(SpecPaths.KEY::equals).isPresent())
        .flatMap(path -> path.key().stream())
        .sorted()
        .toList();
  }

  /** Says whether AWS is encrypting the table anew, so that what it shows means nothing. */
  static boolean isChanging(@Nullable SSEDescription encryption) {
    if (encryption == null || encryption.status() == null) {
      return false;
    }
    return switch (encryption.status()) {
      case ENABLED, DISABLED -> false;
      case ENABLING, DISABLING, UPDATING, UNKNOWN_TO_SDK_VERSION -> true;
    };
  }

  /** Says whether a KMS key is in use, rather than the one that AWS owns. */
  static boolean isOn(@Nullable SSEDescription encryption) {
    return encryption != null && encryption.status() != SSEStatus.DISABLED;
  }

  /** Says whether AWS has the key that is declared; {@code null} stands for alias/aws/dynamodb. */
  static boolean isSame(
      @Nullable String declared, @Nullable SSEDescription latest, List<String> applied) {
    String current = latest == null ? null : latest.kmsMasterKeyArn();
    if (declared == null) {
      return applied.stream().noneMatch(key -> isAlias(key) || names(key, current));
    }
    if (names(declared, current) || applied.isEmpty() || applied.contains(declared)) {
      return current == null || isAlias(declared) || names(declared, current);
    }
    // The key that was applied before the alias is in use no more, so AWS has changed it.
    return isAlias(declared)
        && applied.stream().noneMatch(key -> isAlias(key) || names(key, current));
  }

  /** Says whether a key's id or ARN is that of an ARN. */
  private static boolean names(String declared, @Nullable String arn) {
    return arn != null && (arn.equals(declared) || arn.endsWith("/" + declared));
  }

  private static boolean isAlias(String key) {
    return key.startsWith("alias/") || key.contains(":alias/");
  }
}
