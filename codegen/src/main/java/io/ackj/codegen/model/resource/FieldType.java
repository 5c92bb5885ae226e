package io.ackj.codegen.model.resource;

/** The type of a field in a custom resource. */
public sealed interface FieldType {

  /** A single value. */
  enum Scalar implements FieldType {
    STRING,
    BOOLEAN,
    /** 64 bits, as every whole number in ACK's CRDs. */
    INTEGER,
    DOUBLE,
    TIMESTAMP,
    /** Base64 text, as Kubernetes carries bytes. */
    BLOB,
    /** JSON without a schema. */
    DOCUMENT
  }

  /** A type that all services share; hand-written in {@code apis}. */
  enum Shared implements FieldType {
    REFERENCE,
    SECRET_KEY_REFERENCE,
    RESOURCE_METADATA,
    CONDITION
  }

  /** A list; order counts unless generator.yaml says otherwise. */
  record ListOf(FieldType element) implements FieldType {}

  /** A map with text as keys. */
  record MapOf(FieldType value) implements FieldType {}

  /**
   * A structure of this service.
   *
   * @param structure its key in {@link ResourceModel#structures()}
   * @param shape name of the shape in AWS's model
   */
  record StructureOf(String structure, String shape) implements FieldType {}

  /** Returns what is left when all lists and maps around it are taken off. */
  default FieldType innermost() {
    if (this instanceof ListOf list) {
      return list.element().innermost();
    }
    if (this instanceof MapOf map) {
      return map.value().innermost();
    }
    return this;
  }
}
