package io.ackj.kube.selector;

import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.StoredObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a resource a request is about.
 *
 * @param namespace null for all namespaces
 */
public record Selection(@Nullable String namespace, LabelSelector labels, FieldSelector fields) {

  /** Returns whether an object is selected. */
  public boolean matches(StoredObject object) {
    return (namespace == null || namespace.equals(object.key().namespace()))
        && labels.matches(object.labels())
        && (fields.terms().isEmpty() || fields.matches(fieldsOf(object)));
  }

  /** Returns whether labels or fields narrow it. */
  public boolean isNarrowed() {
    return !labels.requirements().isEmpty() || !fields.terms().isEmpty();
  }

  private Map<String, String> fieldsOf(StoredObject object) {
    ObjectKey key = object.key();
    Map<String, String> values = new HashMap<>(object.fields());
    values.put("metadata.name", key.name());
    values.put("metadata.namespace", key.namespace());
    for (FieldSelector.Term term : fields.terms()) {
      // The field may have become selectable after the object was written.
      values.computeIfAbsent(term.path(), path -> FieldPath.value(object.tree(), path));
    }
    return values;
  }
}
