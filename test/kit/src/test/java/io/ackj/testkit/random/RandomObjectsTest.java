package io.ackj.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RandomObjectsTest {
  static final List<Named<Function<Part, @Nullable Object>>> MEMBERS =
      List.of(
          named("text", part -> part.name),
          named("number", part -> part.size),
          named("time", part -> part.since),
          named("map", part -> part.labels),
          named("list", part -> part.parts));

  /** A kind whose halves are alike. */
  @Group("example.com")
  @Version("v1")
  public static final class Thing extends CustomResource<Part, Part> {
    private static final long serialVersionUID = 1L;
  }

  /** A data class that shows what is set. */
  public static final class Part {
    @Nullable String name;
    @Nullable Long size;
    @Nullable Instant since;
    @Nullable Map<String, Boolean> labels;
    @Nullable List<Leaf> parts;

    public void setName(@Nullable String name) {
      this.name = name;
    }

    public void setSize(@Nullable Long size) {
      this.size = size;
    }

    public void setSince(@Nullable Instant since) {
      this.since = since;
    }

    public void setLabels(@Nullable Map<String, Boolean> labels) {
      this.labels = labels;
    }

    public void setParts(@Nullable List<Leaf> parts) {
      this.parts = parts;
    }
  }

  /** A data class inside another. */
  public static final class Leaf {
    @Nullable Double weight;

    public void setWeight(@Nullable Double weight) {
      this.weight = weight;
    }
  }

  @ParameterizedTest
  @FieldSource("MEMBERS")
  void everyMemberIsAbsentAtTimesAndOftenVaries(Function<Part, @Nullable Object> member) {
    List<String> values =
        parts().map(part -> String.valueOf(member.apply(part))).distinct().toList();

    assertThat(values).contains("null").hasSizeGreaterThan(5);
  }

  @Test
  void listsAreEmptyAtTimesAndTheirElementsFilled() {
    List<List<Leaf>> lists = parts().flatMap(part -> Stream.ofNullable(part.parts)).toList();

    assertThat(lists).anySatisfy(list -> assertThat(list).isEmpty());
    assertThat(lists).anySatisfy(list -> assertThat(list).hasSizeGreaterThan(1));
    assertThat(lists.stream().flatMap(List::stream))
        .anySatisfy(leaf -> assertThat(leaf.weight).isNotNull());
  }

  @Test
  void numbersKeepToTheirLimit() {
    RandomObjects small = new RandomObjects(new Random(1), 10);

    assertThat(IntStream.range(0, 200).mapToObj(i -> small.of(Part.class).size))
        .filteredOn(Objects::nonNull)
        .allSatisfy(size -> assertThat(size).isBetween(-10L, 10L))
        .contains(10L, -10L, 0L);
  }

  @Test
  void halvesOfKindAreFilledAndAbsentAtTimes() {
    RandomObjects objects = new RandomObjects(new Random(1));
    List<Thing> things = IntStream.range(0, 50).mapToObj(i -> objects.kind(Thing.class)).toList();

    assertThat(things)
        .extracting(Thing::getSpec)
        .containsNull()
        .hasAtLeastOneElementOfType(Part.class);
    assertThat(things)
        .extracting(Thing::getStatus)
        .containsNull()
        .hasAtLeastOneElementOfType(Part.class);
  }

  @Test
  void sameSeedGivesSameObjects() {
    assertThat(parts().map(part -> String.valueOf(part.name)))
        .containsExactlyElementsOf(parts().map(part -> String.valueOf(part.name)).toList());
  }

  private static Stream<Part> parts() {
    RandomObjects objects = new RandomObjects(new Random(1));
    return IntStream.range(0, 200).mapToObj(i -> objects.of(Part.class));
  }
}
