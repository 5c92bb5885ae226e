package io.ackj.e2e.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guide on IAM: its text, and the blocks in it. */
record GuidePage(String text) {
  /** The directory that its commands are for. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final Path GUIDES = ROOT.resolve("docs/guides");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^(<!-- [^\\n]* -->\\n)?```(\\w+)\\n(.*?)^```$", Pattern.DOTALL);

  /**
   * A block.
   *
   * @param language behind its backticks
   * @param content the lines between them
   * @param isRun whether the page does not say that no machine can run it
   */
  record Block(String language, String content, boolean isRun) {}

  static GuidePage read() {
    return new GuidePage(content(GUIDES.resolve("iam.md")));
  }

  /** Returns a file beside the page. */
  static String file(String name) {
    return content(GUIDES.resolve("iam").resolve(name));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the blocks of a language, in order. */
  List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(text); block.find(); ) {
      if (block.group(2).equals(language)) {
        blocks.add(new Block(language, block.group(3), block.group(1) == null));
      }
    }
    return blocks;
  }
}
