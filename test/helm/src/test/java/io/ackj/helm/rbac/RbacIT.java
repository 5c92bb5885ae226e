package io.ackj.helm.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.testkit.kube.RealApiServer;
import java.nio.file.Path;
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
 * that no {@link Scenario} needs fails a test, and so does one that is missing for one.
 */
@EnabledIfEnvironmentVariable(named = RealApiServer.ASSETS, matches = ".+")
class RbacIT {
  private static @Nullable Trials trials;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    trials = Trials.start(directory);
  }

  @AfterAll
  static void stop() {
    if (trials != null) {
      trials.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRightsOfTheChartSuffice(Variant variant) throws Throwable {
    List<AuditLog.Request> requests = trials().withAllRights(variant);

    assertThat(requests).isNotEmpty().allMatch(AuditLog.Request::isAllowed);
  }

  @ParameterizedTest
  @EnumSource
  void everyRightOfTheChartIsUsed(Variant variant) throws Throwable {
    List<AuditLog.Request> requests = trials().withAllRights(variant);
    Set<String> given = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (Grant grant : variant.grants()) {
      // All watched namespaces have the same role, and some things are done once for all of them.
      String text = grant.toString().replaceFirst("-[ab]$", "");
      given.add(text);
      Grant named = grant.renamed(variant.releaseName());
      if (requests.stream().anyMatch(request -> request.isMade() && named.isAbout(request))) {
        used.add(text);
      }
    }

    assertThat(used).isEqualTo(given);
  }

  static Stream<Arguments> rights() {
    return Stream.of(Variant.values())
        .flatMap(
            variant ->
                variant.grantsOfItsOwn().stream().map(grant -> Arguments.of(variant, grant)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rights")
  void withoutARightSomethingIsRefused(Variant variant, Grant grant) throws Throwable {
    List<AuditLog.Request> requests = trials().without(variant, grant);

    assertThat(requests).anyMatch(request -> !request.isAllowed());
  }

  private static Trials trials() {
    if (trials == null) {
      throw new IllegalStateException("not started");
    }
    return trials;
  }
}
