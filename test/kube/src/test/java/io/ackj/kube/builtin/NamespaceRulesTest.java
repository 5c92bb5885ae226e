package io.ackj.kube.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.status.FieldError;
import org.junit.jupiter.api.Test;

class NamespaceRulesTest {
  private static final String STORED =
      "{metadata: {name: 'n', labels: {'kubernetes.io/metadata.name': 'n'}},"
          + " spec: {finalizers: ['x.y/z', 'kubernetes']}, status: {phase: 'Active'}}";

  @Test
  void newNamespaceIsActiveAndHeldAndHasItsNameAsALabel() {
    assertThat(
            Objects.prepared(
                "namespaces",
                "{metadata: {name: 'n'}, spec: {finalizers: ['x.y/z']}, status: {phase: 'Foo'}}"))
        .isEqualTo(Objects.json(STORED));
  }

  @Test
  void finalizersStayWhenTheNamespaceItselfIsWritten() {
    ObjectNode update = Objects.json("{metadata: {name: 'n'}, spec: {finalizers: ['zzz']}}");

    BuiltInKinds.rules(Objects.type("namespaces")).prepare(update, Objects.json(STORED));

    assertThat(update).isEqualTo(Objects.json(STORED));
  }

  @Test
  void finalizersGoThroughTheirSubresource() {
    ObjectNode update = Objects.json("{metadata: {name: 'n'}, spec: {finalizers: []}}");

    rules("finalize").prepare(update, Objects.json(STORED));

    assertThat(update.path("spec")).isEqualTo(Objects.json("{}"));
    assertThat(rules("finalize").validate(update, Objects.json(STORED))).isEmpty();
  }

  @Test
  void finalizersHaveToBeStandardOrQualified() {
    assertThat(Objects.problems("namespaces", "{metadata: {name: 'n'}, spec: {finalizers: ['x']}}"))
        .containsExactly(
            "spec.finalizers: Invalid value: \"x\": name is neither a standard finalizer name nor is"
                + " it fully qualified");
  }

  @Test
  void phaseAgreesWithWhetherTheNamespaceIsBeingDeleted() {
    ObjectNode active = Objects.json("{status: {phase: 'Terminating'}}");
    ObjectNode ends =
        Objects.json("{metadata: {deletionTimestamp: 'now'}, status: {phase: 'Active'}}");

    assertThat(rules("status").validate(active, active))
        .extracting(FieldError::toString)
        .containsExactly(
            "status.Phase: Invalid value: \"Terminating\": may only be 'Active' if"
                + " `deletionTimestamp` is empty");
    assertThat(rules("status").validate(ends, ends))
        .extracting(FieldError::toString)
        .containsExactly(
            "status.Phase: Invalid value: \"Active\": may only be 'Terminating' if"
                + " `deletionTimestamp` is not empty");
  }

  private static KindRules rules(String subresource) {
    return BuiltInKinds.rules(Objects.type("namespaces"), subresource);
  }
}
