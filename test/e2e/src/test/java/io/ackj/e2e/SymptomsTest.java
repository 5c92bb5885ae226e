package io.ackj.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each place where ACK falls short has a test: {@code symptoms.tsv} lists them. */
class SymptomsTest {
  private static final int PLACES = 42;
  private static final List<String> TESTS =
      List.of(
          "../../controller/dynamodb/src/test", "../../controller/runtime/src/test", "src/test");

  /** A line of the list. */
  record Symptom(int number, String testClass, String method, String symptom) {
    static Symptom of(String line) {
      String[] cells = line.split("\t", -1);
      return new Symptom(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]);
    }

    boolean isElsewhere() {
      return testClass.equals("-");
    }

    @Override
    public String toString() {
      return number + ": " + symptom;
    }
  }

  static Stream<Symptom> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SymptomsTest.class.getResourceAsStream("/symptoms.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines().skip(1).map(Symptom::of).toList().stream();
    }
  }

  @Test
  void everyPlaceIsListedInOrder() throws IOException {
    List<Integer> numbers = all().map(Symptom::number).toList();

    assertThat(numbers).isSorted();
    assertThat(numbers.stream().distinct())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, PLACES).boxed().toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void itsTestIsThere(Symptom symptom) throws IOException {
    if (symptom.isElsewhere()) {
      assertThat(symptom.symptom()).matches(".* (has|have) an issue of (its|their) own");
      return;
    }
    assertThat(source(symptom.testClass())).containsPattern("\\bvoid " + symptom.method() + "\\(");
  }

  private static String source(String testClass) throws IOException {
    for (String folder : TESTS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        List<Path> found = files.filter(file -> file.endsWith(testClass + ".java")).toList();
        if (!found.isEmpty()) {
          return Files.readString(found.get(0));
        }
      }
    }
    throw new IllegalStateException("there is no test class " + testClass);
  }
}
