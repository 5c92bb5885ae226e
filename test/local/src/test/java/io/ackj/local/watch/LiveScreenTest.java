package io.ackj.local.watch;

import static io.ackj.local.watch.Objects.CREATED;
import static io.ackj.local.watch.Objects.synced;
import static io.ackj.local.watch.Objects.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table is drawn over itself, below the lines that stay. */
class LiveScreenTest {
  private static final String UP_TWO_AND_CLEAR = "\u001b[2A\r\u001b[J";

  private final StringWriter printed = new StringWriter();

  @Test
  void linesStayAboveTheTable() {
    LiveScreen screen =
        new LiveScreen(
            new PrintWriter(printed),
            Clock.fixed(CREATED, ZoneOffset.UTC),
            new TerminalSize(24, 80));
    screen.show(table("orders", "CREATING", synced("False", "Creating", "")));

    screen.line("first");
    screen.line("second");
    screen.close();
    screen.close();

    String text = printed.toString().substring(printed.toString().indexOf("first"));
    assertThat(text).startsWith("first\nNAME").contains(UP_TWO_AND_CLEAR + "second\nNAME");
    assertThat(text).endsWith("Creating             0s\n");
  }

  @ParameterizedTest
  @CsvSource({"'40 132\n', 40, 132", "'0 0', 24, 80", "'', 24, 80", "'2 10', 6, 40"})
  void sizeIsWhatTheTerminalSays(String answer, int rows, int columns) {
    assertThat(TerminalSize.parse(answer)).isEqualTo(new TerminalSize(rows, columns));
  }
}
