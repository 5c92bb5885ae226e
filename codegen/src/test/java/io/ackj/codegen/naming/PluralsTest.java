package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table holds what go-pluralize v0.1.1 answers. */
class PluralsTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/naming/plurals.tsv", delimiter = '\t', numLinesToSkip = 1)
  void wordsHaveThePluralsOfGoPluralize(
      String word, String plural, String singular, boolean isPlural) {
    assertThat(Plurals.plural(word)).isEqualTo(plural);
    assertThat(Plurals.singular(word)).isEqualTo(singular);
    assertThat(Plurals.isPlural(word)).isEqualTo(isPlural);
  }

  @Test
  void noWordHasNoPlural() {
    assertThat(Plurals.plural("")).isEmpty();
    assertThat(Plurals.singular("")).isEmpty();
    assertThat(Plurals.isPlural("")).isTrue();
  }
}
