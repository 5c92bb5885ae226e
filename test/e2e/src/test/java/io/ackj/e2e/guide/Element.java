package io.ackj.e2e.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a page that means something to the machine. */
sealed interface Element {
  /** Returns where it begins, from 1. */
  int line();

  /**
   * A fenced block.
   *
   * @param line of its first line of text
   * @param language what is written behind the fence
   * @param marks comments right before it, by name
   */
  record Block(int line, String language, List<String> lines, Map<Mark, String> marks)
      implements Element {
    public Block {
      lines = List.copyOf(lines);
      marks = Map.copyOf(marks);
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }

    Optional<String> mark(Mark mark) {
      return Optional.ofNullable(marks.get(mark));
    }
  }

  /** A comment that stands for something which happens here and which no reader has to do. */
  record Event(int line, Mark mark, String value) implements Element {}
}
