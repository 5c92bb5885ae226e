package io.ackj.codegen.emit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      textBlock =
          """
          tags                   → a <b> & c                  → a &lt;b&gt; &amp; c
          emphasis               → 2 * 3 * 4                  → 2 \\* 3 \\* 4
          code                   → a `b`                      → a \\`b\\`
          links                  → [a](b)                     → \\[a\\](b)
          back slashes           → C:\\d                      → C:\\\\d
          mathematics            → ${aws:username}            → \\${aws:username}
          strike-through         → ~~a~~                      → \\~\\~a\\~\\~
          words with underscores → PAY_PER_REQUEST            → PAY_PER_REQUEST
          other underscores      → _a_ b_                     → \\_a\\_ b\\_
          a bullet               → - a                        → \\- a
          a heading              → # a                        → \\# a
          a rule                 → ---                        → \\---
          a numbered item        → 1. a                       → 1\\. a
          a number               → 1.5 times                  → 1.5 times
          a minus within         → a - b                      → a - b
          an address             → see https://x.y/a_b_c?d=*. → see <https://x.y/a_b_c?d=*>.
          an address in brackets → (https://x.y/z)            → (<https://x.y/z>)
          """)
  void textStaysWhatItIs(String what, String text, String markdown) {
    assertThat(Markdown.line(text)).as(what).isEqualTo(markdown);
  }

  @Test
  void codeWithBackticksGetsALongerFence() {
    assertThat(Markdown.code("a|b")).isEqualTo("`a|b`");
    assertThat(Markdown.code("a`b``c")).isEqualTo("``` a`b``c ```");
    assertThat(Markdown.code(" ")).isEqualTo("`   `");
    assertThat(Markdown.code("a\nb")).isEqualTo("`a b`");
  }

  @Test
  void barsAndLineBreaksDoNotBreakTables() {
    String table =
        Markdown.table(List.of("a", "b"), List.of(List.of(Markdown.code("x|y"), "1\n2")));

    assertThat(table).isEqualTo("| a | b |\n| --- | --- |\n| `x\\|y` | 1 2 |");
  }

  @Test
  void paragraphsAndItemsAreKept() {
    String text = "One\nof:\n\n   * a\n   1. b\n\n   * c | d\n\nThe end.";

    assertThat(Markdown.prose(text)).isEqualTo("One\nof:\n\n- a\n  1\\. b\n- c \\| d\n\nThe end.");
  }

  @Test
  void anchorsOfPathsAreThoseOfLinks() {
    assertThat(Markdown.heading(3, "spec.tags[].key"))
        .isEqualTo("<a id=\"spec-tags-key\"></a>\n\n### `spec.tags[].key`");
    assertThat(Markdown.linkTo("spec.tags[].key")).isEqualTo("[`spec.tags[].key`](#spec-tags-key)");
  }

  @Test
  void commentsCannotEndEarly() {
    assertThat(Markdown.comment("a --> b")).isEqualTo("<!-- a - -> b -->");
  }
}
