package io.ackj.codegen.config;

import static java.util.stream.Collectors.joining;

import io.ackj.codegen.config.YamlNode.OfScalar.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns the text of one file into {@link YamlNode}s. */
final class YamlParser {

  private final String file;
  private final Problems problems;

  /** The nodes being converted, outermost last: an alias to one of them would never end. */
  private final Deque<Node> open = new ArrayDeque<>();

  private YamlParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Parses a file whose root must be a map.
   *
   * @param problems receives what is wrong with the file as YAML
   * @return empty when there is no map to go on with, in which case there is a problem
   */
  static Optional<YamlNode.OfMap> parse(String file, String yaml, Problems problems) {
    return new YamlParser(file, problems).root(yaml);
  }

  private Optional<YamlNode.OfMap> root(String yaml) {
    try {
      // The core schema and not the default one, which takes True for a text.
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setSchema(new CoreSchema()).build();
      Optional<YamlNode> root =
          new Compose(settings).composeString(yaml).map(node -> convert(node, YamlPath.ROOT));
      if (root.isPresent() && root.get() instanceof YamlNode.OfMap map) {
        return Optional.of(map);
      }
      problems.add(
          root.map(this::notAMap)
              .orElseGet(() -> new Problem(Location.ofFile(file), "", "the file is empty")));
    } catch (MarkedYamlEngineException e) {
      problems.add(new Problem(location(e.getProblemMark()), "", notYaml(e)));
    } catch (YamlEngineException e) {
      problems.add(new Problem(Location.ofFile(file), "", "not valid YAML: " + firstLine(e)));
    }
    return Optional.empty();
  }

  private Problem notAMap(YamlNode root) {
    return new Problem(root.location(), "", "expected a map, found " + root.described());
  }

  private static String notYaml(MarkedYamlEngineException e) {
    String context = Objects.toString(e.getContext(), "");
    String since =
        e.getContextMark()
            .map(mark -> " (since line " + (mark.getLine() + 1) + ")")
            .filter(line -> !context.isBlank())
            .orElse("");
    return Stream.of("not valid YAML", context + since, Objects.toString(e.getProblem(), ""))
        .filter(part -> !part.isBlank())
        .collect(joining(": "));
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private YamlNode convert(Node node, YamlPath path) {
    if (open.contains(node)) {
      problems.add(
          new Problem(location(node), path.text(), "an alias cannot stand inside its own anchor"));
      return new YamlNode.OfScalar(location(node), Kind.NOTHING, "");
    }
    open.push(node);
    YamlNode converted;
    if (node instanceof MappingNode map) {
      converted = convertMap(map, path);
    } else if (node instanceof SequenceNode list) {
      converted = convertList(list, path);
    } else {
      converted = convertScalar((ScalarNode) node);
    }
    open.pop();
    return converted;
  }

  private YamlNode.OfMap convertMap(MappingNode node, YamlPath path) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Location location = location(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        String found = convert(tuple.getKeyNode(), path).described();
        problems.add(
            new Problem(location, path.text(), "expected a text as the key, found " + found));
        continue;
      }
      YamlPath below = path.key(key.getValue());
      YamlNode.Entry entry = new YamlNode.Entry(location, convert(tuple.getValueNode(), below));
      YamlNode.Entry earlier = entries.putIfAbsent(key.getValue(), entry);
      if (earlier != null) {
        String message = "duplicate key, already on line " + earlier.location().line();
        problems.add(new Problem(location, below.text(), message));
      }
    }
    return new YamlNode.OfMap(location(node), entries);
  }

  private YamlNode.OfList convertList(SequenceNode node, YamlPath path) {
    List<YamlNode> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(convert(item, path.index(items.size())));
    }
    return new YamlNode.OfList(location(node), items);
  }

  private YamlNode.OfScalar convertScalar(ScalarNode node) {
    return new YamlNode.OfScalar(location(node), kind(node.getTag()), node.getValue());
  }

  private static Kind kind(Tag tag) {
    if (tag.equals(Tag.NULL)) {
      return Kind.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.BOOLEAN;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Kind.NUMBER : Kind.TEXT;
  }

  private Location location(Node node) {
    return location(node.getStartMark());
  }

  private Location location(Optional<Mark> mark) {
    return mark.map(known -> new Location(file, known.getLine() + 1))
        .orElseGet(() -> Location.ofFile(file));
  }
}
