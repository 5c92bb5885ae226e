package io.ackj.runtime.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Fact;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.resource.ReferenceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencesTest {
  private static final String ARN = "status.ackResourceMetadata.arn";
  private static final ReferenceRule LOCK = rule("spec.lock.keyID", "spec.lock.keyRef", false);
  private static final ReferenceRule LABELS = rule("spec.labelIDs", "spec.labelRefs", true);
  private static final ReferenceRule DRAWERS =
      rule("spec.drawers[].locks[].keyID", "spec.drawers[].locks[].keyRef", false);
  private static final ReferenceRule CARELESS =
      new ReferenceRule(
          "spec.makerID", "spec.makerRef", "kms.services.k8s.aws", "Key", "keys", ARN, false, true);

  private final FakeTargets targets = new FakeTargets();
  private final List<ObjectKey> woken = new ArrayList<>();
  private final References references = references(true);

  private References references(boolean isCrossNamespaceAllowed) {
    return new References(
        List.of(LOCK, LABELS, DRAWERS, CARELESS),
        new CrossNamespace(isCrossNamespaceAllowed),
        targets,
        woken::add);
  }

  private static ReferenceRule rule(String field, String referenceField, boolean list) {
    return new ReferenceRule(
        field, referenceField, "kms.services.k8s.aws", "Key", "keys", ARN, list, false);
  }

  private static Target key(String namespace, String name) {
    return new Target(
        new ForeignKind("kms.services.k8s.aws", "Key", "keys"), new ObjectKey(namespace, name));
  }

  private static TargetState arn(String value) {
    return FakeTargets.synced(ARN, value);
  }

  private JsonNode filled(String spec) {
    Box box = Box.of(spec);
    return references.resolve(box).values().fillInto(box).getSpec();
  }

  @Test
  void objectWithoutReferencesHasNoConditionAndIsNotCopied() {
    Box box = Box.of("{size: 3}");

    Resolution resolution = references.resolve(box);

    assertThat(resolution).isEqualTo(Resolution.nothing());
    assertThat(resolution.values().fillInto(box)).isSameAs(box);
  }

  @Test
  void valueIsFilledInBesideTheReference() {
    targets.put(key("toys", "k"), arn("arn:k"));

    assertThat(filled("{lock: {keyRef: {from: {name: 'k'}}}}"))
        .isEqualTo(Box.json("{lock: {keyRef: {from: {name: 'k'}}, keyID: 'arn:k'}}"));
  }

  @Test
  void objectItselfIsLeftAsItIs() {
    targets.put(key("toys", "k"), arn("arn:k"));
    Box box = Box.of("{lock: {keyRef: {from: {name: 'k'}}}}");

    assertThat(references.resolve(box).values().fillInto(box)).isNotSameAs(box);
    assertThat(box.getSpec()).isEqualTo(Box.json("{lock: {keyRef: {from: {name: 'k'}}}}"));
  }

  @Test
  void listOfReferencesBecomesAListOfValues() {
    targets.put(key("toys", "a"), arn("arn:a"));
    targets.put(key("toys", "b"), arn("arn:b"));

    assertThat(filled("{labelRefs: [{from: {name: 'b'}}, {from: {name: 'a'}}]}").path("labelIDs"))
        .isEqualTo(Box.json("['arn:b', 'arn:a']"));
  }

  @Test
  void referencesWithinListsAreResolvedInTheirElements() {
    targets.put(key("toys", "a"), arn("arn:a"));
    targets.put(key("toys", "b"), arn("arn:b"));

    JsonNode spec =
        filled(
            "{drawers: [{locks: []}, {locks: [{keyID: 'own'}, {keyRef: {from: {name: 'b'}}}]}, {locks: [{keyRef: {from: {name: 'a'}}}]}]}");

    assertThat(spec.at("/drawers/1/locks/0/keyID").asText()).isEqualTo("own");
    assertThat(spec.at("/drawers/1/locks/1/keyID").asText()).isEqualTo("arn:b");
    assertThat(spec.at("/drawers/2/locks/0/keyID").asText()).isEqualTo("arn:a");
  }

  @Test
  void resolvedReferencesAreAFact() {
    targets.put(key("toys", "k"), arn("arn:k"));

    Resolution resolution = references.resolve(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));

    assertThat(resolution.facts())
        .containsExactly(new Fact(ConditionType.REFERENCES_RESOLVED, "True", null, null));
    assertThat(resolution.unresolved()).isEmpty();
  }

  static Stream<Arguments> failures() {
    String name = "resource:Key, namespace:toys, name:k";
    String one = "{lock: {keyRef: {from: {name: 'k'}}}}";
    return Stream.of(
        Arguments.of(
            "value and reference are both given",
            "{lock: {keyID: 'x', keyRef: {from: {name: 'k'}}}}",
            arn("arn:k"),
            "Unknown",
            "both resource reference wrapper and ID cannot be used together: spec.lock.keyID,spec.lock.keyRef",
            Outcome.Kind.TERMINAL),
        Arguments.of(
            "no name",
            "{drawers: [{locks: [{keyRef: {from: {name: ' '}}}]}]}",
            arn("arn:k"),
            "Unknown",
            "provided resource reference is nil or empty: spec.drawers[0].locks[0].keyRef",
            Outcome.Kind.TERMINAL),
        Arguments.of(
            "nothing of the name",
            one,
            new TargetState.Missing(),
            "Unknown",
            "keys.kms.services.k8s.aws \"k\" not found",
            Outcome.Kind.RECOVERABLE),
        Arguments.of(
            "nothing of the kind",
            one,
            new TargetState.NotInstalled(),
            "Unknown",
            "the CRD keys.kms.services.k8s.aws is not installed in this cluster; install the controller that brings it, or give the value in spec.lock.keyID",
            Outcome.Kind.RECOVERABLE),
        Arguments.of(
            "not to be read",
            one,
            new TargetState.Unreadable(),
            "Unknown",
            "the controller may not read keys.kms.services.k8s.aws in namespace \"toys\"; give its role the verbs get, list and watch",
            Outcome.Kind.RECOVERABLE),
        Arguments.of(
            "terminal",
            one,
            new TargetState.There(true, true, Map.of()),
            "False",
            "the referenced resource has 'ACK.Terminal' condition 'True'. Cannot be referenced. "
                + name,
            Outcome.Kind.TERMINAL),
        Arguments.of(
            "not synced",
            one,
            new TargetState.There(false, false, Map.of()),
            "Unknown",
            "the referenced resource is not synced yet. " + name,
            Outcome.Kind.PROGRESSING),
        Arguments.of(
            "no value",
            one,
            new TargetState.There(false, true, Map.of()),
            "Unknown",
            "the referenced resource is missing the target field. "
                + name
                + ", targetField:status.ackResourceMetadata.arn",
            Outcome.Kind.PROGRESSING),
        Arguments.of(
            "one of a list",
            "{labelRefs: [{from: {name: 'k'}}, {from: {name: 'other'}}]}",
            arn("arn:k"),
            "Unknown",
            "keys.kms.services.k8s.aws \"other\" not found",
            Outcome.Kind.RECOVERABLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void whatCannotBeResolvedIsTold(
      String name,
      String spec,
      TargetState state,
      String status,
      String reason,
      Outcome.Kind kind) {
    targets.put(key("toys", "k"), state);

    Resolution resolution = references.resolve(Box.of(spec));

    assertThat(resolution.facts())
        .containsExactly(
            new Fact(
                ConditionType.REFERENCES_RESOLVED, status, reason, "Reference resolution failed"));
    assertThat(resolution.unresolved().orElseThrow().kind()).isEqualTo(kind);
    assertThat(resolution.unresolved().orElseThrow().message()).contains(reason);
    assertThat(resolution.values().values()).isEmpty();
    assertThat(resolution.leniently().unresolved()).isEmpty();
    assertThat(resolution.leniently().facts()).isEmpty();
  }

  @Test
  void stateOfTheTargetDoesNotMatterWhereTheRuleSaysSo() {
    TargetState.There broken = new TargetState.There(true, false, Map.of(ARN, Box.json("'arn:k'")));
    targets.put(key("toys", "k"), broken);

    assertThat(filled("{makerRef: {from: {name: 'k'}}}").path("makerID").asText())
        .isEqualTo("arn:k");
  }

  @Test
  void anotherNamespaceIsAdvisedOf() {
    targets.put(key("vault", "k"), arn("arn:k"));

    Resolution resolution =
        references.resolve(Box.of("{lock: {keyRef: {from: {name: 'k', namespace: 'vault'}}}}"));

    assertThat(resolution.unresolved()).isEmpty();
    assertThat(resolution.advice())
        .extracting(Advice::reason)
        .containsExactly("CrossNamespaceOptInRequired");
  }

  @Test
  void anotherNamespaceIsNotLookedIntoWhereItIsForbidden() {
    targets.put(key("vault", "k"), arn("arn:k"));

    Resolution resolution =
        references(false)
            .resolve(Box.of("{lock: {keyRef: {from: {name: 'k', namespace: 'vault'}}}}"));

    assertThat(resolution.facts()).extracting(Fact::status).containsExactly("False");
    assertThat(resolution.unresolved().orElseThrow().kind()).isEqualTo(Outcome.Kind.TERMINAL);
    assertThat(targets.looksAt(key("vault", "k"))).isZero();
  }

  @Test
  void edge16ChangeOfATargetWakesWhoRefersToItAndNobodyElse() {
    references.resolve(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));

    targets.put(key("toys", "other"), arn("arn:other"));
    assertThat(woken).isEmpty();

    targets.put(key("toys", "k"), arn("arn:k"));
    assertThat(woken).containsExactly(new ObjectKey("toys", "box"));
  }

  @Test
  void changeThatDoesNotMatterWakesNobody() {
    targets.put(key("toys", "k"), arn("arn:k"));
    references.resolve(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));

    targets.put(key("toys", "k"), arn("arn:k"));

    assertThat(woken).isEmpty();
  }

  @Test
  void whatIsNotReferredToAnyMoreWakesNobody() {
    references.resolve(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));
    references.resolve(Box.of("{}"));

    targets.put(key("toys", "k"), arn("arn:k"));

    assertThat(woken).isEmpty();
  }

  @Test
  void settledObjectIsWokenWhenItsTargetChangesButNotWhenItIsSeenFirst() {
    references.noteSettled(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));

    targets.put(key("toys", "k"), arn("arn:k"));
    assertThat(woken).isEmpty();

    targets.put(key("toys", "k"), arn("arn:k2"));
    assertThat(woken).hasSize(1);
  }

  @Test
  void settledObjectIsWokenWhenItsTargetIsOfNoUseAnyMore() {
    references.noteSettled(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));

    targets.put(key("toys", "k"), new TargetState.Missing());

    assertThat(woken).hasSize(1);
  }

  @Test
  void objectThatIsGoneIsForgotten() {
    references.resolve(Box.of("{lock: {keyRef: {from: {name: 'k'}}}}"));
    references.forget(new ObjectKey("toys", "box"));

    targets.put(key("toys", "k"), arn("arn:k"));

    assertThat(woken).isEmpty();
  }
}
