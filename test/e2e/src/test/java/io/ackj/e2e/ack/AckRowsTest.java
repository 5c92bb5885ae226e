package io.ackj.e2e.ack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.e2e.ack.ShownRows.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every behaviour of ACK's that was listed is shown by a test; what differs is on a page. */
class AckRowsTest {
  private static final Path PAGE = Path.of("../../docs/differences.md");

  @Test
  void everyRowIsShownByATest() throws IOException {
    Set<String> shown =
        ShownRows.shown().stream().map(each -> each.row().value()).collect(Collectors.toSet());

    assertThat(shown).containsExactlyInAnyOrderElementsOf(ShownRows.rows().keySet());
  }

  @Test
  void differenceTellsBothSides() throws IOException {
    assertThat(ShownRows.shown().stream().filter(Shown::differs))
        .allSatisfy(
            each -> {
              assertThat(each.row().ack()).as(each.test()).endsWith(".").doesNotContain("|");
              assertThat(each.row().ackj()).as(each.test()).endsWith(".").doesNotContain("|");
            });
  }

  @Test
  void pageTellsWhatTheTestsShow() throws IOException {
    Map<String, String> rows = ShownRows.rows();
    List<Shown> shown = ShownRows.shown();
    String expected = DifferencesPage.of(rows, shown);
    if (Boolean.getBoolean("ackj.golden.rewrite")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(Files.readString(PAGE))
        .as("see the head of docs/differences.md for how to write it anew")
        .isEqualTo(expected);
  }
}
