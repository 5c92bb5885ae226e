package io.ackj.aws.contract;

import java.util.List;
import java.util.stream.Stream;

/** All scenarios. Each uses tables of names of its own. */
final class Scenarios {
  private Scenarios() {}

  static List<Scenario> all() {
    return Stream.of(CreateScenarios.all(), UpdateScenarios.all(), FeatureScenarios.all())
        .flatMap(List::stream)
        .toList();
  }
}
