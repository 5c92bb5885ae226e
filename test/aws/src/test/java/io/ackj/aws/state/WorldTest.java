package io.ackj.aws.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  private final World world = new World();
  private final List<String> happened = new ArrayList<>();

  @Test
  void changesHappenInTheOrderInWhichTheyAreDue() {
    plan(2, "table", "second");
    plan(1, "table", "first");
    plan(2, "other", "third");
    plan(3, "table", "later");

    world.advanceTo(START.plusSeconds(2));

    assertThat(happened).containsExactly("first", "second", "third");
    assertThat(world.now()).isEqualTo(START.plusSeconds(2));
    assertThat(world.timeline().size()).isEqualTo(1);
  }

  @Test
  void clockOfTheWorldStandsAtTheTimeOfTheChange() {
    List<Instant> times = new ArrayList<>();
    world.timeline().plan(START.plusSeconds(1), "table", at -> times.add(world.now()));

    world.advanceTo(START.plusSeconds(9));

    assertThat(times).containsExactly(START.plusSeconds(1));
  }

  @Test
  void whatAChangePlansHappensTooIfItIsDue() {
    world.advanceTo(START);
    world
        .timeline()
        .plan(
            START.plusSeconds(1),
            "table",
            at -> world.after(Lapse.CAPACITY_CHANGE, "table", this::note));

    world.advanceTo(START.plusSeconds(3));

    assertThat(happened).containsExactly(START.plusSeconds(3).toString());
  }

  @Test
  void heldSubjectWaitsAndOthersGoOn() {
    world.timeline().hold("table");
    plan(1, "table", "held");
    plan(1, "other", "free");
    world.advanceTo(START.plusSeconds(5));
    assertThat(happened).containsExactly("free");

    world.timeline().release("table");
    world.advanceTo(START.plusSeconds(5));

    assertThat(happened).containsExactly("free", "held");
    assertThat(world.now()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void timeDoesNotGoBack() {
    world.advanceTo(START);

    world.advanceTo(START.minusSeconds(1));

    assertThat(world.now()).isEqualTo(START);
  }

  @Test
  void durationsAreDividedByTheSpeedAndOverridesAreNot() {
    Durations durations =
        Durations.usual().fasterBy(10).with(Lapse.INDEX_BACKFILL, Duration.ofSeconds(1));

    assertThat(durations.of(Lapse.TABLE_CREATION)).isEqualTo(Duration.ofMillis(700));
    assertThat(durations.of(Lapse.INDEX_BACKFILL)).isEqualTo(Duration.ofSeconds(1));
    assertThat(durations.scaled(Duration.ofSeconds(5))).isEqualTo(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void speedThatIsNoneIsRefused(double factor) {
    assertThatThrownBy(() -> Durations.usual().fasterBy(factor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the speed factor must be above 0, but is " + factor + "; use 1 for AWS's own speed");
  }

  @Test
  void aspectsAreKeptApartByKeyAndPartAndDroppedWithTheirPart() {
    Aspect<String> tags = Aspect.of("tags", "none");
    Aspect<String> others = Aspect.of("tags", "none");
    Attachments attachments = new Attachments();

    attachments.of(tags).set("of the table", START);
    attachments.of(tags, "by-day").set("of the index", START);

    assertThat(attachments.of(others).current()).isEqualTo("none");
    assertThat(attachments.of(tags, "by-day").current()).isEqualTo("of the index");
    attachments.drop("by-day");
    assertThat(attachments.of(tags, "by-day").current()).isEqualTo("none");
    assertThat(attachments.of(tags).current()).isEqualTo("of the table");
  }

  private void plan(int seconds, String subject, String what) {
    world.timeline().plan(START.plusSeconds(seconds), subject, at -> happened.add(what));
  }

  private void note(Instant at) {
    happened.add(at.toString());
  }
}
