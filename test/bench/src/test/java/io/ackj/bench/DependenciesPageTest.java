package io.ackj.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/dependencies.md} against the POMs. */
class DependenciesPageTest {
  private static final String PAGE = "docs/dependencies.md";

  /** A line of a table on the page. */
  private record Line(String coordinates, SortedSet<String> users, String reason) {

    static Line parse(String line) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as("the cells of %s", line).hasSize(5);
      return new Line(
          cells[1].strip().replace("`", ""),
          Arrays.stream(cells[2].split(",", -1))
              .map(String::strip)
              .collect(Collectors.toCollection(TreeSet::new)),
          cells[3].strip());
    }
  }

  private final Path root = projectRoot();
  private final SortedMap<String, SortedSet<String>> declared = Poms.declared(root);

  @Test
  void everyDirectDependencyHasALine() throws IOException {
    Set<String> withoutALine = new TreeSet<>(declared.keySet());

    lines().forEach(line -> withoutALine.remove(line.coordinates()));

    assertThat(withoutALine)
        .as("what a POM declares and %s does not list; add why it was chosen", PAGE)
        .isEmpty();
  }

  @Test
  void everyLineIsAboutADirectDependency() throws IOException {
    List<String> listed = lines().stream().map(Line::coordinates).toList();

    assertThat(listed).as("what %s lists", PAGE).doesNotHaveDuplicates();
    assertThat(listed.stream().filter(coordinates -> !declared.containsKey(coordinates)))
        .as("what %s lists and no POM declares; take it out", PAGE)
        .isEmpty();
  }

  @Test
  void everyLineNamesTheModulesThatDeclareTheDependency() throws IOException {
    for (Line line : lines()) {
      assertThat(line.users())
          .as("who uses %s, in %s", line.coordinates(), PAGE)
          .isEqualTo(declared.getOrDefault(line.coordinates(), line.users()));
    }
  }

  @Test
  void everyLineSaysWhyTheDependencyWasChosen() throws IOException {
    assertThat(lines()).extracting(Line::reason).doesNotContain("");
  }

  private List<Line> lines() throws IOException {
    return Files.readAllLines(root.resolve(PAGE)).stream()
        .filter(line -> line.startsWith("| `"))
        .map(Line::parse)
        .toList();
  }

  /** Maven and IDEs start tests in different folders, all of them in the project. */
  private static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(PAGE)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + PAGE + " in or above " + here));
  }
}
