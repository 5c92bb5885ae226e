package io.ackj.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the POMs of a project declare from elsewhere: dependencies, plugins, compiler plugins. */
final class Poms {
  /** Who uses what the parent declares for all. */
  static final String EVERY_MODULE = "every module";

  private static final String DECLARED =
      "//dependency[not(ancestor::dependencyManagement)]"
          + " | //plugin[not(ancestor::pluginManagement)]"
          + " | //annotationProcessorPaths/path";

  /** Plugins that Maven runs unasked are pinned there and declared nowhere. */
  private static final String MANAGED_PLUGINS = "//pluginManagement/plugins/plugin";

  private static final String OURS = "io.ackj";
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private Poms() {}

  /**
   * Returns {@code group:artifact} with the folders of the modules that declare it, or {@link
   * #EVERY_MODULE} where the parent does. A library that is managed and not used is no dependency.
   */
  static SortedMap<String, SortedSet<String>> declared(Path root) {
    SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    Document parent = read(root.resolve("pom.xml"));
    for (Node module : nodes(parent, "/project/modules/module")) {
      String folder = module.getTextContent().strip();
      for (String coordinates : coordinates(read(root.resolve(folder + "/pom.xml")), DECLARED)) {
        users.computeIfAbsent(coordinates, none -> new TreeSet<>()).add(folder);
      }
    }
    for (String coordinates : coordinates(parent, DECLARED)) {
      users.put(coordinates, new TreeSet<>(List.of(EVERY_MODULE)));
    }
    for (String coordinates : coordinates(parent, MANAGED_PLUGINS)) {
      users.computeIfAbsent(coordinates, none -> new TreeSet<>(List.of(EVERY_MODULE)));
    }
    return users;
  }

  private static List<String> coordinates(Document pom, String path) {
    return nodes(pom, path).stream()
        .filter(node -> !text(node, "groupId").equals(OURS))
        .map(node -> text(node, "groupId") + ":" + text(node, "artifactId"))
        .toList();
  }

  private static Document read(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(pom + " cannot be read", e);
    }
  }

  private static List<Node> nodes(Node from, String path) {
    try {
      NodeList found = (NodeList) XPATH.evaluate(path, from, XPathConstants.NODESET);
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        nodes.add(found.item(i));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static String text(Node node, String child) {
    return nodes(node, child).stream()
        .map(found -> found.getTextContent().strip())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("a " + node.getNodeName() + " has no " + child));
  }
}
