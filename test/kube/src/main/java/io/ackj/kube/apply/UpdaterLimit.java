package io.ackj.kube.apply;

import io.ackj.kube.apply.Ownership.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the number of managers small that update an object: from the eleventh on, the oldest are
 * put together under one name, apart for each version.
 */
final class UpdaterLimit {
  private static final int MAX_UPDATERS = 10;
  private static final String BUCKET = "ancient-changes";

  private static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparingLong(UpdaterLimit::seconds).thenComparing(Entry::id);

  private UpdaterLimit() {}

  static void enforce(Ownership owners) {
    List<Entry> updaters = new ArrayList<>(owners.entries());
    updaters.removeIf(entry -> entry.id().applies());
    updaters.sort(OLDEST_FIRST);
    int count = updaters.size();
    Map<String, Entry> firstOfVersion = new HashMap<>();
    for (Entry updater : updaters) {
      if (count <= MAX_UPDATERS) {
        return;
      }
      Entry first = firstOfVersion.putIfAbsent(updater.apiVersion(), updater);
      if (first != null) {
        join(owners, first, updater);
        count--;
      }
    }
  }

  /** Puts two entries of one version into that version's bucket, at the time of the younger. */
  private static void join(Ownership owners, Entry first, Entry updater) {
    ManagerId bucket = ManagerId.updating(BUCKET, updater.apiVersion(), "");
    FieldSet collected = owners.get(bucket).map(Entry::fields).orElse(first.fields());
    owners.remove(first.id());
    owners.remove(updater.id());
    FieldSet fields = collected.union(updater.fields());
    owners.put(new Entry(bucket, updater.apiVersion(), fields, updater.time()));
  }

  private static long seconds(Entry entry) {
    Instant time = entry.time();
    return time == null ? 0 : time.getEpochSecond();
  }
}
