package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  @Test
  void blocksAndMarksAreReadInOrderWithTheirLines() {
    assertThat(
            read(
                """
                # Title
                <!-- controller: --log-level=debug -->
                Text.

                <!-- file: a.yaml -->
                ```yaml
                a: 1
                ```

                1. In a list:

                   ```sh
                   cat a.yaml
                     indented
                   ```
                """))
        .containsExactly(
            new Element.Event(2, Mark.CONTROLLER, "--log-level=debug"),
            new Element.Block(7, "yaml", List.of("a: 1"), Map.of(Mark.FILE, "a.yaml")),
            new Element.Block(13, "sh", List.of("cat a.yaml", "  indented"), Map.of()));
  }

  @Test
  void whatNobodyWouldCarryOutIsRefusedWithItsLine() {
    assertRefused("<!-- not runn: x -->", "docs/guides/p.md:1: there is no mark \"not runn\"");
    assertRefused("<!-- just words -->", "docs/guides/p.md:1: a comment has to be one line");
    assertRefused("\n```sh\necho", "docs/guides/p.md:3: the last block has no end");
    assertRefused(
        "<!-- not run: x -->\nText.\n```sh\n```",
        "docs/guides/p.md:2: no block comes right after the mark \"not run\"");
    assertRefused("<!-- file: x -->", "docs/guides/p.md:1: no block comes right after");
  }

  private static void assertRefused(String page, String why) {
    assertThatThrownBy(() -> read(page)).hasMessageContaining(why);
  }

  private static List<Element> read(String page) {
    return PageReader.read("p.md", page.lines().toList());
  }
}
