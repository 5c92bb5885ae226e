package io.ackj.aws.dynamodb.feature;

import io.ackj.aws.dynamodb.table.TableFeature;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/** Keeps {@link Lifetime} up. */
public final class LifetimeFeature implements TableFeature {
  @Override
  public void activated(TableRecord table, Instant at) {
    Instant deletingSince = Lifetime.of(table).deletingSince();
    Lifetime.cell(table).set(new Lifetime(at, deletingSince), at);
  }

  @Override
  public void deleting(TableRecord table, Instant at) {
    Instant activatedAt = Lifetime.of(table).activatedAt();
    Lifetime.cell(table).set(new Lifetime(activatedAt, at), at);
  }
}
