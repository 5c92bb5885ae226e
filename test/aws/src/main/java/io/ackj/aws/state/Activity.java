package io.ackj.aws.state;

/** What can be going on with a table besides its indexes, which tell their own states. */
public enum Activity {
  /** Its provisioned throughput changes. */
  CAPACITY(true),
  /** It is switched from on-demand to provisioned capacity. */
  SWITCH_TO_PROVISIONED(true),
  /** It is switched from provisioned to on-demand capacity. */
  SWITCH_TO_ON_DEMAND(true),
  /** Its stream is switched on or off. */
  STREAM(true),
  /** Its table class changes. */
  TABLE_CLASS(true),
  /** It is encrypted with another key. */
  ENCRYPTION(false),
  /** Its warm throughput rises. */
  WARM_UP(false),
  /** A change of its replicas, or one that spreads to them. */
  REPLICATION(true);

  private final boolean updating;

  Activity(boolean updating) {
    this.updating = updating;
  }

  /** Returns whether the table shows as UPDATING meanwhile; else it stays ACTIVE. */
  public boolean isUpdating() {
    return updating;
  }
}
