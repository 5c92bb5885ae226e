package io.ackj.aws.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a table is paid for.
 *
 * @param shown whether the table has a BillingModeSummary: it was on demand at some time
 * @param lastOnDemand when it became on demand; null if it never did
 */
public record Billing(BillingMode mode, boolean shown, @Nullable Instant lastOnDemand) {
  /** Returns the billing of a new table. */
  public static Billing of(BillingMode mode) {
    return new Billing(mode, mode == BillingMode.PAY_PER_REQUEST, null);
  }

  /** Returns whether the table is on demand. */
  public boolean isOnDemand() {
    return mode == BillingMode.PAY_PER_REQUEST;
  }
}
