package io.ackj.codegen.model.service;

/** What kind of type a shape is; Smithy's and C2J's kinds, with those folded that ACK folds. */
public enum ShapeType {
  STRUCTURE,
  UNION,
  LIST,
  MAP,
  STRING,
  BOOLEAN,
  /** Any whole number: ACK makes no difference between their widths. */
  INTEGER,
  /** Any number that may have a fraction. */
  DOUBLE,
  BLOB,
  TIMESTAMP,
  /** JSON without a schema. */
  DOCUMENT
}
