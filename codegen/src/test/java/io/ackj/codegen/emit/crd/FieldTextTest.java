package io.ackj.codegen.emit.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.naming.Names;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldTextTest {

  @Test
  void textIsAwssWithAllowedValuesBoundsAndPatternBelow() {
    Constraints limits = new Constraints("1", "9", "^[a-z]+: .*$", List.of("NOVEL", "POEM"));

    assertThat(FieldText.of(field("What it is about.", limits)))
        .isEqualTo(
            """
            What it is about.

            Allowed values: NOVEL, POEM

            Length: 1 to 9 characters

            Pattern: ^[a-z]+: .*$""");
  }

  @Test
  void limitsAreSaidWhereAwsSaysNothingElse() {
    assertThat(FieldText.of(field("", new Constraints(null, null, null, List.of("y", "N")))))
        .isEqualTo("Allowed values: y, N");
    assertThat(FieldText.of(field("", Constraints.NONE))).isEmpty();
  }

  @Test
  void valuesAreWrappedAndPatternsAreNot() {
    List<String> values = IntStream.range(0, 20).mapToObj(i -> "VALUE_" + i).toList();
    String pattern = "(a b )".repeat(30);

    String text = FieldText.of(field("", new Constraints(null, null, pattern, values)));

    assertThat(text).endsWith("\n\nPattern: " + pattern);
    assertThat(text.lines().takeWhile(line -> !line.isEmpty()))
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.length() < 85);
  }

  private static Field field(String documentation, Constraints limits) {
    return new Field(
        Names.of("Genre"),
        "genre",
        FieldType.Scalar.STRING,
        false,
        false,
        documentation,
        limits,
        null,
        FieldConfig.empty(),
        null);
  }
}
