package io.ackj.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdJvmTest {
  private static final ColdJvm JVM =
      new ColdJvm(List.of("-XX:+UseSerialGC", "-Dackj.root=project"), List.of("a.jar", "b.jar"));

  @Test
  void commandHasTheFlagsBeforeAndTheArgumentsBehindTheClass() {
    List<String> command = JVM.command("io.example.Main", List.of("--output", "out"));

    assertThat(command.get(0)).endsWith(File.separator + "java");
    assertThat(command.subList(1, command.size()))
        .containsExactly(
            "-XX:+UseSerialGC",
            "-Dackj.root=project",
            "-cp",
            "a.jar" + File.pathSeparator + "b.jar",
            "io.example.Main",
            "--output",
            "out");
  }

  @Test
  void entryIsTakenOffTheClassPathHoweverItIsWritten() {
    assertThat(JVM.without(Path.of("b.jar").toAbsolutePath()).classPath()).containsExactly("a.jar");
  }

  @Test
  void descriptionNamesFlagsButNoSystemProperties() {
    assertThat(JVM.description()).contains("-XX:+UseSerialGC").doesNotContain("ackj.root");
  }

  @Test
  void jvmLikeThisOneHasNoAgents() {
    assertThat(ColdJvm.likeThisOne().flags())
        .noneMatch(flag -> flag.startsWith("-javaagent:") || flag.startsWith("-agentlib:"));
  }
}
