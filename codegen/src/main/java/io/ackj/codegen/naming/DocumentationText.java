package io.ackj.codegen.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of an AWS service model, which is HTML, as the plain text that ACK's CRDs
 * carry. Paragraphs are separated by a blank line, list items are lines of "{@code * item}"
 * indented by three blanks and separated by blank lines, a link is followed by its address in
 * parentheses, and the text is wrapped.
 *
 * <p>The text follows <a
 * href="https://github.com/aws-controllers-k8s/code-generator/blob/main/pkg/api/docstring.go">docstring.go</a>
 * of ACK's code generator and what controller-gen does with the comments that come of it. It
 * differs for broken HTML: upstream loses what comes after the fault, here as much as possible is
 * kept.
 */
public final class DocumentationText {
  private static final int DEFAULT_WIDTH = 72;

  private static final Pattern NEW_LINE = Pattern.compile("\\r?\\n");
  private static final Pattern BLANKS = Pattern.compile("[\\t\\f ]+");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
  private static final Pattern FULL_NAME = Pattern.compile("<fullname>(.*?)</fullname>");
  private static final Pattern EXAMPLES = Pattern.compile("<examples?>.+?</examples?>");
  private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t]+(?=\\n|\\z)");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern OUTER_NEW_LINES = Pattern.compile("\\A\\n+|\\n+\\z");

  private DocumentationText() {}

  /**
   * Turns HTML into text, wrapped at ACK's width of 72 bytes.
   *
   * @param html the documentation, null or empty if there is none
   * @return the text without white space at its end; empty if there is nothing to say
   */
  public static String of(@Nullable String html) {
    return of(html, DEFAULT_WIDTH);
  }

  /**
   * Turns HTML into text. A line is broken at the first blank at or after the width, so lines are
   * longer than that, and an address is never broken.
   *
   * @param html the documentation, null or empty if there is none
   * @param width the width in bytes of UTF-8, indentation included
   * @return the text without white space at its end; empty if there is nothing to say
   */
  public static String of(@Nullable String html, int width) {
    if (html == null) {
      return "";
    }
    // Upstream joins lines without a blank; the models indent every line that needs one.
    String line = NEW_LINE.matcher(html.strip()).replaceAll("");
    String folded = COMMENT.matcher(BLANKS.matcher(line).replaceAll(" ")).replaceAll("");
    Matcher fullName = FULL_NAME.matcher(folded);
    String title = fullName.find() ? fullName.group(1) : "";
    String content = EXAMPLES.matcher(fullName.replaceAll("")).replaceAll("");

    String wrapped = LineWrapper.wrap(DocumentationRenderer.render(content), width);
    // A second time, as upstream does: some models escape what is escaped already.
    String text = tidy(Parser.unescapeEntities(wrapped, false));
    return text.isEmpty() ? tidy(title) : text;
  }

  private static String tidy(String text) {
    String trimmed = TRAILING_BLANKS.matcher(text).replaceAll("");
    String separated = BLANK_LINES.matcher(trimmed).replaceAll("\n\n");
    return OUTER_NEW_LINES.matcher(separated).replaceAll("");
  }
}
