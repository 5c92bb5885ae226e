package io.ackj.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns YAML's nodes into JSON's, as kubectl does before it sends them. */
final class NodeReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String file;

  NodeReader(String file) {
    this.file = file;
  }

  /** Returns where a node begins, such as {@code orders.yaml:3}. */
  String origin(Node node) {
    return node.getStartMark().map(mark -> file + ":" + (mark.getLine() + 1)).orElse(file);
  }

  JsonNode read(Node node) {
    if (node.isRecursive()) {
      throw new ManifestException(origin(node) + ": an alias stands inside of what it stands for");
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode list = JSON.arrayNode();
      sequence.getValue().forEach(element -> list.add(read(element)));
      return list;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!isMerge(tuple)) {
        String key = key(tuple.getKeyNode());
        if (object.has(key)) {
          throw new ManifestException(
              "%s: the key \"%s\" stands here for the second time; keep one"
                  .formatted(origin(tuple.getKeyNode()), key));
        }
        object.set(key, read(tuple.getValueNode()));
      }
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (isMerge(tuple)) {
        merge(object, tuple.getValueNode());
      }
    }
    return object;
  }

  private static boolean isMerge(NodeTuple tuple) {
    return Tag.MERGE.equals(tuple.getKeyNode().getTag());
  }

  /** What the mapping says itself wins over what is merged in. */
  private void merge(ObjectNode object, Node source) {
    if (source instanceof SequenceNode several) {
      several.getValue().forEach(each -> merge(object, each));
    } else if (read(source) instanceof ObjectNode merged) {
      merged.properties().forEach(field -> object.putIfAbsent(field.getKey(), field.getValue()));
    } else {
      throw new ManifestException(origin(source) + ": << takes a mapping, or a list of them");
    }
  }

  private String key(Node node) {
    if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
      return scalar(scalar).asText();
    }
    throw new ManifestException(origin(node) + ": a key has to be a string");
  }

  private JsonNode scalar(ScalarNode node) {
    Tag tag = node.getTag();
    String value = node.getValue();
    if (Tag.STR.equals(tag) || Tag.MERGE.equals(tag)) {
      return JSON.textNode(value);
    }
    if (Tag.NULL.equals(tag)) {
      return JSON.nullNode();
    }
    if (Tag.BOOL.equals(tag)) {
      return JSON.booleanNode(KubectlScalars.TRUE.contains(value));
    }
    try {
      return number(tag, value);
    } catch (NumberFormatException e) {
      throw new ManifestException(
          "%s: \"%s\" is no number; quote it to make it a string".formatted(origin(node), value),
          e);
    }
  }

  private JsonNode number(Tag tag, String value) {
    if (Tag.INT.equals(tag)) {
      BigInteger number = integer(value.replace("_", ""));
      return number.bitLength() < Long.SIZE
          ? JSON.numberNode(number.longValue())
          : JSON.numberNode(number);
    }
    if (Tag.FLOAT.equals(tag)) {
      return JSON.numberNode(new BigDecimal(value));
    }
    throw new ManifestException(
        "%s: the tag %s has no meaning to Kubernetes; leave it out"
            .formatted(file, tag.getValue()));
  }

  private static BigInteger integer(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    BigInteger size;
    if (digits.startsWith("0x")) {
      size = new BigInteger(digits.substring(2), 16);
    } else if (digits.startsWith("0b")) {
      size = new BigInteger(digits.substring(2), 2);
    } else if (digits.startsWith("0o")) {
      size = new BigInteger(digits.substring(2), 8);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      size = new BigInteger(digits.substring(1), 8);
    } else {
      size = new BigInteger(digits);
    }
    return negative ? size.negate() : size;
  }
}
