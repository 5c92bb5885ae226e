package io.ackj.aws.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table from its creation until it is gone. One that is made again under the same name is another
 * record, so that nothing leaks into it: what features attach ends with the record.
 */
public final class TableRecord {
  private final Region region;
  private final Cell<Table> cell;
  private final Attachments attachments = new Attachments();
  private boolean gone;

  TableRecord(Region region, Table table) {
    this.region = region;
    this.cell = new Cell<>(table);
    region.totals().add(table);
    TableTransitions.note(log(), now(), null, table);
  }

  /** Returns the Region it is in. */
  public Region region() {
    return region;
  }

  /** Returns the world it is in. */
  public World world() {
    return region.world();
  }

  /** Returns where it is. */
  public TableKey key() {
    return cell.current().key();
  }

  /** Returns the table as it is now; as it was last if it is gone. */
  public Table current() {
    return cell.current();
  }

  /** Returns the table as it was then. */
  public Table asOf(Instant time) {
    return cell.asOf(time);
  }

  /** Returns whether the table no longer exists. */
  public boolean isGone() {
    return gone;
  }

  /** Returns what features keep on the table and on its indexes and streams. */
  public Attachments attachments() {
    return attachments;
  }

  /** Returns the global table it is a replica of. */
  public Optional<ReplicaGroup> group() {
    return region.account().group(key().name()).current().filter(this::isMemberOf);
  }

  /** Returns the global table it was a replica of then. */
  public Optional<ReplicaGroup> groupAsOf(Instant time) {
    return region.account().group(key().name()).asOf(time).filter(this::isMemberOf);
  }

  // Before a replica is listed there is no table of it; one of that name is somebody else's.
  private boolean isMemberOf(ReplicaGroup group) {
    Replica member = group.members().get(key().region());
    return member != null && member.listed();
  }

  /** Changes the table now. Does nothing if the table is gone. */
  public void change(UnaryOperator<Table> change) {
    if (gone) {
      return;
    }
    Table before = cell.current();
    Table after = change.apply(before);
    cell.set(after, now());
    region.totals().remove(before);
    region.totals().add(after);
    TableTransitions.note(log(), now(), before, after);
    before.indexNames().stream()
        .filter(index -> !after.indexNames().contains(index))
        .forEach(attachments::drop);
  }

  /** Changes the table after a while, unless it is gone by then. */
  public void changeAfter(Lapse lapse, UnaryOperator<Table> change) {
    after(lapse, at -> change(change));
  }

  /** Lets something happen after a while, unless the table is gone by then. */
  public void after(Lapse lapse, Change change) {
    after(world().durations().of(lapse), change);
  }

  /** Lets something happen after a while, which is not scaled, unless the table is gone by then. */
  public void after(Duration delay, Change change) {
    Change unlessGone =
        at -> {
          if (!gone) {
            change.happen(at);
          }
        };
    world().timeline().plan(now().plus(delay), key(), unlessGone);
  }

  void end() {
    gone = true;
    region.totals().remove(current());
    TableTransitions.note(log(), now(), current(), null);
  }

  private TransitionLog log() {
    return world().log();
  }

  private Instant now() {
    return world().now();
  }
}
