package io.ackj.codegen.model.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  @Test
  void textNamesTheLimitsThatThereAre() {
    assertThat(Constraints.NONE.text()).isEmpty();
    assertThat(new Constraints("1", null, null, List.of()).text()).isEqualTo("1..");
    assertThat(new Constraints(null, "9", null, List.of()).text()).isEqualTo("..9");
    assertThat(new Constraints("1", "9", "[a-z]+", List.of("a", "b")).text())
        .isEqualTo("1..9; pattern [a-z]+; one of a|b");
  }
}
