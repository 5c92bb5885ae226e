package io.ackj.aws.state;

/** {@code KeyType} of the model: partition key and sort key. */
public enum KeyType {
  HASH,
  RANGE
}
