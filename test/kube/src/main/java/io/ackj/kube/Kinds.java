package io.ackj.kube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.builtin.BuiltInKinds;
import io.ackj.kube.builtin.EventForms;
import io.ackj.kube.crd.CrdTypes;
import io.ackj.kube.crd.CustomResourceRules;
import io.ackj.kube.registry.Forms;
import io.ackj.kube.registry.Served;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import java.util.List;

/** Joins kinds with their rules, whether they are built in or come from CRDs. */
final class Kinds {
  private Kinds() {}

  static List<Served> builtIn() {
    return BuiltInKinds.all().stream().map(Kinds::builtIn).toList();
  }

  private static Served builtIn(ResourceType type) {
    Forms forms =
        type.kind().equals("Event")
            ? new Events(type.apiVersion())
            : Forms.renaming(type.apiVersion());
    return new Served(type, subresource -> BuiltInKinds.rules(type, subresource), forms);
  }

  /** Returns the kinds that a CRD serves, one for each version. */
  static List<Served> ofCrd(ObjectNode crd) {
    return CrdTypes.of(crd).stream().map(Kinds::custom).toList();
  }

  private static Served custom(ResourceType type) {
    KindRules rules = new CustomResourceRules(type);
    return new Served(type, subresource -> rules, Forms.renaming(type.apiVersion()));
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
