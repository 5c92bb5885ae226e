package io.ackj.codegen.emit.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrdYamlTest {

  /** YAML 1.1, which Kubernetes reads, takes the first of these for true or false. */
  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", "n", "N", "yes", "No", "on", "OFF", "true", "null", "1", "1.5"})
  void textThatAReaderMightTakeForSomethingElseIsQuoted(String text) {
    assertThat(written(text)).endsWith("    shortNames:\n      - \"" + text + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bk", "books", "yesterday", "v1alpha1"})
  void textThatNobodyMistakesIsNot(String text) {
    assertThat(written(text)).endsWith("    shortNames:\n      - " + text + "\n");
  }

  @Test
  void headerIsACommentInTheFirstLine() {
    assertThat(written("bk"))
        .startsWith("# Made for a test.\napiVersion: apiextensions.k8s.io/v1\n");
  }

  private static String written(String shortName) {
    CustomResourceDefinition definition =
        new CustomResourceDefinitionBuilder()
            .withNewSpec()
            .withNewNames()
            .withShortNames(shortName)
            .endNames()
            .endSpec()
            .build();
    return CrdYaml.write("Made for a test.", definition);
  }
}
