package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table holds what flect v1.0.3 answers, in small letters. */
class KubernetesPluralsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = "/naming/resources.tsv", delimiter = '\t', numLinesToSkip = 1)
  void kindsHaveThePluralsOfControllerGen(String kind, String resource) {
    assertThat(KubernetesPlurals.resource(kind)).isEqualTo(resource);
  }

  @Test
  void anEmptyKindIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesPlurals.resource(""))
        .withMessage("A kind must not be empty.");
  }
}
