package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineWrapperTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = ';',
      value = {
        "0123456789;0123456789;a line as long as the width stays",
        "0123456789 a;0123456789|a;a line is broken at a blank at the width",
        "012345678 ab c;012345678 ab|c;a line is broken after the width, not before",
        "0123456789abcdef ghi;0123456789abcdef|ghi;a long word is not broken",
        "0123456789abcdef;0123456789abcdef;a line without blanks stays",
        "0123456789 .;0123456789 .;punctuation alone is not moved to the next line",
        "0123456789 .a;0123456789|.a;punctuation that begins a word is",
        "   01234567 a;   01234567|   a;all parts of a line are indented, the indent counts",
        "a   b ;a b;white space is folded",
        "a\u00a0 \u2003b;a b;white space beyond ASCII is folded too",
        "ééééé a;ééééé|a;five letters of two bytes make ten",
        "éééé a b;éééé a|b;bytes count, not letters",
      })
  void linesAreBrokenAtTenBytes(String text, String lines, String reason) {
    assertThat(LineWrapper.wrap(text, 10)).as(reason).isEqualTo(lines.replace('|', '\n') + "\n");
  }
}
