package io.ackj.aws.dynamodb.feature;

import io.ackj.aws.state.Aspect;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a table became usable and when its deletion began.
 *
 * @param activatedAt null until it was ACTIVE for the first time
 * @param deletingSince null until its deletion began
 */
public record Lifetime(@Nullable Instant activatedAt, @Nullable Instant deletingSince) {
  private static final Aspect<Lifetime> ASPECT = Aspect.of("lifetime", new Lifetime(null, null));

  static Cell<Lifetime> cell(TableRecord table) {
    return table.attachments().of(ASPECT);
  }

  /** Returns the lifetime of a table. */
  public static Lifetime of(TableRecord table) {
    return cell(table).current();
  }

  /** Returns how much most features know of a table at a time. */
  public static Phase phase(TableRecord table, Instant at) {
    return phase(table, Lapse.SETTINGS_VISIBILITY, at);
  }

  /**
   * Returns how much a feature knows of a table.
   *
   * @param visibility after what time from the table's creation the feature gets to know it
   */
  public static Phase phase(TableRecord table, Lapse visibility, Instant at) {
    Table then = table.asOf(at);
    if (then.base() == TableStatus.CREATING) {
      // In the Region of a replica that is being filled there is only the table's description.
      boolean known =
          table.groupAsOf(at).isEmpty() && isOver(table, then.createdAt(), visibility, at);
      return known ? Phase.CREATING : Phase.UNKNOWN;
    }
    if (then.base() != TableStatus.DELETING) {
      return Phase.USABLE;
    }
    Instant since = of(table).deletingSince();
    boolean forgotten = since != null && isOver(table, since, Lapse.SETTINGS_FORGETTING, at);
    return forgotten ? Phase.FORGOTTEN : Phase.DELETING;
  }

  /** Tells whether a while has passed since a time. */
  public static boolean isOver(TableRecord table, Instant since, Lapse lapse, Instant at) {
    return !since.plus(table.world().durations().of(lapse)).isAfter(at);
  }
}
