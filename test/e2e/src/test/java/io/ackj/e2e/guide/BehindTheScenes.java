package io.ackj.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a page asks for by {@code <!-- behind the scenes: NAME -->}: what a reader has from before,
 * and checks that no command of the page makes.
 */
final class BehindTheScenes {
  private static final Map<String, Consumer<Stage>> ALL =
      Map.of(
          "calls of AWS are counted from here",
          stage -> stage.aws().forgetCalls(),
          "nothing was changed in AWS",
          stage -> assertThat(stage.aws().mutations()).as("calls that change AWS").isEmpty(),
          "ACK manages the table orders",
          AckBefore::manageTable,
          "ACK would change nothing in AWS",
          AckBefore::requireNothingToDo,
          "infra-operator has made the table of infra-operator.md",
          stage ->
              InfraOperator.makeTable(
                  stage.aws(), PageFiles.of("infra-operator.md").document("before.yaml")));

  private BehindTheScenes() {}

  static Optional<Consumer<Stage>> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
