package io.ackj.aws.state;

/** {@code BillingMode} of the model. */
public enum BillingMode {
  PROVISIONED,
  PAY_PER_REQUEST
}
