package io.ackj.codegen.output;

/**
 * A file as the generator wants it.
 *
 * @param path from the output directory, with {@code /} between names; one of them is {@code
 *     generated}
 * @param content UTF-8, lines end with {@code \n}
 */
public record GeneratedFile(String path, String content) implements Comparable<GeneratedFile> {

  public GeneratedFile {
    if (!("/" + path).contains("/generated/")) {
      throw new IllegalArgumentException(
          path + ": what a machine writes stands under a path segment called generated");
    }
    if (!content.endsWith("\n")) {
      throw new IllegalArgumentException(path + ": the last line has no end");
    }
  }

  @Override
  public int compareTo(GeneratedFile other) {
    return path.compareTo(other.path);
  }
}
