package io.ackj.runtime.export;

import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.runtime.kube.ObjectListener;
import io.ackj.runtime.metrics.LoopMetrics;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.queue.WorkQueue;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes work of FieldExports that are seen. Those that take from other controllers' resources are
 * no work: their own controller does it.
 */
final class ExportIntake implements ObjectListener<FieldExport> {
  private final Predicate<ExportRequest> isOurs;
  private final ExportIndex index;
  private final WorkQueue queue;
  private final LoopMetrics metrics;

  /** Makes an intake; {@code isOurs} says whether the source's group is this controller's. */
  ExportIntake(
      Predicate<ExportRequest> isOurs, ExportIndex index, WorkQueue queue, LoopMetrics metrics) {
    this.isOurs = isOurs;
    this.index = index;
    this.queue = queue;
    this.metrics = metrics;
  }

  @Override
  public boolean onAdded(FieldExport export) {
    return take(export);
  }

  @Override
  public void onChanged(FieldExport export) {
    take(export);
  }

  @Override
  public void onDeleted(ObjectKey key) {
    index.forget(key);
    queue(key);
  }

  private boolean take(FieldExport export) {
    ObjectKey key = ObjectKey.of(export.getMetadata());
    Optional<ExportRequest> request = ExportRequest.of(export).filter(isOurs);
    if (request.isPresent()) {
      index.put(key, request.get());
    } else if (!index.handOver(key)) {
      return false;
    }
    queue(key);
    return true;
  }

  private void queue(ObjectKey key) {
    metrics.countAdd();
    queue.add(key, Priority.CHANGE);
  }
}
