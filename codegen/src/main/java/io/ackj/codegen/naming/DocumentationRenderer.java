package io.ackj.codegen.naming;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * Turns HTML into lines of text that are not wrapped yet. What an element means depends on where it
 * is: a list within a list item, for one, is part of the item's sentence. A {@link Context} stands
 * for such a place; an element that means nothing in a context has its content read as if the
 * element were not there.
 */
final class DocumentationRenderer {
  private static final String INDENT = "   ";
  private static final Set<String> PARAGRAPHS = Words.set("div dt p h1 h2 h3 h4 h5 h6");
  private static final Set<String> LITERALS = Words.set("pre code");

  /** Elements that have no end tag. */
  private static final Set<String> EMPTY =
      Words.set("area base basefont br col frame hr img input isindex link meta param");

  private DocumentationRenderer() {}

  static String render(String html) {
    // Not jsoup's HTML parser: that one moves elements to where browsers would have them.
    Parser parser = Parser.xmlParser().tagSet(new TagSet().onNewTag(DocumentationRenderer::define));
    StringBuilder text = new StringBuilder();
    Context document = new Block(text, true);
    read(parser.parseInput(html, ""), document);
    document.end();
    return text.toString();
  }

  private static void define(Tag tag) {
    if (EMPTY.contains(tag.name())) {
      tag.set(Tag.Void);
    }
  }

  private static void read(Node parent, Context context) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        context.text(text.getWholeText());
      } else if (child instanceof Element element) {
        Context inner = context.enter(element);
        read(element, inner);
        if (inner != context) {
          inner.end();
        }
      }
    }
  }

  /** Where text and elements are read; it writes what they come to. */
  private interface Context {
    /** Returns the context of an element's content: this one if the element means nothing here. */
    Context enter(Element element);

    void text(String text);

    /** Is told that the content is complete. */
    void end();
  }

  /** The document, a paragraph, or a literal. */
  private static final class Block implements Context {
    private final StringBuilder out;
    private final boolean document;
    private boolean started;
    private boolean newLineDue;

    Block(StringBuilder out, boolean document) {
      this.out = out;
      this.document = document;
    }

    @Override
    public Context enter(Element element) {
      started = true;
      startLineIfDue();
      String name = element.tagName();
      if (name.equals("a")) {
        return new Link(out, element);
      }
      if (name.equals("ul")) {
        separate("");
        return new Items(out);
      }
      if (PARAGRAPHS.contains(name)) {
        separate("");
        return new Block(out, false);
      }
      if (LITERALS.contains(name)) {
        if (document) {
          separate(INDENT);
        }
        return new Block(out, false);
      }
      return this;
    }

    @Override
    public void text(String text) {
      startLineIfDue();
      String visible = started ? text : text.stripLeading();
      started |= !visible.isEmpty();
      out.append(visible);
    }

    @Override
    public void end() {
      startLineIfDue();
    }

    private void separate(String indent) {
      out.append('\n').append(indent);
      newLineDue = true;
    }

    private void startLineIfDue() {
      if (newLineDue) {
        out.append('\n');
        newLineDue = false;
      }
    }
  }

  private static final class Link implements Context {
    private final StringBuilder out;
    private final String address;

    Link(StringBuilder out, Element element) {
      this.out = out;
      this.address = element.attributes().getIgnoreCase("href");
    }

    @Override
    public Context enter(Element element) {
      return this;
    }

    @Override
    public void text(String text) {
      out.append(text);
    }

    @Override
    public void end() {
      if (!address.isEmpty()) {
        out.append(" (").append(LineWrapper.strip(address)).append(')');
      }
    }
  }

  /** A list. What is not in one of its items is dropped. */
  private static final class Items implements Context {
    private final StringBuilder out;
    private boolean first = true;

    Items(StringBuilder out) {
      this.out = out;
    }

    @Override
    public Context enter(Element element) {
      if (!element.tagName().equals("li")) {
        return this;
      }
      if (!first) {
        out.append("\n\n");
      }
      first = false;
      return new Item(out);
    }

    @Override
    public void text(String text) {
      // White space between items.
    }

    @Override
    public void end() {}
  }

  /** An item of a list. Outside its paragraphs, links lose their address and lists their form. */
  private static final class Item implements Context {
    private final StringBuilder out;
    private final StringBuilder content = new StringBuilder();

    Item(StringBuilder out) {
      this.out = out;
    }

    @Override
    public Context enter(Element element) {
      return element.tagName().equals("p") ? new Block(content, false) : this;
    }

    @Override
    public void text(String text) {
      content.append(text);
    }

    @Override
    public void end() {
      out.append(INDENT).append("* ").append(LineWrapper.strip(content.toString()));
    }
  }
}
