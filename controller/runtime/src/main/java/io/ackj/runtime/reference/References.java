package io.ackj.runtime.reference;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.reference.CrossNamespace.Use;
import io.ackj.runtime.resource.ObjectJson;
import io.ackj.runtime.resource.ReferenceRule;
import io.ackj.runtime.resource.ResolvedValues;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the references of the objects of one kind, by the rules of its descriptor. An object is
 * woken when what it refers to changes. Any thread may use it.
 */
public final class References {
  private static final ObjectMapper JSON = ObjectJson.MAPPER;

  private final List<ReferenceRule> rules;
  private final CrossNamespace crossNamespace;
  private final Targets targets;
  private final Referrer.Loop loop;

  /**
   * @param rules of the kind
   * @param loop is told which objects to look at
   */
  public References(
      List<ReferenceRule> rules,
      CrossNamespace crossNamespace,
      Targets targets,
      Referrer.Loop loop) {
    this.rules = List.copyOf(rules);
    this.crossNamespace = crossNamespace;
    this.targets = targets;
    this.loop = loop;
    rules.forEach(targets::prepare);
  }

  /**
   * Looks at what an object refers to. May ask the API server.
   *
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if that fails
   */
  public Resolution resolve(CustomResource<?, ?> object) {
    if (rules.isEmpty()) {
      return Resolution.nothing();
    }
    One one = new One(referrer(object));
    places(object).forEach(one::resolve);
    targets.keepOnly(one.referrer, one.seen);
    return one.resolution();
  }

  /**
   * Notes what an object refers to that was in sync with it, so that it is woken when that changes.
   * Returns soon.
   */
  public void noteSettled(CustomResource<?, ?> object) {
    if (rules.isEmpty()) {
      return;
    }
    Referrer referrer = referrer(object);
    for (ReferencePlace place : places(object)) {
      for (JsonNode reference : place.references()) {
        if (!name(reference).isEmpty()) {
          targets.assumeSettled(referrer, target(place.rule(), reference, referrer));
        }
      }
    }
  }

  /** Forgets an object that is gone. */
  public void forget(ObjectKey key) {
    if (!rules.isEmpty()) {
      targets.keepOnly(new Referrer(loop, key), Set.of());
    }
  }

  private List<ReferencePlace> places(CustomResource<?, ?> object) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("spec", JSON.valueToTree(object.getSpec()));
    return rules.stream().flatMap(rule -> ReferencePlace.in(tree, rule).stream()).toList();
  }

  private Referrer referrer(CustomResource<?, ?> object) {
    return new Referrer(loop, ObjectKey.of(object.getMetadata()));
  }

  private static Target target(ReferenceRule rule, JsonNode reference, Referrer referrer) {
    String namespace = namespace(reference);
    return new Target(
        new ForeignKind(rule.group(), rule.kind(), rule.plural()),
        new ObjectKey(
            namespace.isEmpty() ? referrer.key().namespace() : namespace, name(reference)));
  }

  private static String name(JsonNode reference) {
    return reference.path("from").path("name").asText("").strip();
  }

  private static String namespace(JsonNode reference) {
    return reference.path("from").path("namespace").asText("").strip();
  }

  /** The references of one object. */
  private final class One {
    final Referrer referrer;
    final Set<Target> seen = new HashSet<>();
    private final Map<JsonPointer, JsonNode> values = new HashMap<>();
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final List<Advice> advice = new ArrayList<>();
    private boolean isAny;

    One(Referrer referrer) {
      this.referrer = referrer;
    }

    void resolve(ReferencePlace place) {
      isAny = true;
      if (place.hasValue()) {
        unresolved.add(Unresolved.both(place));
        return;
      }
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode reference : place.references()) {
        value(place, reference).ifPresent(found::add);
      }
      if (found.size() == place.references().size()) {
        values.put(
            place.pointer(),
            place.rule().list()
                ? JsonNodeFactory.instance.arrayNode().addAll(found)
                : found.get(0));
      }
    }

    private Optional<JsonNode> value(ReferencePlace place, JsonNode reference) {
      String name = name(reference);
      if (name.isEmpty()) {
        unresolved.add(Unresolved.empty(place));
        return Optional.empty();
      }
      String own = referrer.key().namespace();
      String namespace = namespace(reference);
      Optional<String> refusal = crossNamespace.refusal(Use.REFERENCE, own, namespace, name);
      if (refusal.isPresent()) {
        unresolved.add(Unresolved.forbidden(refusal.get()));
        return Optional.empty();
      }
      if (advice.isEmpty()) {
        // An object has at most one advice for a reason.
        crossNamespace.advice(Use.REFERENCE, own, namespace, name).ifPresent(advice::add);
      }
      Target target = target(place.rule(), reference, referrer);
      seen.add(target);
      return value(place, target, targets.look(referrer, target));
    }

    private Optional<JsonNode> value(ReferencePlace place, Target target, TargetState state) {
      if (state instanceof TargetState.There there) {
        return value(place, target, there);
      }
      if (state instanceof TargetState.NotInstalled) {
        unresolved.add(Unresolved.notInstalled(place, target.kind()));
      } else if (state instanceof TargetState.Unreadable) {
        unresolved.add(Unresolved.unreadable(place, target));
      } else {
        unresolved.add(Unresolved.missing(place, target));
      }
      return Optional.empty();
    }

    private Optional<JsonNode> value(ReferencePlace place, Target target, TargetState.There there) {
      boolean isStateOfInterest = !place.rule().skipStateValidations();
      JsonNode value = there.values().get(place.rule().path());
      if (isStateOfInterest && there.isTerminal()) {
        unresolved.add(Unresolved.terminalTarget(target));
      } else if (isStateOfInterest && !there.isSynced()) {
        unresolved.add(Unresolved.notSynced(place, target));
      } else if (value == null) {
        unresolved.add(Unresolved.noValue(place, target));
      } else {
        return Optional.of(value);
      }
      return Optional.empty();
    }

    Resolution resolution() {
      if (!isAny) {
        return Resolution.nothing();
      }
      ResolvedValues resolved = new ResolvedValues(values);
      if (!unresolved.isEmpty()) {
        Unresolved first = unresolved.get(0);
        return new Resolution(resolved, List.of(first.fact()), advice, first.outcome());
      }
      Fact fact = new Fact(ConditionType.REFERENCES_RESOLVED, "True", null, null);
      return new Resolution(resolved, List.of(fact), advice, null);
    }
  }
}
