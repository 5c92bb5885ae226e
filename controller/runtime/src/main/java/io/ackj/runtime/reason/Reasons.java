package io.ackj.runtime.reason;

/**
 * The reasons of conditions and Events that the loop gives by itself. Each is explained in
 * docs/guides/troubleshooting.md; a test holds the two together. Beside these there are codes of
 * AWS's errors, {@code HttpStatus} with a number, and names of operations, for Events.
 */
public final class Reasons {
  // What AWS is doing, or has to do next.
  public static final String CREATING = "Creating";
  public static final String UPDATING = "Updating";
  public static final String DELETING = "Deleting";
  public static final String ADOPTING = "Adopting";
  public static final String PLACING = "Placing";

  // What somebody asked for.
  public static final String PAUSED = "Paused";
  public static final String READ_ONLY_DRIFT = "ReadOnlyDrift";
  public static final String READ_ONLY_RESOURCE_NOT_FOUND = "ReadOnlyResourceNotFound";
  public static final String ADOPTED_RESOURCE_NOT_FOUND = "AdoptedResourceNotFound";
  public static final String ADOPTION_MISMATCH = "AdoptionMismatch";

  // Calls of AWS that fail, of any service.
  public static final String ACCESS_DENIED = "AccessDenied";
  public static final String CREDENTIALS_REFUSED = "CredentialsRefused";
  public static final String NO_CREDENTIALS = "NoCredentials";
  public static final String UNREACHABLE = "Unreachable";
  public static final String TIMEOUT = "Timeout";
  public static final String CLIENT_ERROR = "ClientError";
  public static final String INTERRUPTED = "Interrupted";
  public static final String THROTTLED = "Throttled";
  public static final String ACCOUNT_UNKNOWN = "AccountUnknown";

  // What is wrong with annotations, selectors and gates.
  public static final String ANNOTATION_WITHOUT_EFFECT = "AnnotationWithoutEffect";
  public static final String INVALID_ADOPTION_FIELDS = "InvalidAdoptionFields";
  public static final String INVALID_DELETION_POLICY = "InvalidDeletionPolicy";
  public static final String INVALID_IGNORE_FIELD_DRIFT = "InvalidIgnoreFieldDrift";
  public static final String INVALID_SELECTOR = "InvalidSelector";
  public static final String READ_ONLY_RESOURCES_OFF = "ReadOnlyResourcesOff";
  public static final String RESOURCE_ADOPTION_OFF = "ResourceAdoptionOff";
  public static final String IAM_ROLE_SELECTORS_UNKNOWN = "IAMRoleSelectorsUnknown";
  public static final String NAMESPACE_ANNOTATIONS_UNKNOWN = "NamespaceAnnotationsUnknown";
  public static final String NAMESPACE_LABELS_UNKNOWN = "NamespaceLabelsUnknown";

  // References and exports.
  public static final String WAITING_FOR_REFERENCE = "WaitingForReference";
  public static final String REFERENCE_NOT_FOUND = "ReferenceNotFound";
  public static final String REFERENCE_KIND_NOT_INSTALLED = "ReferenceKindNotInstalled";
  public static final String REFERENCE_FORBIDDEN = "ReferenceForbidden";
  public static final String CROSS_NAMESPACE_OPT_IN_REQUIRED = "CrossNamespaceOptInRequired";
  public static final String SOURCE_MISSING = "SourceMissing";
  public static final String SOURCE_NOT_SYNCED = "SourceNotSynced";
  public static final String SOURCE_NOT_RECONCILED = "SourceNotReconciled";
  public static final String TARGET_MISSING = "TargetMissing";
  public static final String TARGET_REFUSED = "TargetRefused";
  public static final String NO_VALUE = "NoValue";
  public static final String FORMER_VALUE_KEPT = "FormerValueKept";
  public static final String JQ_BUSY = "JqBusy";

  // Events alone.
  public static final String ADOPTED = "Adopted";
  public static final String DELETED = "Deleted";
  public static final String RETAINED = "Retained";
  public static final String TERMINAL = "Terminal";

  // ACK's own, which are no words.
  public static final String ALREADY_EXISTS = "Resource already exists";
  public static final String IN_TERMINAL_CONDITION = "resource is in terminal condition";

  private Reasons() {}
}
