package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.runtime.resource.Pass;
import io.ackj.runtime.resource.UndeclaredFields;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The parts of a table that take a call of their own to read. */
enum FacetKind {
  TAGS,
  TIME_TO_LIVE,
  BACKUPS,
  INSIGHTS,
  POLICY,
  SCALED_CAPACITY;

  /** What follows when the controller may not read a facet. */
  enum Need {
    /** It is done without. */
    NONE,
    /** The object says that it misses something; the other facets are decided on. */
    SETTING,
    /** Nothing can be done: all of the table has to be known. */
    WHOLE
  }

  /** Returns what a pass has to read. A steady table that declares none of it needs nothing. */
  static Set<FacetKind> neededBy(Pass<Table> pass, TableDescription table) {
    if (table.tableStatus() == TableStatus.CREATING
        || table.tableStatus() == TableStatus.DELETING) {
      return EnumSet.noneOf(FacetKind.class);
    }
    if (pass.isWhole()) {
      return EnumSet.complementOf(EnumSet.of(SCALED_CAPACITY));
    }
    return isBeingDeleted(pass) ? neededToDelete(pass, table) : neededToUpdate(pass, table);
  }

  private static boolean isBeingDeleted(Pass<Table> pass) {
    return pass.desired().getMetadata() != null
        && pass.desired().getMetadata().getDeletionTimestamp() != null;
  }

  /** Tags tell whose a table is that is not the one that was last seen under its name. */
  private static Set<FacetKind> neededToDelete(Pass<Table> pass, TableDescription table) {
    return TableOwnership.isAnotherTable(pass, table)
        ? EnumSet.of(TAGS)
        : EnumSet.noneOf(FacetKind.class);
  }

  private static Set<FacetKind> neededToUpdate(Pass<Table> pass, TableDescription table) {
    Set<FacetKind> needed = EnumSet.noneOf(FacetKind.class);
    add(needed, TAGS, needsTags(pass));
    add(needed, TIME_TO_LIVE, Claim.onTimeToLive(pass) != Claim.LEAVE);
    add(needed, BACKUPS, Claim.onBackups(pass) != Claim.LEAVE);
    add(needed, INSIGHTS, Claim.onInsights(pass) != Claim.LEAVE);
    add(needed, POLICY, Claim.onPolicy(pass) != Claim.LEAVE);
    add(needed, SCALED_CAPACITY, BillingAndThroughput.asksForScaling(pass, table));
    return needed;
  }

  private static boolean needsTags(Pass<Table> pass) {
    return !pass.isIgnored(SpecPaths.TAGS)
        && (!Declared.tags(pass).isEmpty()
            || pass.undeclared() == UndeclaredFields.RESET
            || pass.applied().stream().anyMatch(path -> path.startsWith(SpecPaths.TAGS)));
  }

  private static void add(Set<FacetKind> needed, FacetKind kind, boolean isNeeded) {
    if (isNeeded) {
      needed.add(kind);
    }
  }

  /** Says how much a pass needs a facet: one that was applied cannot be reset unread either. */
  Need need(Pass<Table> pass) {
    if (this == SCALED_CAPACITY) {
      return Need.SETTING;
    }
    if (isDeclared(pass)) {
      return pass.isWhole() ? Need.WHOLE : Need.SETTING;
    }
    return wasApplied(pass) ? Need.SETTING : Need.NONE;
  }

  private boolean wasApplied(Pass<Table> pass) {
    return switch (this) {
      case TAGS -> pass.applied().stream().anyMatch(path -> path.startsWith(SpecPaths.TAGS));
      case TIME_TO_LIVE -> pass.wasApplied(SpecPaths.TIME_TO_LIVE);
      case BACKUPS -> pass.wasApplied(SpecPaths.BACKUPS);
      case INSIGHTS -> pass.wasApplied(SpecPaths.INSIGHTS);
      case POLICY -> pass.wasApplied(SpecPaths.POLICY);
      case SCALED_CAPACITY -> false;
    };
  }

  /** Says whether the manifest declares the facet, so that failing to read it is an error. */
  boolean isDeclared(Pass<Table> pass) {
    return switch (this) {
      case TAGS -> !Declared.tags(pass).isEmpty();
      case TIME_TO_LIVE -> Declared.timeToLive(pass).isPresent();
      case BACKUPS -> Declared.backups(pass).isPresent();
      case INSIGHTS -> Declared.insights(pass).isPresent();
      case POLICY -> Declared.policy(pass).isPresent();
      case SCALED_CAPACITY -> false;
    };
  }
}
