package io.ackj.kube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.builtin.BuiltInKinds;
import io.ackj.kube.builtin.EventForms;
import io.ackj.kube.crd.CrdRules;
import io.ackj.kube.crd.CrdTypes;
import io.ackj.kube.crd.CustomResourceRules;
import io.ackj.kube.registry.Catalogue;
import io.ackj.kube.registry.Forms;
import io.ackj.kube.registry.Served;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins kinds with their rules, whether they are built in or come from CRDs. */
final class Kinds {
  private Kinds() {}

  /** Returns the kinds that need no CRD. */
  static List<Served> builtIn(Store store, Clock clock) {
    KindRules ofCrds = new CrdRules(() -> crds(store), clock);
    return BuiltInKinds.all().stream().map(type -> builtIn(type, ofCrds)).toList();
  }

  private static List<ObjectNode> crds(Store store) {
    return store.list(Catalogue.CRDS, null).objects().stream().map(StoredObject::tree).toList();
  }

  private static Served builtIn(ResourceType type, KindRules ofCrds) {
    if (type.qualifiedName().equals(Catalogue.CRDS)) {
      KindRules rules = new Both(BuiltInKinds.rules(type), ofCrds);
      return new Served(type, subresource -> rules, Forms.renaming(type.apiVersion()), null);
    }
    Forms forms =
        type.kind().equals("Event")
            ? new Events(type.apiVersion())
            : Forms.renaming(type.apiVersion());
    return new Served(type, subresource -> BuiltInKinds.rules(type, subresource), forms, null);
  }

  /** Returns the kinds that a CRD serves, one for each version. */
  static List<Served> ofCrd(ObjectNode crd) {
    Map<String, CustomResourceRules> rules = new LinkedHashMap<>();
    List<ResourceType> types = CrdTypes.of(crd);
    types.forEach(type -> rules.put(type.version(), new CustomResourceRules(type)));
    CustomResourceRules stored = rules.get(CrdTypes.storageVersion(crd));
    List<Served> kinds = new ArrayList<>();
    for (ResourceType type : types) {
      CustomResourceRules own = Objects.requireNonNull(rules.get(type.version()));
      Forms forms = new Versions(stored == null ? own : stored, own);
      kinds.add(new Served(type, subresource -> own, forms, deprecation(type, crd)));
    }
    return kinds;
  }

  private static @Nullable String deprecation(ResourceType type, ObjectNode crd) {
    for (JsonNode version : crd.path("spec").path("versions")) {
      if (version.path("name").asText().equals(type.version())
          && version.path("deprecated").asBoolean()) {
        JsonNode warning = version.path("deprecationWarning");
        return warning.isTextual()
            ? warning.textValue()
            : "%s %s is deprecated%s".formatted(type.apiVersion(), type.kind(), newest(type, crd));
      }
    }
    return null;
  }

  /** Names the version that is to be used instead, if there is one. */
  private static String newest(ResourceType type, ObjectNode crd) {
    return CrdTypes.of(crd).stream()
        .map(ResourceType::version)
        .filter(version -> !version.equals(type.version()))
        .filter(version -> version.matches("v[0-9]+"))
        .findFirst()
        .map(version -> "; use " + version)
        .orElse("");
  }

  /** What holds of all built-in kinds, and then what one of them adds. */
  private record Both(KindRules first, KindRules second) implements KindRules {
    @Override
    public List<String> dropUnknown(ObjectNode object) {
      List<String> dropped = new ArrayList<>(first.dropUnknown(object));
      dropped.addAll(second.dropUnknown(object));
      return dropped;
    }

    @Override
    public void prepare(ObjectNode object, @Nullable ObjectNode old) {
      first.prepare(object, old);
      second.prepare(object, old);
    }

    @Override
    public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
      List<FieldError> errors = new ArrayList<>(first.validate(object, old));
      errors.addAll(second.validate(object, old));
      return errors;
    }
  }

  /**
   * Custom resources are stored in the version in which they were written last, and are read as if
   * that had been the storage version, whose defaults come first.
   */
  private record Versions(CustomResourceRules storage, CustomResourceRules own) implements Forms {
    @Override
    public ObjectNode toStored(ObjectNode object) {
      return object;
    }

    @Override
    public ObjectNode toServed(ObjectNode stored) {
      storage.convert(stored);
      own.convert(stored);
      return stored;
    }
  }

  /** Events are stored in the form of the core group, whichever group they come through. */
  private record Events(String apiVersion) implements Forms {
    @Override
    public ObjectNode toStored(ObjectNode object) {
      return EventForms.convert(object, "v1");
    }

    @Override
    public ObjectNode toServed(ObjectNode stored) {
      return EventForms.convert(stored, apiVersion);
    }
  }
}
