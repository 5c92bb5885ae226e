package io.ackj.runtime.resource;

/**
 * A field whose value may be taken from another Kubernetes object; {@code references} in {@code
 * generator.yaml}.
 *
 * @param field the field that takes the value, for example {@code
 *     spec.sseSpecification.kmsMasterKeyID}; the elements of a list on the way are {@code []}
 * @param referenceField the field that holds the reference, for example {@code
 *     spec.sseSpecification.kmsMasterKeyRef}
 * @param group the API group of the other object, for example {@code kms.services.k8s.aws}
 * @param kind the kind of the other object, for example {@code Key}
 * @param plural the plural that the API server knows the kind by, for example {@code keys}
 * @param path the field of the other object to read, for example {@code
 *     status.ackResourceMetadata.arn}
 * @param list whether both fields are lists, of values and of references
 * @param skipStateValidations whether the other object is used before it is synced, and when it is
 *     in a terminal state
 */
public record ReferenceRule(
    String field,
    String referenceField,
    String group,
    String kind,
    String plural,
    String path,
    boolean list,
    boolean skipStateValidations) {
  public ReferenceRule {
    Check.path("field", field, "spec");
    Check.path("referenceField", referenceField, "spec");
    Check.notBlank("group", group);
    Check.notBlank("kind", kind);
    Check.notBlank("plural", plural);
    Check.path("path", path, "spec", "status", "metadata");
  }
}
