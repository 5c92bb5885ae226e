package io.ackj.local.watch;

import static io.ackj.local.watch.Objects.CREATED;
import static io.ackj.local.watch.Objects.synced;
import static io.ackj.local.watch.Objects.table;
import static io.ackj.local.watch.Objects.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table fits, and shows first what one waits for. */
class TableTextTest {
  private static final Instant NOW = CREATED.plusSeconds(75);

  @Test
  void columnsAreAlignedAndUnsyncedObjectsComeFirst() {
    List<ObservedObject> objects =
        List.of(
            table("a", "ACTIVE", synced("True", "", "")),
            table("orders", "CREATING", synced("False", "Creating", "It is being created")));

    assertThat(TableText.lines(objects, NOW, 10, 100))
        .containsExactly(
            "NAME                   STATUS     SYNCED   REASON     MESSAGE               AGE",
            "table default/orders   CREATING   False    Creating   It is being created   75s",
            "table default/a        ACTIVE     True                                      75s");
  }

  @Test
  void longMessageIsCutSoThatLinesFit() {
    List<ObservedObject> objects =
        List.of(table("a", "ACTIVE", synced("False", "Updating", "m".repeat(200))));

    List<String> lines = TableText.lines(objects, NOW, 10, 80);

    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(lines.get(1)).contains("mm…").endsWith("75s");
  }

  @Test
  void failureIsShownBeforeTheLackOfSync() {
    List<ObservedObject> objects =
        List.of(
            table("a", "", terminal("Invalid", "no key"), synced("False", "Terminal", "other")));

    assertThat(TableText.lines(objects, NOW, 10, 100).get(1)).contains("Invalid   no key");
  }

  @Test
  void whatDoesNotFitIsCounted() {
    List<ObservedObject> objects = List.of(table("a", ""), table("b", ""), table("c", ""));

    assertThat(TableText.lines(objects, NOW, 2, 100)).hasSize(4).last().isEqualTo("... and 1 more");
  }

  @ParameterizedTest
  @CsvSource({"0, 0s", "119, 119s", "120, 2m", "7199, 119m", "7200, 2h", "-5, 0s"})
  void agesAreShort(long seconds, String shown) {
    assertThat(TableText.age(Duration.ofSeconds(seconds))).isEqualTo(shown);
  }
}
