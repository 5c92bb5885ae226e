package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an object last, as far as the API server's record of field managers tells. The record
 * has times in seconds, and none of a deletion; that somebody took a field away shows in it only if
 * something else was written with it.
 */
public final class LastWriter {
  private LastWriter() {}

  /**
   * Returns whether somebody but the controller may have written an object at or after the
   * controller's last write of its status; also if that cannot be known. An object that is to be
   * deleted counts as written.
   *
   * @param metadata with {@code managedFields}
   */
  public static boolean mayBeSomebodyElse(ObjectMeta metadata) {
    List<ManagedFieldsEntry> writers = metadata.getManagedFields();
    if (metadata.getDeletionTimestamp() != null || writers == null) {
      return true;
    }
    Instant ownWrite = lastOwnStatusWrite(writers).orElse(null);
    return ownWrite == null
        || writers.stream().anyMatch(writer -> !isOwn(writer) && !isBefore(writer, ownWrite));
  }

  private static Optional<Instant> lastOwnStatusWrite(List<ManagedFieldsEntry> writers) {
    return writers.stream()
        .filter(writer -> isOwn(writer) && "status".equals(writer.getSubresource()))
        .flatMap(writer -> time(writer).stream())
        .max(Instant::compareTo);
  }

  private static boolean isOwn(ManagedFieldsEntry writer) {
    return ObjectWrites.FIELD_MANAGER.equals(writer.getManager());
  }

  private static boolean isBefore(ManagedFieldsEntry writer, Instant moment) {
    return time(writer).map(time -> time.isBefore(moment)).orElse(false);
  }

  private static Optional<Instant> time(ManagedFieldsEntry writer) {
    @Nullable String time = writer.getTime();
    try {
      return time == null ? Optional.empty() : Optional.of(Instant.parse(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
