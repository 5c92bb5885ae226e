package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table holds the pairs of upstream's own test, and names of DynamoDB, SQS and SNS; the latter
 * were compared with upstream's algorithm and CRDs.
 */
class NamesTest {

  @ParameterizedTest(name = "{0} is {1} and {2}")
  @CsvFileSource(resources = "/naming/names.tsv", delimiter = '\t', numLinesToSkip = 1)
  void namesAreSpeltAsAckSpellsThem(String original, String camel, String json) {
    assertThat(Names.of(original)).isEqualTo(new Names(original, camel, json));
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Names.of(""))
        .withMessage("A name must not be empty.");
  }
}
