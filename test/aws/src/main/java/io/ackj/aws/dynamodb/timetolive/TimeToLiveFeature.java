package io.ackj.aws.dynamodb.timetolive;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.table.TableFeature;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/**
 * Gives a new replica the time to live that all replicas share. Those with strong consistency can
 * have none.
 */
public final class TimeToLiveFeature implements TableFeature {
  @Override
  public void checkStrongConsistency(TableRecord table) {
    if (TimeToLive.cell(table).current().status() != TimeToLive.Status.DISABLED) {
      throw AwsException.validation(
          "Time to live is not supported for global tables with MultiRegionConsistency set to"
              + " STRONG.");
    }
  }

  @Override
  public void replicated(TableRecord source, TableRecord replica, Instant at) {
    TimeToLive shared = TimeToLive.cell(source).current().settled();
    TimeToLiveUpdate.set(replica, shared, at);
  }
}
