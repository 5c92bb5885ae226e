package io.ackj.runtime.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reference.CrossNamespace.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossNamespaceTest {
  private final CrossNamespace allowed = new CrossNamespace(true);
  private final CrossNamespace forbidden = new CrossNamespace(false);

  @ParameterizedTest(name = "source a, target \"{0}\"")
  @CsvSource({"a", "''", ","})
  void ownNamespaceIsNeverAffected(String target) {
    assertThat(allowed.advice(Use.REFERENCE, "a", target, "key")).isEmpty();
    assertThat(forbidden.advice(Use.REFERENCE, "a", target, "key")).isEmpty();
    assertThat(allowed.refusal(Use.REFERENCE, "a", target, "key")).isEmpty();
    assertThat(forbidden.refusal(Use.REFERENCE, "a", target, "key")).isEmpty();
  }

  @Test
  void referenceIntoAnotherNamespaceIsAdvisedOfWhereItIsAllowed() {
    assertThat(allowed.refusal(Use.REFERENCE, "a", "b", "key")).isEmpty();
    assertThat(allowed.advice(Use.REFERENCE, "a", "b", "key"))
        .contains(
            new Advice(
                "CrossNamespaceOptInRequired",
                "Cross-namespace resource reference detected: resource in namespace \"a\" references \"key\" in namespace \"b\". Cross-namespace behavior will be disabled by default in a future release. Set --enable-cross-namespace=true to preserve this behavior."));
  }

  @Test
  void fieldExportIntoAnotherNamespaceIsAdvisedOfWhereItIsAllowed() {
    assertThat(allowed.advice(Use.FIELD_EXPORT, "a", "b", "settings").map(Advice::message))
        .contains(
            "Cross-namespace field export detected: FieldExport in namespace \"a\" targets namespace \"b\". Cross-namespace behavior will require explicit opt-in in a future release. Set --enable-cross-namespace=true to preserve this behavior.");
  }

  @Test
  void anotherNamespaceIsRefusedWhereItIsForbidden() {
    assertThat(forbidden.advice(Use.REFERENCE, "a", "b", "key")).isEmpty();
    assertThat(forbidden.refusal(Use.REFERENCE, "a", "b", "key"))
        .contains(
            "cross-namespace resource reference is not allowed. Set --enable-cross-namespace=true to allow it. sourceNamespace:a, targetNamespace:b, name:key");
    assertThat(forbidden.refusal(Use.FIELD_EXPORT, "a", "b", "settings"))
        .contains(
            "cross-namespace field export is not allowed. Set --enable-cross-namespace=true to allow it. sourceNamespace:a, targetNamespace:b, name:settings");
  }
}
