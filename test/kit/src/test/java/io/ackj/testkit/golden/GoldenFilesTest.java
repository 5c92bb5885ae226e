package io.ackj.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFilesTest {
  private static final String A = "src/generated/java/A.java";
  private static final String B = "src/generated/java/B.java";

  @TempDir private Path folder = Path.of("");

  @Test
  void filesThatAreAsExpectedDoNotDiffer() throws IOException {
    write(A, "class A {\n}\n");
    write("src/main/java/Hand.java", "not generated");
    write("target/generated/C.java", "a build result");

    assertThat(compare(Map.of(A, "class A {\n}\n"))).isEmpty();
  }

  @Test
  void firstLineThatDiffersIsShown() throws IOException {
    write(A, "class A {\n  int a;\n}\n");

    assertThat(compare(Map.of(A, "class A {\n  int b;\n}\n")))
        .containsExactly(A + ":2: is <  int a;>, should be <  int b;>");
  }

  @Test
  void longerAndShorterFilesAreShown() throws IOException {
    write(A, "class A {\n}\n");
    write(B, "class B {}\n// more\n");

    assertThat(compare(Map.of(A, "class A {\n", B, "class B {}\n// more")))
        .containsExactly(
            A + ":2: is <}>, should be <the end>", B + ":3: is <the end>, should be <the end>");
  }

  @Test
  void missingFilesAndFilesTooManyAreShown() throws IOException {
    write(A, "class A {}\n");

    assertThat(compare(Map.of(B, "class B {}\n")))
        .containsExactly(B + ": is missing", A + ": is not generated any more");
  }

  @Test
  void rewritingMakesThemWhatTheyShouldBe() throws IOException {
    write(A, "class A {}\n");
    write("src/main/java/Hand.java", "not generated");

    assertThat(new GoldenFiles(folder, true).differences(Map.of(B, "class B {}\n"))).isEmpty();
    assertThat(compare(Map.of(B, "class B {}\n"))).isEmpty();
    assertThat(folder.resolve(A)).doesNotExist();
    assertThat(folder.resolve("src/main/java/Hand.java")).exists();
  }

  private Iterable<String> compare(Map<String, String> expected) throws IOException {
    return new GoldenFiles(folder, false).differences(expected);
  }

  private void write(String path, String content) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), content);
  }
}
