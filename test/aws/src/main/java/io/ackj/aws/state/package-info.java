/**
 * The state of all accounts and Regions, and how it changes with time.
 *
 * <p>{@link io.ackj.aws.state.World} holds {@link io.ackj.aws.state.Account accounts}, these hold
 * {@link io.ackj.aws.state.Region Regions}, and these hold tables by name. A table is immutable
 * data, {@link io.ackj.aws.state.Table}; its {@link io.ackj.aws.state.TableRecord record} lives
 * from its creation until it is gone and is where it changes: {@code record.change(table -> ...)}.
 * A record keeps its table in a {@link io.ackj.aws.state.Cell}, which remembers for a minute what
 * it held, so that reads which lag ({@code Call.readTime}) ask with {@code asOf(time)}. Records log
 * what changes ({@link io.ackj.aws.state.TransitionLog}) and keep up the Region's {@link
 * io.ackj.aws.state.Totals totals}, so no quota needs counting.
 *
 * <p>What takes time is planned: {@code record.changeAfter(Lapse.TABLE_CREATION, table -> ...)}. It
 * happens when {@code World.advanceTo} passes its time, in order, and not at all if the table is
 * gone. How long things take is in {@link io.ackj.aws.state.Lapse} and, divided by the speed, in
 * {@link io.ackj.aws.state.Durations}; what an account may have is in {@link
 * io.ackj.aws.state.Limits}. {@code world.timeline().hold(tableKey)} is how a table gets stuck.
 *
 * <p>Features of a table that have operations of their own (tags, policies, time to live, recovery,
 * insights, backups) attach their state without being known here: a feature owns a constant {@code
 * Aspect<MyState> MINE = Aspect.of("tags", MyState.NONE)} with an immutable record, and finds its
 * cell at {@code record.attachments().of(MINE)}, {@code record.attachments().of(MINE, indexName)}
 * for an index or a stream, {@code region.attachments().of(MINE)} or {@code
 * account.attachments().of(MINE)}. What is attached to a table ends with it, and what is attached
 * to an index ends with the index. To take part in a table's life (be created with it, hinder its
 * deletion, follow it to another Region) a feature implements {@code
 * io.ackj.aws.dynamodb.table.TableFeature} and is named in {@code META-INF/services}.
 *
 * <p>Global tables of version 2019.11.21 are kept once per account and name, {@link
 * io.ackj.aws.state.ReplicaGroup}, beside the table that each of their Regions has.
 */
@NullMarked
package io.ackj.aws.state;

import org.jspecify.annotations.NullMarked;
