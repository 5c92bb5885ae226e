package io.ackj.e2e.ack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each of the numbered rough edges of ACK's runtime has a test that is named after it. The last, on
 * settings of late initialization, does not apply: no kind of DynamoDB's has any.
 */
class RoughEdgesTest {
  private static final int LAST_THAT_APPLIES = 26;
  private static final Pattern NAME = Pattern.compile("\\bvoid edge(\\d+)[A-Z]");

  /** Methods may be named after two: {@code edge10...AndEdge16...}. */
  private static final Pattern SECOND = Pattern.compile("\\bvoid edge\\d+\\w*AndEdge(\\d+)[A-Z]");

  private static final List<Path> TESTS =
      List.of(
          Path.of("../../controller/dynamodb/src/test"),
          Path.of("../../controller/runtime/src/test"),
          Path.of("../../test/helm/src/test"),
          Path.of("src/test"));

  @Test
  void everyOneHasATest() throws IOException {
    SortedSet<Integer> found = new TreeSet<>();
    for (Path folder : TESTS) {
      if (Files.isDirectory(folder)) {
        found.addAll(edges(folder));
      }
    }

    assertThat(found)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST_THAT_APPLIES).boxed().toList());
  }

  private static List<Integer> edges(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RoughEdgesTest::text)
          .flatMap(
              text -> Stream.concat(NAME.matcher(text).results(), SECOND.matcher(text).results()))
          .map((MatchResult match) -> Integer.parseInt(match.group(1)))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
