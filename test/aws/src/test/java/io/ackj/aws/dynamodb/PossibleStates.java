package io.ackj.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.LocalIndex;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.Replica;
import io.ackj.aws.state.ReplicaGroup;
import io.ackj.aws.state.ReplicaStatus;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import io.ackj.aws.state.TableStream;
import io.ackj.aws.state.Transition;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which states of tables, indexes and replicas there can be, and which can follow which. */
final class PossibleStates {
  private static final Set<ReplicaStatus> SETTLED_REPLICAS =
      EnumSet.of(
          ReplicaStatus.ACTIVE,
          ReplicaStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS,
          ReplicaStatus.ARCHIVED);
  private static final Set<TableStatus> SETTLED_TABLES =
      EnumSet.of(
          TableStatus.ACTIVE,
          TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS,
          TableStatus.ARCHIVED);
  private static final String LOST = "INACCESSIBLE_ENCRYPTION_CREDENTIALS";

  /** Which states may follow a state; an empty one is a thing that does not exist. */
  private static final Map<String, Map<String, Set<String>>> LEGAL =
      Map.of(
          "TableStatus",
          Map.of(
              "",
              Set.of("CREATING"),
              "CREATING",
              Set.of("ACTIVE", ""),
              "ACTIVE",
              Set.of("UPDATING", "DELETING", LOST),
              "UPDATING",
              Set.of("ACTIVE", "DELETING", LOST),
              LOST,
              Set.of("ACTIVE", "UPDATING", "DELETING", "ARCHIVING"),
              "ARCHIVING",
              Set.of("ARCHIVED", "DELETING"),
              "ARCHIVED",
              Set.of("DELETING"),
              "DELETING",
              Set.of("")),
          "IndexStatus",
          Map.of(
              "", Set.of("CREATING"),
              "CREATING", Set.of("ACTIVE", "DELETING", ""),
              "ACTIVE", Set.of("UPDATING", "DELETING", ""),
              "UPDATING", Set.of("ACTIVE", ""),
              "DELETING", Set.of("")),
          "ReplicaStatus",
          Map.of(
              "",
              Set.of("CREATING", "ACTIVE"),
              "CREATING",
              Set.of("ACTIVE", ""),
              "ACTIVE",
              Set.of("UPDATING", "DELETING", LOST, ""),
              "UPDATING",
              Set.of("ACTIVE"),
              LOST,
              Set.of("ACTIVE", "DELETING", "ARCHIVING", ""),
              "ARCHIVING",
              Set.of("ARCHIVED", "DELETING", ""),
              "ARCHIVED",
              Set.of("DELETING", ""),
              "DELETING",
              Set.of("")));

  private PossibleStates() {}

  /** Checks all tables of a Region, and what all of them come to. */
  static void check(Region region) {
    Collection<TableRecord> tables = region.tables();
    tables.forEach(PossibleStates::check);
    assertThat(region.totals().tables()).as("tables counted").isEqualTo(tables.size());
    assertThat(region.totals().changing())
        .as("tables counted as changing")
        .isEqualTo((int) tables.stream().filter(PossibleStates::isChanging).count());
  }

  private static boolean isChanging(TableRecord table) {
    return EnumSet.of(TableStatus.CREATING, TableStatus.UPDATING, TableStatus.DELETING)
        .contains(table.current().status());
  }

  private static void check(TableRecord record) {
    Table table = record.current();
    for (GlobalIndex index : table.indexes().global()) {
      checkIndex(table, index);
    }
    assertThat(table.attributes().keySet())
        .as("attributes that %s defines", table)
        .isEqualTo(usedAttributes(table));
    record.group().ifPresent(group -> checkMember(record, group));
  }

  private static void checkIndex(Table table, GlobalIndex index) {
    boolean made = index.status() == IndexStatus.CREATING;
    if (table.base() == TableStatus.CREATING) {
      assertThat(made).as("%s is made with its table %s", index, table).isTrue();
    } else if (made && table.base() != TableStatus.DELETING) {
      assertThat(index.backfilling()).as("%s is added to %s", index, table).isNotNull();
    }
    if (!made) {
      assertThat(index.backfilling()).as("backfilling of %s", index).isNull();
    }
    if (index.status() == IndexStatus.DELETING || index.isBeingAllocated()) {
      assertThat(table.status()).as("status of %s", table).isNotEqualTo(TableStatus.ACTIVE);
    }
  }

  private static Set<String> usedAttributes(Table table) {
    return Stream.of(
            table.keys().stream(),
            table.indexes().global().stream().map(GlobalIndex::keys).flatMap(List::stream),
            table.indexes().local().stream().map(LocalIndex::keys).flatMap(List::stream))
        .flatMap(keys -> keys)
        .map(KeyElement::attributeName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void checkMember(TableRecord record, ReplicaGroup group) {
    assertThat(group.members().size() + (group.witness() == null ? 0 : 1))
        .as("Regions of %s", group)
        .isGreaterThan(1);
    Table table = record.current();
    TableStream stream = table.stream();
    assertThat(stream != null && stream.enabled()).as("stream of %s", table).isTrue();
    for (Replica member : group.members().values()) {
      if (member.listed()) {
        checkReplica(record, member);
      }
    }
  }

  private static void checkReplica(TableRecord record, Replica member) {
    Table table = record.current();
    TableRecord other =
        record
            .region()
            .account()
            .region(member.region())
            .table(record.key().name())
            .orElseThrow(() -> new AssertionError("no table is behind " + member));
    Table replica = other.current();
    assertThat(replica.keys()).as("keys of %s", replica).isEqualTo(table.keys());
    assertThat(replica.billing().mode())
        .as("billing of %s", replica)
        .isEqualTo(table.billing().mode());
    if (member.status() == ReplicaStatus.DELETING || table.base() == TableStatus.DELETING) {
      return;
    }
    assertThat(replica.attributes()).as("attributes of %s", replica).isEqualTo(table.attributes());
    assertThat(replica.indexNames())
        .as("indexes of %s", replica)
        .containsExactlyInAnyOrderElementsOf(table.indexNames());
    boolean isCreated = member.status() == ReplicaStatus.CREATING;
    assertThat(replica.base() == TableStatus.CREATING)
        .as("%s of %s", member, replica)
        .isEqualTo(isCreated);
  }

  /** Checks what followed what, from a place in the log on. */
  static void checkTransitions(List<Transition> transitions) {
    for (Transition transition : transitions) {
      Map<String, Set<String>> legal = LEGAL.get(transition.what());
      if (legal != null) {
        assertThat(legal.getOrDefault(transition.from(), Set.of()))
            .as("what may follow in %s", transition)
            .contains(transition.to());
      }
    }
  }

  /** Checks that nothing in a Region is on its way to another state. */
  static void checkSettled(Region region) {
    for (TableRecord record : region.tables()) {
      Table table = record.current();
      assertThat(table.status()).as("status of %s", table).isIn(SETTLED_TABLES);
      assertThat(table.activities()).as("what is going on with %s", table).isEmpty();
      assertThat(table.indexes().areActive()).as("indexes of %s are ACTIVE", table).isTrue();
      record.group().ifPresent(PossibleStates::checkSettled);
    }
  }

  private static void checkSettled(ReplicaGroup group) {
    assertThat(group.members().values())
        .as("replicas of %s", group)
        .allMatch(member -> SETTLED_REPLICAS.contains(member.status()) && member.listed());
    ReplicaGroup.Witness witness = group.witness();
    assertThat(witness == null ? "ACTIVE" : witness.status()).as("witness").isEqualTo("ACTIVE");
  }
}
