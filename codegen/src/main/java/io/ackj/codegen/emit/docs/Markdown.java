package io.ackj.codegen.emit.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes Markdown (GitHub's, which is CommonMark with tables) in which text stays what it is:
 * whatever Markdown or HTML would take for its own is escaped.
 */
public final class Markdown {
  /** An address, up to where a sentence goes on. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>()\"'`]*[^\\s<>()\"'`.,;:!?]");

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern LIST_ITEM = Pattern.compile("\\s*\\* (?<text>.*)", Pattern.DOTALL);

  /** What means something at the start of a line only: bullets, rules, headings, numbers. */
  private static final Pattern LINE_START =
      Pattern.compile("\\A(|\\d{1,9}(?=[.)](\\s|\\z)))(?=[-+=#.)])");

  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern NO_ANCHOR = Pattern.compile("[^a-z0-9]+");

  private Markdown() {}

  /** Returns text as one line. */
  public static String line(String text) {
    return startOfLine(inline(WHITE_SPACE.matcher(text.strip()).replaceAll(" ")));
  }

  /**
   * Returns text of several paragraphs. Blank lines separate them; one that begins with a star is
   * an item of a list, as {@link io.ackj.codegen.naming.DocumentationText} writes it.
   */
  public static String prose(String text) {
    StringBuilder prose = new StringBuilder();
    boolean inList = false;
    for (String block : BLANK_LINES.split(text.strip(), -1)) {
      Matcher item = LIST_ITEM.matcher(block);
      boolean isItem = item.matches();
      if (!prose.isEmpty()) {
        prose.append(inList && isItem ? "\n" : "\n\n");
      }
      prose.append(isItem ? "- " + lines(item.group("text"), "\n  ") : lines(block, "\n"));
      inList = isItem;
    }
    return prose.toString().replace("|", "\\|");
  }

  private static String lines(String block, String separator) {
    return block
        .lines()
        .map(line -> startOfLine(inline(line.strip())))
        .collect(Collectors.joining(separator));
  }

  /** Returns text in the typeface of code, on one line; no character in it means anything. */
  public static String code(String text) {
    String literal = text.replaceAll("[\\r\\n]+", " ");
    int longest = 0;
    for (Matcher run = BACKTICKS.matcher(literal); run.find(); ) {
      longest = Math.max(longest, run.group().length());
    }
    String fence = "`".repeat(longest + 1);
    // Blanks at both ends are taken off again, so a text that has them keeps its own.
    boolean padded = longest > 0 || (literal.startsWith(" ") && literal.endsWith(" "));
    return padded ? fence + " " + literal + " " + fence : fence + literal + fence;
  }

  /** Returns texts in the typeface of code, with commas between them. */
  public static String codes(List<String> texts) {
    return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  /** Returns a table. Cells are Markdown; a bar in one of them stays a bar. */
  public static String table(List<String> header, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(header));
    lines.add(row(header.stream().map(name -> "---").toList()));
    rows.forEach(cells -> lines.add(row(cells)));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("\n", " ").replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Returns a link to a heading that {@link #heading} wrote on the same page. */
  public static String linkTo(String text) {
    return "[" + code(text) + "](#" + anchor(text) + ")";
  }

  /**
   * Returns a heading in the typeface of code, with an anchor that does not depend on how a
   * renderer makes anchors of headings.
   */
  public static String heading(int level, String text) {
    return "<a id=\"" + anchor(text) + "\"></a>\n\n" + "#".repeat(level) + " " + code(text);
  }

  /** Returns the anchor of a path: {@code spec.tags[].key} becomes {@code spec-tags-key}. */
  static String anchor(String path) {
    return NO_ANCHOR.matcher(path.toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  /** Returns the comment that heads a generated page. */
  public static String comment(String text) {
    return "<!-- " + text.replace("--", "- -") + " -->";
  }

  private static String inline(String line) {
    StringBuilder escaped = new StringBuilder();
    Matcher address = ADDRESS.matcher(line);
    int from = 0;
    while (address.find()) {
      escape(line, from, address.start(), escaped);
      escaped.append('<').append(address.group().replace("|", "%7C")).append('>');
      from = address.end();
    }
    escape(line, from, line.length(), escaped);
    return escaped.toString();
  }

  private static void escape(String line, int from, int to, StringBuilder escaped) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\\', '`', '*', '[', ']', '~', '$' -> escaped.append('\\').append(c);
        case '_' -> escaped.append(isInsideWord(line, i) ? "_" : "\\_");
        default -> escaped.append(c);
      }
    }
  }

  /** There an underscore is nothing but an underscore, as in PAY_PER_REQUEST. */
  private static boolean isInsideWord(String line, int i) {
    return i > 0
        && i + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(i - 1))
        && Character.isLetterOrDigit(line.charAt(i + 1));
  }

  private static String startOfLine(String line) {
    Matcher start = LINE_START.matcher(line);
    return start.find() ? start.group() + "\\" + line.substring(start.end()) : line;
  }
}
