package io.ackj.e2e.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A page of docs/guides. Its {@code sh} blocks are commands, which bash runs in order and which
 * have to succeed; variables that they export hold until the end of the page. A {@code text} block
 * is what the commands before it print, see {@link ExpectedOutput}. Other blocks are saved if they
 * are marked as a file; {@code yaml} blocks that are not have to be manifests that the API server
 * accepts. {@link Mark} lists the comments that change this.
 *
 * @param name file name
 */
record GuidePage(String name, List<Element> elements) {
  GuidePage {
    elements = List.copyOf(elements);
  }

  static GuidePage read(Path file) {
    try {
      String name = file.getFileName().toString();
      return new GuidePage(name, PageReader.read(name, Files.readAllLines(file)));
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  /** Returns the blocks in order. */
  List<Element.Block> blocks() {
    return elements.stream()
        .filter(Element.Block.class::isInstance)
        .map(Element.Block.class::cast)
        .toList();
  }

  /** Returns the test class that tries the page in place of the machine; empty if none does. */
  Optional<String> triedBy() {
    return value(Mark.TRIED_BY);
  }

  /** Says whether the page starts a cluster and all else itself. */
  boolean hasOwnCluster() {
    return value(Mark.OWN_CLUSTER).isPresent();
  }

  private Optional<String> value(Mark mark) {
    return elements.stream()
        .filter(Element.Event.class::isInstance)
        .map(Element.Event.class::cast)
        .filter(event -> event.mark() == mark)
        .map(Element.Event::value)
        .findFirst();
  }

  /** Returns a place on the page, for messages. */
  String at(Element element) {
    return "docs/guides/" + name + ":" + element.line();
  }
}
