package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedOutputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders  ACTIVE 32s        | orders      ACTIVE   4m3s",
        "9.8s  table is there      | 11s  table is there",
        "uid: ...                  | uid: 7c4a8d09",
        "a ... c                   | a b c",
        "at 2026-01-01T00:00:00Z   | at 2026-11-22T01:02:03Z",
        "http://127.0.0.1:4566     | http://127.0.0.1:33101",
      })
  void whatDiffersFromRunToRunCountsAsEqual(String page, String output) {
    assertThat(expected(page).mismatch(output + "\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders ACTIVE | orders UPDATING",
        "orders        | orders carts",
        "a ... c       | a b d",
        "v1alpha1      | v1beta1",
        "a.b           | axb",
      })
  void whatDiffersOtherwiseIsTold(String page, String output) {
    assertThat(expected(page).mismatch(output))
        .contains("the output has no line \"" + page + "\" there");
  }

  @Test
  void dotsAsALineStandForAnyNumberOfLines() {
    ExpectedOutput expected = expected("first\n...\nlast");

    assertThat(expected.mismatch("first\nlast\n")).isEmpty();
    assertThat(expected.mismatch("first\nb\nc\nlast\n")).isEmpty();
    assertThat(expected.mismatch("first\nb\n")).contains("the output has no line \"last\" there");
  }

  @Test
  void linesHaveToComeInOrderAndAllOfThem() {
    ExpectedOutput expected = expected("a\nb");

    assertThat(expected.mismatch("b\na\n")).contains("the output has no line \"a\" there");
    assertThat(expected.mismatch("a\nb\nc\n")).contains("the output has more lines than the page");
    assertThat(expected.mismatch("a\n")).contains("the output has no line \"b\" there");
  }

  @Test
  void whatKubectlLogsOfItselfDoesNotCount() {
    String logged =
        "I1122 05:34:54.534326    7963 reflector.go:664] \"Warning: watch ended with error\"\n";

    assertThat(expected("a\nb").mismatch("a\n" + logged + "b\n")).isEmpty();
    assertThat(expected("a\nb").mismatch("a\n" + logged)).isPresent();
  }

  private static ExpectedOutput expected(String page) {
    return new ExpectedOutput(page.lines().toList());
  }
}
