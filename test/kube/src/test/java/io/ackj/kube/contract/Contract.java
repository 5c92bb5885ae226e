package io.ackj.kube.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds a server against all scenarios. */
interface Contract {
  /** Returns the scenarios that the server can be asked. */
  Stream<Scenario> scenarios() throws IOException;

  @ParameterizedTest
  @MethodSource("scenarios")
  default void serverAnswersAsTheScenarioSays(Scenario scenario, ServerUnderTest server)
      throws IOException, InterruptedException {
    for (String crd : scenario.needs()) {
      CustomResources.ensure(server, crd);
    }

    List<List<String>> seen = new ArrayList<>();
    try (ScenarioRun run = new ScenarioRun(server, scenario)) {
      run.createNamespace();
      for (Step step : scenario.steps()) {
        seen.add(step.with(server.name(), run.take(step)));
      }
    } finally {
      write(scenario, server.name(), seen);
    }

    List<Step> written = Scenario.read(scenario.file()).steps();
    SoftAssertions differences = new SoftAssertions();
    for (int i = 0; i < seen.size(); i++) {
      differences
          .assertThat(String.join("\n", seen.get(i)))
          .as(written.get(i).title())
          .isEqualTo(String.join("\n", written.get(i).lines()));
    }
    differences.assertAll();
    assertThat(seen).isNotEmpty();
  }

  private static void write(Scenario scenario, ServerUnderTest.Name server, List<List<String>> seen)
      throws IOException {
    Path folder = Path.of("target/contract", server.toString().toLowerCase(Locale.ROOT));
    Files.createDirectories(folder);
    String text = Scenario.text(scenario.intro(), seen);
    Files.writeString(folder.resolve(scenario.name() + ".http"), text);
    if (Boolean.getBoolean("ackj.golden.rewrite") && seen.size() == scenario.steps().size()) {
      Files.writeString(scenario.file(), rewritten(scenario, server, seen));
    }
  }

  /** Only what is this module's server's own is written as it answers it. */
  private static String rewritten(
      Scenario scenario, ServerUnderTest.Name server, List<List<String>> seen) {
    boolean all = server == ServerUnderTest.Name.KUBE_APISERVER || scenario.onlyOurs().isPresent();
    List<List<String>> steps = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Step step = scenario.steps().get(i);
      steps.add(all || step.difference().isPresent() ? seen.get(i) : step.lines());
    }
    return Scenario.text(scenario.intro(), steps);
  }
}
