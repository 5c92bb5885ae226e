package io.ackj.e2e.guide;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every guide is tried as written. With {@code -Dguide=NAME.md}, or {@code GUIDE} in the
 * environment, only that page is.
 */
@AgainstEachCluster
class GuidesIT {
  private final ClusterKind kind;

  @TempDir private Path scratch = Path.of("");

  GuidesIT(ClusterKind kind) {
    this.kind = kind;
  }

  /** One page after the other, since they share a cluster, which ends with the last of them. */
  @TestFactory
  @Execution(ExecutionMode.SAME_THREAD)
  Stream<DynamicTest> pageHoldsWhatItPromises() {
    if (!Programs.hasKubectl()) {
      // Reports count tests, so that a factory without any would not be seen to be skipped.
      return Stream.of(dynamicTest("all pages", Programs::newestKubectl));
    }
    assumeTrue(kind != ClusterKind.K3S, "a cluster of the test's own is needed");
    GuideCluster cluster = GuideCluster.start(kind);
    return Guides.pages().stream()
        .filter(page -> page.triedBy().isEmpty())
        .filter(page -> kind == ClusterKind.SIMULATED || !page.hasOwnCluster())
        .filter(page -> page.name().startsWith(only()))
        .map(page -> dynamicTest(page.name(), () -> perform(page, cluster)))
        .onClose(cluster::close);
  }

  private void perform(GuidePage page, GuideCluster cluster) throws Exception {
    Path folder = Files.createDirectory(scratch.resolve(page.name()));
    try (Stage stage = new Stage(cluster.cluster());
        Performance performance = new Performance(page, stage, folder)) {
      performance.perform();
    } finally {
      cluster.sweep();
    }
  }

  private static String only() {
    return System.getProperty("guide", System.getenv().getOrDefault("GUIDE", ""));
  }
}
