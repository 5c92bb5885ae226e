package io.ackj.testkit.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of a folder that a machine wrote: those that have a path segment called {@code
 * generated}. They are kept so that a change of the generator shows, and so that other tests
 * compile and use them.
 *
 * <p>With {@code -Dackj.golden.rewrite=true} they are made what they should be instead of being
 * compared.
 */
public final class GoldenFiles {
  private static final String REWRITE = "ackj.golden.rewrite";
  private static final String END_OF_FILE = "the end";

  private final Path root;
  private final boolean rewrite;

  GoldenFiles(Path root, boolean rewrite) {
    this.root = root;
    this.rewrite = rewrite;
  }

  /** Returns the golden files below a folder; build results in {@code target} are none. */
  public static GoldenFiles below(Path root) {
    return new GoldenFiles(root, Boolean.getBoolean(REWRITE));
  }

  /**
   * Compares the files with what they should be, or makes them so.
   *
   * @param expected content by path from the folder, with {@code /} between names
   * @return a line for each file that is not as expected, with the first line at which it differs
   * @throws IOException if a file cannot be read or written
   */
  public List<String> differences(Map<String, String> expected) throws IOException {
    if (rewrite) {
      write(expected);
    }
    SortedMap<String, String> golden = read();
    List<String> differences = new ArrayList<>();
    for (var file : new TreeMap<>(expected).entrySet()) {
      String content = golden.remove(file.getKey());
      if (content == null) {
        differences.add(file.getKey() + ": is missing");
      } else if (!content.equals(file.getValue())) {
        differences.add(file.getKey() + ":" + firstDifference(content, file.getValue()));
      }
    }
    golden.keySet().forEach(path -> differences.add(path + ": is not generated any more"));
    return differences;
  }

  private static String firstDifference(String golden, String expected) {
    List<String> goldenLines = golden.lines().toList();
    List<String> expectedLines = expected.lines().toList();
    int line =
        IntStream.range(0, Math.max(goldenLines.size(), expectedLines.size()))
            .filter(i -> !at(goldenLines, i).equals(at(expectedLines, i)))
            .findFirst()
            .orElse(goldenLines.size());
    return (line + 1)
        + ": is <"
        + at(goldenLines, line)
        + ">, should be <"
        + at(expectedLines, line)
        + ">";
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : END_OF_FILE;
  }

  private void write(Map<String, String> expected) throws IOException {
    for (String path : read().keySet()) {
      Files.delete(root.resolve(path));
    }
    for (var file : expected.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private SortedMap<String, String> read() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (name.contains("/generated/") && !name.startsWith("target/")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }
}
