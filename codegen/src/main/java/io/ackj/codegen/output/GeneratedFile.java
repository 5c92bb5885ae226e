package io.ackj.codegen.output;

import java.util.Arrays;
import java.util.List;

/**
 * A file as the generator wants it.
 *
 * @param path from the output directory, with {@code /} between names; one of them is {@code
 *     generated}
 * @param content UTF-8, lines end with {@code \n}
 */
public record GeneratedFile(String path, String content) implements Comparable<GeneratedFile> {

  public GeneratedFile {
    if (!isGenerated(path)) {
      throw new IllegalArgumentException(
          path + ": what a machine writes stands under a path segment called generated");
    }
    if (!content.endsWith("\n")) {
      throw new IllegalArgumentException(path + ": the last line has no end");
    }
  }

  /**
   * Returns whether only a machine writes at a path: it leads down from the output directory, and
   * through a directory called {@code generated}.
   */
  static boolean isGenerated(String path) {
    List<String> names = Arrays.asList(path.split("/", -1));
    boolean leadsDown = names.stream().noneMatch(name -> List.of("", ".", "..").contains(name));
    return leadsDown && names.subList(0, names.size() - 1).contains("generated");
  }

  @Override
  public int compareTo(GeneratedFile other) {
    return path.compareTo(other.path);
  }
}
