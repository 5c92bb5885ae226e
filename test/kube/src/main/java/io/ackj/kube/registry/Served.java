package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.json.Json;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.selector.FieldPath;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind in one of its versions, with what governs its objects.
 *
 * @param deprecation what clients of this version are warned of; null if it may be used
 * @param rules of this version, by the subresource that is written; empty for the object itself
 */
public record Served(
    ResourceType type,
    Function<String, KindRules> rules,
    Forms forms,
    @Nullable String deprecation) {
  private static final String CORE_EVENTS = "events";
  private static final String NEWER_EVENTS = "events.events.k8s.io";

  /** Returns under which name its objects are stored; all versions share them. */
  public String storage() {
    String name = type.qualifiedName();
    return name.equals(NEWER_EVENTS) ? CORE_EVENTS : name;
  }

  /** Returns whether objects are kept; if not, a create is only answered. */
  public boolean isStored() {
    return !type.verbs().equals(Set.of("create"));
  }

  /** Returns a stored object as this version shows it. The caller owns the tree. */
  public ObjectNode view(StoredObject object) {
    ObjectNode tree = object.tree();
    return isSameVersion(object) ? tree : forms.toServed(tree);
  }

  /** Returns the JSON of a stored object as this version shows it. */
  public byte[] json(StoredObject object) {
    return isSameVersion(object) ? object.json() : Json.write(view(object));
  }

  ObjectKey key(String namespace, String name) {
    return new ObjectKey(storage(), type.namespaced() ? namespace : "", name);
  }

  /** Returns the values of an object that field selectors may name. */
  Map<String, String> fields(ObjectNode object) {
    Map<String, String> fields = FieldPath.values(object, selectablePaths());
    if (storage().equals(CORE_EVENTS)) {
      for (String path : selectablePaths()) {
        String core = inCoreEvent(path);
        String value = FieldPath.value(object, core);
        fields.put(core, value);
        fields.put(inNewerEvent(core), value);
      }
    }
    return fields;
  }

  /** Events are stored as those of the core group, whichever group they come from. */
  private static String inCoreEvent(String path) {
    return path.replaceFirst("^regarding\\.", "involvedObject.")
        .replaceFirst("^reportingController$", "reportingComponent");
  }

  private static String inNewerEvent(String path) {
    return path.replaceFirst("^involvedObject\\.", "regarding.")
        .replaceFirst("^reportingComponent$", "reportingController");
  }

  /** Returns the paths that field selectors may name, beside name and namespace. */
  public List<String> selectablePaths() {
    return type.selectableFields().stream()
        .map(path -> path.startsWith(".") ? path.substring(1) : path)
        .toList();
  }

  Strategy strategy() {
    return Strategy.of(type);
  }

  /** A CRD may have changed since the object was written, so that it has other defaults now. */
  private boolean isSameVersion(StoredObject object) {
    return object.apiVersion().equals(type.apiVersion())
        && (!type.custom() || object.form() == forms);
  }

  /** Returns an object as it is stored; what says of which kind it is comes first. */
  ObjectNode toStored(ObjectNode object) {
    ObjectNode stored = forms.toStored(object);
    ObjectNode ordered = stored.objectNode();
    for (String first : List.of("apiVersion", "kind")) {
      ordered.set(first, stored.path(first));
    }
    stored.properties().forEach(field -> ordered.set(field.getKey(), field.getValue()));
    return ordered;
  }
}
