package io.ackj.codegen.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a field ({@code resources.<Resource>.fields.<Field>}).
 *
 * @param isAttribute whether it is kept in an attributes map
 * @param isReadOnly whether it belongs to the status
 * @param isRequired null to go by the model
 * @param isPrimaryKey whether it identifies the resource
 * @param isOwnerAccountId whether it holds the account that owns the resource
 * @param isArn whether it holds the resource's ARN
 * @param isSecret whether it is taken from a Kubernetes secret
 * @param isImmutable whether it cannot change once set
 * @param isIamPolicy whether it is compared as an IAM policy
 * @param isDocument whether it is compared as JSON or YAML
 * @param from where it comes from; null for the create operation
 * @param customField what it is made of; null when an operation has it
 * @param compare how it is compared
 * @param set how it is copied; empty for plainly
 * @param print the column it is; null for none
 * @param lateInitialize null when AWS's default is not taken over
 * @param references the resource it may name instead; null for none
 * @param type its Go type, such as {@code []*string}; null to go by the model
 * @param goTag its Go struct tag, which can hold another JSON name; null for the usual one
 * @param customCelRules what the API server checks of it, in order
 */
public record FieldConfig(
    boolean isAttribute,
    boolean isReadOnly,
    @Nullable Boolean isRequired,
    boolean isPrimaryKey,
    boolean isOwnerAccountId,
    boolean isArn,
    boolean isSecret,
    boolean isImmutable,
    boolean isIamPolicy,
    boolean isDocument,
    @Nullable From from,
    @Nullable CustomField customField,
    Compare compare,
    List<SetField> set,
    @Nullable PrintField print,
    @Nullable LateInitialize lateInitialize,
    @Nullable References references,
    @Nullable String type,
    @Nullable String goTag,
    List<CelRule> customCelRules) {

  private static final FieldConfig EMPTY = MapReader.absent(FieldReader::field);

  /** Copies the lists. */
  public FieldConfig {
    set = List.copyOf(set);
    customCelRules = List.copyOf(customCelRules);
  }

  /** Returns what makes nothing special. */
  public static FieldConfig empty() {
    return EMPTY;
  }
}
