package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.dynamodb.v1alpha1.BackupSpec;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableSpec;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.dynamodb.mapper.SpecTree.Place;
import io.ackj.runtime.compare.Delta;
import io.ackj.runtime.compare.Difference;
import io.ackj.testkit.random.RandomObjects;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for the comparison of any two specs of a kind. */
class DeltaPropertiesTest {
  /** A kind's spec and how two of them are compared. */
  private record Kind<S>(Class<S> spec, Comparer<S> comparer) {
    interface Comparer<S> {
      Delta between(S desired, S latest);
    }

    SpecTree random(Random random) {
      return SpecTree.of(new RandomObjects(random).of(spec));
    }

    Delta delta(SpecTree desired, SpecTree latest) {
      return comparer.between(
          SdkOracle.object(desired.spec(), spec), SdkOracle.object(latest.spec(), spec));
    }
  }

  private static final List<Kind<?>> KINDS =
      List.of(
          new Kind<>(BackupSpec.class, BackupDelta::between),
          new Kind<>(GlobalTableSpec.class, GlobalTableDelta::between),
          new Kind<>(TableSpec.class, TableDelta::between));

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void equalSpecsDoNotDiffer(@ForAll Random random) {
    for (Kind<?> kind : KINDS) {
      SpecTree spec = kind.random(random);

      assertThat(kind.delta(spec, spec)).isEqualTo(Delta.empty());
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void orderThatMeansNothingIsNoDifference(@ForAll Random random) {
    for (Kind<?> kind : KINDS) {
      SpecTree spec = kind.random(random);

      assertThat(kind.delta(spec, spec.shuffled(random))).isEqualTo(Delta.empty());
    }
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void everyChangeOfOneValueIsReportedWhereItIs(@ForAll Random random) {
    for (Kind<?> kind : KINDS) {
      SpecTree spec = kind.random(random);
      for (Place place : spec.places()) {
        if (spec.at(place).isValueNode()) {
          Delta delta = kind.delta(spec, spec.changed(place));

          assertThat(delta.differences())
              .as("%s changed in %s", place, spec)
              .extracting(Difference::path)
              .containsExactlyInAnyOrderElementsOf(spec.reportedChange(place));
        }
      }
    }
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void everythingAbsentIsReportedWhereItWas(@ForAll Random random) {
    for (Kind<?> kind : KINDS) {
      SpecTree spec = kind.random(random);
      for (Place place : spec.places()) {
        if (!place.key()) {
          Delta delta = kind.delta(spec, spec.without(place));

          assertThat(delta.differences())
              .as("%s taken from %s", place, spec)
              .extracting(Difference::path)
              .containsExactlyInAnyOrderElementsOf(spec.reportedAbsence(place));
        }
      }
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void differencesAreTheSameFromBothSides(@ForAll Random random) {
    for (Kind<?> kind : KINDS) {
      SpecTree one = kind.random(random);
      SpecTree other = kind.random(random);

      assertThat(kind.delta(one, other).differences())
          .extracting(DeltaPropertiesTest::swapped)
          .containsExactlyInAnyOrderElementsOf(kind.delta(other, one).differences());
    }
  }

  private static Difference swapped(Difference difference) {
    Object desired = difference.latest();
    Object latest = difference.desired();
    return new Difference(difference.path(), desired, latest);
  }
}
