package io.ackj.local.watch;

import static io.ackj.local.watch.Objects.key;
import static io.ackj.local.watch.Objects.synced;
import static io.ackj.local.watch.Objects.table;
import static io.ackj.local.watch.Objects.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every change is a line, and what does not change is none. */
class PlainScreenTest {
  private final StringWriter printed = new StringWriter();
  private final PlainScreen screen =
      new PlainScreen(new PrintWriter(printed), () -> Duration.ofMillis(12_340));

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void changedConditionsArePrintedOnce() {
    screen.show(table("orders", "CREATING", synced("False", "Creating", "It is created")));
    screen.show(table("orders", "CREATING", synced("False", "Creating", "It is created")));
    screen.show(table("orders", "ACTIVE", synced("True", "", "")));

    assertThat(printed.toString().lines())
        .containsExactly(
            "12.3s  table default/orders  ACK.ResourceSynced=False Creating: It is created",
            "12.3s  table default/orders  ACK.ResourceSynced=True");
  }

  @Test
  void conditionsAndObjectsThatGoArePrinted() {
    screen.show(table("orders", "", terminal("Invalid", "two\nlines")));
    screen.show(table("orders", ""));
    screen.gone(key("orders"));

    assertThat(printed.toString().lines())
        .containsExactly(
            "12.3s  table default/orders  ACK.Terminal=True Invalid: two lines",
            "12.3s  table default/orders  ACK.Terminal is gone",
            "12.3s  table default/orders  deleted");
  }
}
