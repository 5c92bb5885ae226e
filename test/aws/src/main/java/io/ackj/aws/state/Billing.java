package io.ackj.aws.state;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a table is paid for.
 *
 * @param shown whether the table has a BillingModeSummary: it was on demand at some time
 * @param lastOnDemand when it became on demand; null if it never did
 * @param switches when it was switched to on demand, after it had been created
 */
public record Billing(
    BillingMode mode, boolean shown, @Nullable Instant lastOnDemand, List<Instant> switches) {
  public Billing {
    switches = List.copyOf(switches);
  }

  /** Returns the billing of a new table. */
  public static Billing of(BillingMode mode) {
    return new Billing(mode, mode == BillingMode.PAY_PER_REQUEST, null, List.of());
  }

  /** Returns whether the table is on demand. */
  public boolean isOnDemand() {
    return mode == BillingMode.PAY_PER_REQUEST;
  }

  /** Returns this with the time at which it became on demand. */
  public Billing onDemandSince(Instant since) {
    return new Billing(mode, shown, since, switches);
  }

  /** Returns this switched to the other mode. */
  public Billing switchedTo(BillingMode other, Instant at) {
    List<Instant> all =
        other == BillingMode.PAY_PER_REQUEST
            ? Stream.concat(switches.stream(), Stream.of(at)).toList()
            : switches;
    return new Billing(other, true, lastOnDemand, all);
  }
}
