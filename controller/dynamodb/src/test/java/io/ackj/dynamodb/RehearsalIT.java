package io.ackj.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.memory.IdleHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Lets a controller start and create tables, and looks at what that made the JVM load. */
class RehearsalIT {
  private static final int PATIENCE_SECONDS = 120;

  private static List<String> classes = List.of();

  @BeforeAll
  static void rehearse(@TempDir Path folder) throws Exception {
    classes = loaded(folder);
  }

  /** What is not rehearsed is in no archive, and each start pays for it. */
  @Test
  void rehearsalIsAStartBehindAnApiServerWhoseCertificateAnAuthoritySigned() {
    assertThat(classes)
        .contains(
            ControllerCommand.class.getName(),
            IdleHeap.class.getName(),
            "sun.security.provider.certpath.PKIXCertPathValidator");
  }

  /** Linking them, with all that the JVM spins for it, was a twenty-fifth of a start. */
  @Test
  @DisabledForJreRange(
      min = JRE.JAVA_25,
      disabledReason = "the JDK's HTTP client compares records of its own")
  void startLinksNoMethodsThatCompilersMakeForRecords() {
    assertThat(classes).doesNotContain("java.lang.runtime.ObjectMethods");
  }

  /** Six hundred classes came with them, and five megabytes for good. */
  @Test
  void eventOfAWatchLoadsNoKindsThatNobodyWatches() {
    assertThat(classes)
        .contains("io.fabric8.kubernetes.api.model.WatchEvent")
        .doesNotContain("io.fabric8.kubernetes.api.model.Node");
  }

  private static List<String> loaded(Path folder) throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + classes + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(classes).stream().map(RehearsalIT::nameOf).toList();
  }

  /** Reads such a line as {@code [0.1s][info][class,load] a.B source: c}. */
  private static String nameOf(String line) {
    return line.substring(line.lastIndexOf(']') + 1).strip().split(" ", 2)[0];
  }
}
