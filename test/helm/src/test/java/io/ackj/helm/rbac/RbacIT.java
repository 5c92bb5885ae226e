package io.ackj.helm.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.testkit.kube.RealApiServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The controller gets by with the rights that the chart gives it, and needs each of them. A right
 * that no scenario uses fails a test, unless it is among {@link MissingScenarios}; so does a right
 * that is among them and is used.
 */
@EnabledIfEnvironmentVariable(named = RealApiServer.ASSETS, matches = ".+")
class RbacIT {
  private static @Nullable Trial trial;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    trial = Trial.start(directory);
  }

  @AfterAll
  static void stop() {
    if (trial != null) {
      trial.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRightsOfTheChartSuffice(Variant variant) {
    List<Audit.Request> requests = trial().withAllRights(variant);

    assertThat(requests).isNotEmpty().allMatch(Audit.Request::allowed);
  }

  @ParameterizedTest
  @EnumSource
  void everyRightOfTheChartIsUsed(Variant variant) {
    List<Audit.Request> requests = trial().withAllRights(variant);
    Set<String> unused = new TreeSet<>();
    for (Grant grant : variant.grants()) {
      if (requests.stream().noneMatch(grant::allows)) {
        unused.add(grant.toString());
      }
    }

    assertThat(unused)
        .as("rights that nothing uses; take those off the list that have a scenario by now")
        .isEqualTo(MissingScenarios.among(variant.grants()));
  }

  static Stream<Arguments> rights() {
    List<Arguments> rights = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      variant.grants().stream()
          .filter(variant::isFirstWith)
          .filter(grant -> !MissingScenarios.contains(grant.right()))
          .forEach(grant -> rights.add(Arguments.of(variant, grant)));
    }
    return rights.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rights")
  void withoutARightSomethingIsRefused(Variant variant, Grant grant) throws Exception {
    trial().awaitRefusalWithout(variant, grant);
  }

  private static Trial trial() {
    if (trial == null) {
      throw new IllegalStateException("not started");
    }
    return trial;
  }
}
