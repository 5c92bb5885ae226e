package io.ackj.aws.dynamodb.timetolive;

import io.ackj.aws.dynamodb.table.TableFeature;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/** Gives a new replica the time to live that all replicas share. */
public final class TimeToLiveFeature implements TableFeature {
  @Override
  public void replicated(TableRecord source, TableRecord replica, Instant at) {
    TimeToLive shared = TimeToLive.cell(source).current().settled();
    TimeToLiveUpdate.set(replica, shared, at);
  }
}
