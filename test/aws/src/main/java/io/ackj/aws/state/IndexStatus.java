package io.ackj.aws.state;

/** {@code IndexStatus} of the model. */
public enum IndexStatus {
  CREATING,
  UPDATING,
  DELETING,
  ACTIVE
}
