package io.ackj.aws.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** The state of all accounts and Regions. Not thread-safe: calls run one at a time. */
public final class World {
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Timeline timeline = new Timeline();
  private final TransitionLog log = new TransitionLog();
  private Durations durations;
  private final Limits limits;
  private final Supplier<UUID> ids;
  private Instant now = Instant.EPOCH;
  private boolean legacyGlobalTables;

  /** Makes an empty world that is as slow as AWS, with a new account's quotas. */
  public World() {
    this(Durations.usual(), Limits.usual());
  }

  /** Makes an empty world. */
  public World(Durations durations, Limits limits) {
    this(durations, limits, UUID::randomUUID);
  }

  /**
   * Makes an empty world.
   *
   * @param ids makes the ids of tables
   */
  public World(Durations durations, Limits limits, Supplier<UUID> ids) {
    this.durations = durations;
    this.limits = limits;
    this.ids = ids;
  }

  /**
   * Lets everything happen that is due by then, in the order in which it is due. What happens may
   * plan further changes; they happen too if they are due. A time before {@link #now} does nothing.
   */
  public void advanceTo(Instant time) {
    Optional<Timeline.Planned> next = timeline.takeDue(time);
    while (next.isPresent()) {
      Instant due = next.get().due();
      now = due.isAfter(now) ? due : now;
      next.get().change().happen(now);
      next = timeline.takeDue(time);
    }
    now = time.isAfter(now) ? time : now;
  }

  /** Returns up to when everything has happened. */
  public Instant now() {
    return now;
  }

  /** Returns how long things take. */
  public Durations durations() {
    return durations;
  }

  /** Makes things that begin from now on take as long as these say. */
  public void changeDurations(Durations others) {
    durations = others;
  }

  /** Returns what an account may have in a Region. */
  public Limits limits() {
    return limits;
  }

  /** Returns the changes to come. */
  public Timeline timeline() {
    return timeline;
  }

  /** Returns which states changed when. */
  public TransitionLog log() {
    return log;
  }

  /** Returns whether global tables of version 2017.11.29 can be made, which AWS refuses by now. */
  public boolean allowsLegacyGlobalTables() {
    return legacyGlobalTables;
  }

  /** Says whether global tables of version 2017.11.29 can be made; existing ones always work. */
  public void allowLegacyGlobalTables(boolean allowed) {
    legacyGlobalTables = allowed;
  }

  /** Returns a new id of a table. */
  public UUID newId() {
    return ids.get();
  }

  /** Returns an account; accounts come into being when they are asked for. */
  public Account account(String accountId) {
    return accounts.computeIfAbsent(accountId, id -> new Account(this, id));
  }

  /** Returns a Region of an account. */
  public Region region(String accountId, String region) {
    return account(accountId).region(region);
  }

  /** Plans a change for after a while of {@link #durations}. */
  public void after(Lapse lapse, Object subject, Change change) {
    timeline.plan(now.plus(durations.of(lapse)), subject, change);
  }
}
