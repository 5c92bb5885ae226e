package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.AwsOptions;
import io.ackj.aws.fault.Fault;
import io.ackj.e2e.harness.AgainstEachCluster;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ClusterKind;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.Specs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many tables are applied at once. */
@AgainstEachCluster
class BurstIT {
  private static final List<String> NAMES =
      IntStream.range(0, 100).mapToObj(number -> "table-" + number).toList();

  private final ClusterKind kind;

  BurstIT(ClusterKind kind) {
    this.kind = kind;
  }

  @Test
  void oneListTellsOfManyTablesThatTheyAreNew() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createAll(scene);

      assertThat(scene.aws().count("ListTables")).isPositive();
      assertThat(looksInVain(scene)).isLessThan(NAMES.size());
    }
  }

  @Test
  void whereTablesMayNotBeListedTheyAreLookedForOneByOne() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      scene
          .aws()
          .simulator()
          .faults()
          .add(Fault.on("ListTables").failing("AccessDeniedException", "no").always());

      createAll(scene);

      assertThat(scene.aws().count("ListTables")).isEqualTo(1);
      assertThat(looksInVain(scene)).isEqualTo(NAMES.size());
    }
  }

  @Test
  void tableThatSomebodyElseCreatesAfterTheListIsLookedForAndLeftAlone() {
    try (Scene scene =
        Scene.withoutController(kind, AwsOptions.defaults().withSpeed(AwsEnd.SPEED))) {
      createAll(scene);
      scene.aws().createByHand("orders");

      scene.tables().create("orders", Specs.PLAIN);

      assertThat(scene.tables().awaitTerminal("orders")).isEqualTo("Resource already exists");
      assertThat(scene.tables().get("orders").path("metadata").path("finalizers")).isEmpty();
      assertThat(scene.aws().calls())
          .filteredOn(call -> call.operation().equals("CreateTable") && call.errorCode() != null)
          .as("calls that find out")
          .hasSizeLessThan(2);
    }
  }

  /** What is there when the controller starts comes to it all at once. */
  private static void createAll(Scene scene) {
    NAMES.forEach(name -> scene.tables().create(name, Specs.PLAIN));
    scene.startController();
    NAMES.forEach(scene.tables()::awaitSynced);
    assertThat(scene.aws().mutations()).hasSize(NAMES.size()).containsOnly("CreateTable");
  }

  private static long looksInVain(Scene scene) {
    return scene.aws().calls().stream()
        .filter(call -> "ResourceNotFoundException".equals(call.errorCode()))
        .count();
  }
}
