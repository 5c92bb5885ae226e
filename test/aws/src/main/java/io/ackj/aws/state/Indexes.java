package io.ackj.aws.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A table's indexes, each kind in the order in which they were given. */
public record Indexes(List<LocalIndex> local, List<GlobalIndex> global, List<VectorIndex> vector) {
  public Indexes {
    local = List.copyOf(local);
    global = List.copyOf(global);
    vector = List.copyOf(vector);
  }

  /** Returns a global secondary index. */
  public Optional<GlobalIndex> globalNamed(String name) {
    return global.stream().filter(index -> index.name().equals(name)).findFirst();
  }

  /** Returns a vector index. */
  public Optional<VectorIndex> vectorNamed(String name) {
    return vector.stream().filter(index -> index.name().equals(name)).findFirst();
  }

  /** Returns the names of all indexes. */
  public List<String> names() {
    return Stream.of(
            local.stream().map(LocalIndex::name),
            global.stream().map(GlobalIndex::name),
            vector.stream().map(VectorIndex::name))
        .flatMap(names -> names)
        .toList();
  }

  /** Returns these with other global secondary indexes. */
  public Indexes withGlobal(List<GlobalIndex> indexes) {
    return new Indexes(local, indexes, vector);
  }

  /** Returns these with other vector indexes. */
  public Indexes withVector(List<VectorIndex> indexes) {
    return new Indexes(local, global, indexes);
  }

  /** Returns these with a global secondary index more, as the last. */
  public Indexes plus(GlobalIndex added) {
    List<GlobalIndex> all = new ArrayList<>(global);
    all.add(added);
    return withGlobal(all);
  }

  /** Returns these with a vector index more, as the last. */
  public Indexes plus(VectorIndex added) {
    List<VectorIndex> all = new ArrayList<>(vector);
    all.add(added);
    return withVector(all);
  }

  /** Returns these with one global secondary index changed. */
  public Indexes changeGlobal(String name, UnaryOperator<GlobalIndex> change) {
    return withGlobal(
        global.stream().map(i -> i.name().equals(name) ? change.apply(i) : i).toList());
  }

  /** Returns these with one vector index changed. */
  public Indexes changeVector(String name, UnaryOperator<VectorIndex> change) {
    return withVector(
        vector.stream().map(i -> i.name().equals(name) ? change.apply(i) : i).toList());
  }

  /** Returns these without an index. */
  public Indexes without(String name) {
    return new Indexes(
        local,
        global.stream().filter(index -> !index.name().equals(name)).toList(),
        vector.stream().filter(index -> !index.name().equals(name)).toList());
  }

  /** Returns whether resources for an added index are being found, or an index is being deleted. */
  public boolean keepTableUpdating() {
    return global.stream().anyMatch(i -> i.isBeingAllocated() || i.status() == IndexStatus.DELETING)
        || vector.stream()
            .anyMatch(
                i -> Boolean.FALSE.equals(i.backfilling()) || i.status() == IndexStatus.DELETING);
  }

  /** Returns whether all indexes are ACTIVE. */
  public boolean areActive() {
    return statuses().allMatch(status -> status == IndexStatus.ACTIVE);
  }

  private Stream<IndexStatus> statuses() {
    return Stream.concat(
        global.stream().map(GlobalIndex::status), vector.stream().map(VectorIndex::status));
  }
}
