package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.GlobalIndex;
import io.ackj.aws.state.IndexStatus;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.LocalIndex;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Throughput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which indexes a new table may have. */
final class IndexRules {
  /** How many global secondary indexes a table may have. */
  static final int MOST_GLOBAL = 20;

  private static final int MOST_LOCAL = 5;

  private IndexRules() {}

  /** Refuses empty lists of indexes and such that are too long. */
  static void checkCounts(JsonNode input) {
    checkNotEmpty(input, "LocalSecondaryIndexes");
    checkNotEmpty(input, "GlobalSecondaryIndexes");
    if (input.path("LocalSecondaryIndexes").size() > MOST_LOCAL) {
      throw Refusals.invalid(
          "Number of LocalSecondaryIndexes exceeds per-table limit of " + MOST_LOCAL);
    }
    if (input.path("GlobalSecondaryIndexes").size() > MOST_GLOBAL) {
      throw Refusals.invalid(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL);
    }
  }

  /** Returns the key schemas of all indexes, unjudged. */
  static List<List<KeyElement>> keys(JsonNode input) {
    return Stream.concat(
            Members.list(input, "LocalSecondaryIndexes").stream(),
            Members.list(input, "GlobalSecondaryIndexes").stream())
        .map(KeyRules::read)
        .toList();
  }

  /** Reads all indexes of a new table. */
  static Indexes read(JsonNode input, List<KeyElement> tableKeys, BillingMode mode) {
    Indexes indexes =
        new Indexes(
            Members.list(input, "LocalSecondaryIndexes").stream()
                .map(index -> readLocal(index, tableKeys))
                .toList(),
            Members.list(input, "GlobalSecondaryIndexes").stream()
                .map(index -> readGlobal(index, mode))
                .toList(),
            VectorRules.read(input, mode));
    checkNames(indexes.names());
    ProjectionRules.checkTotal(indexes);
    return indexes;
  }

  private static LocalIndex readLocal(JsonNode index, List<KeyElement> tableKeys) {
    String name = Members.requiredText(index, "IndexName");
    List<KeyElement> keys = KeyRules.read(index);
    if (tableKeys.size() < 2) {
      throw Refusals.invalid(
          "Table KeySchema does not have a range key, which is required when specifying a"
              + " LocalSecondaryIndex");
    }
    KeyRules.checkSimple(keys, "localSecondaryIndexes.1.member.keySchema");
    if (keys.size() < 2) {
      throw Refusals.invalid("Index KeySchema does not have a range key for index: " + name);
    }
    checkSameHash(name, keys.get(0), tableKeys.get(0));
    return new LocalIndex(name, keys, ProjectionRules.read(index));
  }

  private static void checkSameHash(String name, KeyElement indexHash, KeyElement tableHash) {
    if (!indexHash.equals(tableHash)) {
      throw Refusals.invalid(
          "Index KeySchema does not have the same leading hash key as table KeySchema for index: "
              + name
              + ". index hash key: "
              + indexHash.attributeName()
              + ", table hash key: "
              + tableHash.attributeName());
    }
  }

  private static GlobalIndex readGlobal(JsonNode index, BillingMode mode) {
    String name = Members.requiredText(index, "IndexName");
    Provisioned provisioned = ProvisionedRules.readIndex(index, name, mode);
    return global(index, mode, provisioned, null);
  }

  /** Reads a global secondary index that is added to a table. */
  static GlobalIndex readAdded(JsonNode index, BillingMode mode) {
    String name = Members.requiredText(index, "IndexName");
    Provisioned provisioned = ProvisionedRules.readAddedIndex(index, name, mode);
    return global(index, mode, provisioned, false);
  }

  private static GlobalIndex global(
      JsonNode index, BillingMode mode, Provisioned provisioned, @Nullable Boolean backfilling) {
    String name = Members.requiredText(index, "IndexName");
    Target target = Target.index(name);
    List<KeyElement> keys = KeyRules.read(index);
    KeyRules.checkMultiple(keys);
    Throughput throughput =
        new Throughput(
            provisioned,
            OnDemandRules.read(index, mode, target),
            WarmRules.read(index, mode, provisioned, target));
    return new GlobalIndex(
        name, keys, ProjectionRules.read(index), IndexStatus.CREATING, backfilling, throughput);
  }

  private static void checkNotEmpty(JsonNode input, String member) {
    if (Members.has(input, member) && input.path(member).isEmpty()) {
      throw Refusals.invalid("List of " + member + " is empty");
    }
  }

  private static void checkNames(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw Refusals.invalid("Duplicate index name: " + name);
      }
    }
  }
}
