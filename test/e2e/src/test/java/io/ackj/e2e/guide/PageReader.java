package io.ackj.e2e.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the elements of a page, and refuses what nobody would carry out. */
final class PageReader {
  private static final Pattern COMMENT = Pattern.compile("\\s*<!--(.*)");
  private static final Pattern MARK = Pattern.compile("\\s*<!-- ([a-z ]+): (.*\\S) -->\\s*");
  private static final Pattern FENCE = Pattern.compile("(\\s*)```(\\S*)\\s*");

  private final String page;
  private final List<Element> elements = new ArrayList<>();
  private final Map<Mark, String> marks = new EnumMap<>(Mark.class);
  private int line;

  private PageReader(String page) {
    this.page = page;
  }

  static List<Element> read(String page, List<String> lines) {
    PageReader reader = new PageReader(page);
    Iterator<String> rest = lines.iterator();
    while (rest.hasNext()) {
      reader.take(reader.next(rest), rest);
    }
    reader.requireNoMarks();
    return reader.elements;
  }

  private String next(Iterator<String> rest) {
    line++;
    return rest.next();
  }

  private void take(String text, Iterator<String> rest) {
    Matcher fence = FENCE.matcher(text);
    if (fence.matches()) {
      block(fence.group(1), fence.group(2), rest);
    } else if (COMMENT.matcher(text).matches()) {
      comment(text);
    } else if (!text.isBlank()) {
      requireNoMarks();
    }
  }

  private void comment(String text) {
    Matcher comment = MARK.matcher(text);
    if (!comment.matches()) {
      throw bad("a comment has to be one line, <!-- name: value -->");
    }
    Mark mark =
        Mark.of(comment.group(1))
            .orElseThrow(() -> bad("there is no mark \"" + comment.group(1) + "\""));
    if (mark.standsAlone()) {
      elements.add(new Element.Event(line, mark, comment.group(2)));
    } else {
      marks.put(mark, comment.group(2));
    }
  }

  /** In a list, a block is indented as a whole. */
  private void block(String indent, String language, Iterator<String> rest) {
    int first = line + 1;
    List<String> lines = new ArrayList<>();
    for (String text = nextOf(rest); !text.strip().equals("```"); text = nextOf(rest)) {
      lines.add(text.startsWith(indent) ? text.substring(indent.length()) : text);
    }
    elements.add(new Element.Block(first, language, lines, marks));
    marks.clear();
  }

  private String nextOf(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw bad("the last block has no end");
    }
    return next(rest);
  }

  private void requireNoMarks() {
    if (!marks.isEmpty()) {
      throw bad("no block comes right after the mark \"" + marks.keySet().iterator().next() + "\"");
    }
  }

  private IllegalArgumentException bad(String why) {
    return new IllegalArgumentException("docs/guides/" + page + ":" + line + ": " + why);
  }
}
