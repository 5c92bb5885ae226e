package io.ackj.kube.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.contract.CustomResources;
import io.ackj.kube.contract.ServerUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds a server against all sessions, with each kubectl that is there. */
interface KubectlContract {
  static Stream<Arguments> sessions() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (Kubectl kubectl : Kubectl.all()) {
      for (Session session : Session.all()) {
        all.add(Arguments.of(kubectl, session));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("io.ackj.kube.kubectl.KubectlContract#sessions")
  default void kubectlShowsWhatTheSessionSays(
      Kubectl kubectl, Session session, ServerUnderTest server, @TempDir Path folder)
      throws IOException, InterruptedException {
    for (String crd : session.needs()) {
      CustomResources.ensure(server, crd);
    }

    List<List<String>> seen = new ArrayList<>();
    try (SessionRun run = new SessionRun(server, kubectl, session, folder)) {
      for (Session.Step step : session.steps()) {
        seen.add(run.take(step));
      }
    } finally {
      write(kubectl, session, server.name(), seen);
    }

    List<Session.Step> written = Session.read(session.file()).steps();
    SoftAssertions differences = new SoftAssertions();
    for (int i = 0; i < seen.size(); i++) {
      Session.Step step = written.get(i);
      differences
          .assertThat(String.join("\n", seen.get(i)))
          .as(step.text().get(0))
          .isEqualTo(String.join("\n", step.outputOf(kubectl, server.name())));
    }
    differences.assertAll();
    assertThat(seen).isNotEmpty();
  }

  private static void write(
      Kubectl kubectl, Session session, ServerUnderTest.Name server, List<List<String>> seen)
      throws IOException {
    List<List<String>> outputs = new ArrayList<>(seen);
    while (outputs.size() < session.steps().size()) {
      outputs.add(List.of("! (not reached)"));
    }
    Path folder =
        Path.of("target/kubectl-1." + kubectl.minor(), server.toString().toLowerCase(Locale.ROOT));
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(session.file().getFileName()), session.text(outputs));
    if (Boolean.getBoolean("ackj.golden.rewrite")
        && server == ServerUnderTest.Name.KUBE_APISERVER
        && seen.size() == session.steps().size()) {
      for (int i = 0; i < outputs.size(); i++) {
        // What differs between versions of kubectl is left as it is if this one agrees.
        Session.Step step = session.steps().get(i);
        if (step.outputOf(kubectl, server).equals(outputs.get(i))) {
          outputs.set(i, step.output());
        }
      }
      Files.writeString(session.file(), session.text(outputs));
    }
  }
}
