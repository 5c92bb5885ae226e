package io.ackj.aws.state;

import java.time.Duration;

/** What takes time at AWS, and how long: typical of small tables, as measured in 2026. */
public enum Lapse {
  TABLE_CREATION(7),
  INDEXED_TABLE_CREATION(16),
  FAILING_CREATION(59 * 60),
  TABLE_DELETION(5),
  INDEX_ALLOCATION(40),
  INDEX_BACKFILL(480),
  INDEX_DELETION(5),
  INDEX_UPDATE(3),
  CAPACITY_CHANGE(2),
  SWITCH_TO_PROVISIONED(60),
  SWITCH_TO_ON_DEMAND(120),
  REPEATED_SWITCH(5),
  WARM_UP(300),
  REPEATED_WARM_UP(2),
  ON_DEMAND_LIFTING(1),
  SWITCH_OF_INDEXES(5),
  STREAM_CHANGE(5),
  TABLE_CLASS_CHANGE(5),
  ENCRYPTION_CHANGE_START(8),
  ENCRYPTION_CHANGE(22),
  REPLICA_LISTING(6),
  REPLICA_CREATION(20),
  REPLICA_DELETION_START(35),
  REPLICA_DELETION(120),
  REPLICATED_CHANGE(36),
  STRONG_GROUP_CREATION(16),
  WITNESS_CREATION(60),
  STRONG_GROUP_DELETION(60),
  KEY_LOSS(20 * 60),
  KEY_RECOVERY(30 * 60),
  KEY_LOSS_UNTIL_ARCHIVAL(7 * 24 * 3600),
  ARCHIVAL(60),
  PROTECTION_COOLDOWN(15),
  SETTINGS_VISIBILITY(2),
  SETTINGS_FORGETTING(Duration.ofMillis(1300)),
  TAG_VISIBILITY(Duration.ofMillis(5500)),
  TAG_LOCK(Duration.ofMillis(1700)),
  POLICY_CHANGE(Duration.ofMillis(1500)),
  POLICY_COOLDOWN(15),
  POLICY_ENFORCEMENT(230),
  TIME_TO_LIVE_CHANGE(Duration.ofMillis(500)),
  TIME_TO_LIVE_COOLDOWN(31 * 60),
  BACKUPS_ENABLING(3),
  RECOVERY_LAG(5 * 60),
  BACKUP_CREATION(Duration.ofMillis(50)),
  SYSTEM_BACKUP(3),
  INSIGHTS_ENABLING(2),
  INSIGHTS_DISABLING(2),
  GLOBAL_TABLE_CHANGE(20);

  private final Duration usual;

  Lapse(int seconds) {
    this(Duration.ofSeconds(seconds));
  }

  Lapse(Duration usual) {
    this.usual = usual;
  }

  /** Returns how long it takes at AWS. */
  public Duration usual() {
    return usual;
  }
}
