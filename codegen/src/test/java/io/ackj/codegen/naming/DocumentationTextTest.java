package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTextTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource({"paragraphs", "lists", "links", "literals", "leftOut", "characters", "broken"})
  void htmlBecomesText(String reason, String html, String text) {
    assertThat(DocumentationText.of(html)).as(reason).isEqualTo(text);
  }

  static Stream<Arguments> paragraphs() {
    return Stream.of(
        arguments(
            "text without elements stays", "The name of the table.", "The name of the table."),
        arguments("a paragraph is its text", "<p>The name.</p>", "The name."),
        arguments(
            "paragraphs have a blank line between", "<p>One.</p> <p>Two.</p>", "One.\n\nTwo."),
        arguments("a heading is a paragraph", "<h3>Title</h3><p>One.</p>", "Title\n\nOne."),
        arguments("blanks are folded", "<p>The \t  name.</p>", "The name."),
        arguments("lines are joined", "<p>The\n   name.</p>", "The name."),
        arguments("without a blank, as upstream does", "<p>The\nname.</p>", "Thename."),
        arguments(
            "other elements are only text", "<p>An <i>odd</i> <b>name</b>.</p>", "An odd name."),
        arguments("a note is what it contains", "<p>A.</p> <note> <p>B.</p> </note>", "A.\n\nB."),
        arguments(
            "so is what is important", "<important><p>B.</p></important><p>C.</p>", "B.\n\nC."),
        arguments("text after a paragraph is indented", "<p>A.</p> B.", "A.\n B."),
        arguments("elements without an end tag do no harm", "<p>A.<br>B.<br/> C.</p>", "A.B. C."),
        arguments("inner elements end with outer ones", "<p>A <b>b</p> <p>C.</p>", "A b\n\nC."),
        arguments("an empty paragraph is nothing", "<p></p> <p>A.</p><p/>", "A."));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        arguments(
            "items are lines with a blank line between",
            "<p>Either:</p> <ul> <li> <p>A</p> </li> <li> <p>B</p> </li> </ul> <p>End.</p>",
            "Either:\n\n   * A\n\n   * B\n\nEnd."),
        arguments("items need no paragraph", "<ul><li>A</li><li>B</li></ul>", "   * A\n\n   * B"),
        arguments(
            "several paragraphs of an item are one",
            "<ul><li><p>A.</p> <p>B.</p></li></ul>",
            "   * A. B."),
        arguments(
            "a list in an item is part of the item",
            "<ul><li><p>A:</p> <ul><li><p>B</p></li> <li><p>C</p></li></ul></li></ul>",
            "   * A: B C"),
        arguments(
            "a list in an item's paragraph is a list",
            "<ul><li><p>A: <ul><li>B</li><li>C</li></ul></p></li></ul>",
            "   * A:\n   * B\n\n   * C"),
        arguments("a list without items is nothing", "<p>A.</p><ul>B</ul>", "A."),
        arguments(
            "items of ordered lists are not set apart",
            "<ol> <li> <p>A</p> </li> <li>B</li></ol>",
            "A\n  B"),
        arguments(
            "definitions are paragraphs of terms",
            "<dl> <dt>A</dt> <dd>is this.</dd> </dl>",
            "A\n is this."));
  }

  static Stream<Arguments> links() {
    return Stream.of(
        arguments(
            "the address follows in parentheses",
            "<p>See <a href=\"https://example.com/a?b=c&amp;d\">here</a>.</p>",
            "See here (https://example.com/a?b=c&d)."),
        arguments(
            "blanks around an address are no part of it",
            "<a href=' https://example.com '>Here</a>",
            "Here (https://example.com)"),
        arguments(
            "an anchor is only text", "<p><a>Here</a> <a href=\"\">there</a></p>", "Here there"),
        arguments("an attribute may be in capitals", "<a HREF=\"x\">Here</a>", "Here (x)"),
        arguments("a link keeps its text only", "<a href=\"x\"><code>A</code></a>", "A (x)"),
        arguments(
            "directly in an item the address is lost",
            "<ul><li><a href=\"x\">A</a></li><li><p><a href=\"x\">B</a></p></li></ul>",
            "   * A\n\n   * B (x)"));
  }

  static Stream<Arguments> literals() {
    return Stream.of(
        arguments("code in a paragraph is text", "<p>Set <code>ON</code>.</p>", "Set ON."),
        arguments("code in an item is text", "<ul><li><code>A</code>: B</li></ul>", "   * A: B"),
        arguments("elsewhere it is a line of its own", "Set <code>ON</code> or", "Set\n   ON\n or"),
        arguments("so is preformatted text", "<p>A:</p><pre> b   c </pre>", "A:\n\n   b c"),
        arguments("also with code in it", "<pre><code>A</code></pre>", "   A"));
  }

  static Stream<Arguments> leftOut() {
    return Stream.of(
        arguments("nothing is nothing", "", ""),
        arguments("blanks are nothing", " \n ", ""),
        arguments("a comment is left out", "<p>A<!-- <p>hidden</p> -->.</p>", "A."),
        arguments("examples are left out", "<p>A.</p><examples><p>B.</p></examples>", "A."),
        arguments("one example, too", "<example>B.</example><p>A.</p>", "A."),
        arguments("a full name is left out", "<fullname>DynamoDB</fullname> <p>A.</p>", "A."),
        arguments("unless it is all there is", "<fullname>DynamoDB</fullname>", "DynamoDB"));
  }

  static Stream<Arguments> characters() {
    return Stream.of(
        arguments(
            "entities are decoded",
            "<p>a &lt; b &amp;&amp; c &gt; &quot;d&quot;</p>",
            "a < b && c > \"d\""),
        arguments("by name and by number", "<p>&eacute; &#8211; &#x2013;</p>", "é – –"),
        arguments("twice, as upstream does", "<p>&amp;lt;b&amp;gt;</p>", "<b>"),
        arguments("a no-break space is a blank", "<p>a&nbsp;b</p>", "a b"),
        arguments("what is no entity stays", "<p>a & b &unknown; c</p>", "a & b &unknown; c"));
  }

  /** Upstream says nothing at all, or nothing from the fault on. */
  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("an end without a start is ignored", "<p>A.</p></p> <p>B.</p>", "A.\n\nB."),
        arguments("a start without an end is closed", "<p>The ARN.<p>", "The ARN."),
        arguments(
            "a sign that begins no element is text",
            "<p>If a < b, or</p> <p>C.</p>",
            "If a < b, or\n\nC."));
  }

  @Test
  void aMissingDocumentationIsEmpty() {
    assertThat(DocumentationText.of(null)).isEmpty();
    assertThat(DocumentationText.of(null, 40)).isEmpty();
  }

  @Test
  void linesAreBrokenAtTheFirstBlankAtOrAfterTheWidth() {
    String html =
        "<p>Controls how the readers of this table are charged, and how much of it they can see at"
            + " once.</p> <ul> <li> <p> <code>ON_DEMAND</code> - Nothing has to be known about the"
            + " readers beforehand, see <a href=\"https://docs.example.com/on-demand-capacity-mode\">On"
            + " demand</a>.</p> </li> </ul>";

    assertThat(DocumentationText.of(html))
        .isEqualTo(
            """
            Controls how the readers of this table are charged, and how much of it they
            can see at once.

               * ON_DEMAND - Nothing has to be known about the readers beforehand, see
               On demand (https://docs.example.com/on-demand-capacity-mode).""");
    assertThat(DocumentationText.of(html, 20))
        .startsWith(
            "Controls how the readers\nof this table are charged,\nand how much of it they\n")
        .contains("\n\n   * ON_DEMAND - Nothing\n   has to be known about\n");
  }
}
