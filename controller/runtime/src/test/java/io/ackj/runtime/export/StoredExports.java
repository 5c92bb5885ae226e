package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.apis.services.v1alpha1.FieldExportStatus;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.kube.RefusedWriteException;
import io.ackj.runtime.queue.ObjectKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps FieldExports as the API server would, and every write. */
final class StoredExports implements ObjectClient<FieldExport> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<ObjectKey, FieldExport> stored = new HashMap<>();
  private final List<String> writes = new ArrayList<>();
  private @Nullable String refusal;

  void put(FieldExport export) {
    stored.put(ObjectKey.of(export.getMetadata()), copy(export));
  }

  /** Changes what is stored, as a user would: the generation goes up. */
  void edit(ObjectKey key, Consumer<FieldExport> change) {
    FieldExport export = copy(stored(key));
    change.accept(export);
    export.getMetadata().setGeneration(export.getMetadata().getGeneration() + 1);
    put(export);
  }

  FieldExport stored(ObjectKey key) {
    return get(key).orElseThrow();
  }

  /** Lets the next finalizer be denied. */
  void refuseNextFinalizer(String why) {
    refusal = why;
  }

  /** Returns the writes that changed something, in order. */
  List<String> writes() {
    return writes;
  }

  @Override
  public Optional<FieldExport> get(ObjectKey key) {
    return Optional.ofNullable(stored.get(key)).map(StoredExports::copy);
  }

  @Override
  public boolean isGone(FieldExport object) {
    return !stored.containsKey(ObjectKey.of(object.getMetadata()));
  }

  @Override
  public Optional<FieldExport> addFinalizer(FieldExport object, String finalizer) {
    String why = refusal;
    if (why != null) {
      refusal = null;
      throw new RefusedWriteException(
          ObjectKey.of(object.getMetadata()), why, new IllegalStateException());
    }
    return object.hasFinalizer(finalizer)
        ? Optional.of(object)
        : write("add finalizer", object, export -> export.addFinalizer(finalizer));
  }

  @Override
  public Optional<FieldExport> adopt(
      FieldExport object, String finalizer, String annotation, @Nullable ObjectNode spec) {
    throw new UnsupportedOperationException("an export has nothing that could be adopted");
  }

  @Override
  public Optional<FieldExport> removeFinalizer(FieldExport object, String finalizer) {
    write("remove finalizer", object, export -> export.removeFinalizer(finalizer));
    stored.values().removeIf(each -> each.isMarkedForDeletion() && each.getFinalizers().isEmpty());
    return get(ObjectKey.of(object.getMetadata()));
  }

  @Override
  public Optional<FieldExport> writeStatus(FieldExport object, ObjectNode status) {
    FieldExport before = stored(ObjectKey.of(object.getMetadata()));
    return status.equals(JSON.valueToTree(before.getStatus()))
        ? Optional.of(before)
        : write(
            "status",
            object,
            export -> export.setStatus(JSON.convertValue(status, FieldExportStatus.class)));
  }

  @Override
  public void settle(ObjectKey key) {
    // Everything is kept here.
  }

  private Optional<FieldExport> write(
      String what, FieldExport object, Consumer<FieldExport> change) {
    FieldExport changed = copy(stored(ObjectKey.of(object.getMetadata())));
    change.accept(changed);
    put(changed);
    writes.add(what);
    return Optional.of(copy(changed));
  }

  private static FieldExport copy(FieldExport export) {
    return JSON.convertValue(JSON.valueToTree(export), FieldExport.class);
  }
}
