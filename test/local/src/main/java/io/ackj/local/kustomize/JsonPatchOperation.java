package io.ackj.local.kustomize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation of a JSON patch, RFC 6902.
 *
 * @param path JSON pointer
 * @param from JSON pointer of what move and copy take; empty for the others
 * @param value of add, replace and test
 */
record JsonPatchOperation(String op, String path, String from, JsonNode value) {
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** An operation that cannot be applied, with the reason. */
  static final class InapplicableException extends Exception {
    private static final long serialVersionUID = 1L;

    InapplicableException(String message) {
      super(message);
    }
  }

  /** Reads an operation; wrong ones are found when they are applied. */
  static JsonPatchOperation of(JsonNode operation) {
    JsonNode value = operation.path("value");
    return new JsonPatchOperation(
        operation.path("op").asText(),
        operation.path("path").asText(),
        operation.path("from").asText(),
        value.isMissingNode() ? NullNode.getInstance() : value);
  }

  /** Changes the document. */
  void applyTo(ObjectNode document) throws InapplicableException {
    switch (op) {
      case "add" -> add(document, value.deepCopy());
      case "remove" -> remove(document, path);
      case "replace" -> {
        remove(document, path);
        add(document, value.deepCopy());
      }
      case "move" -> add(document, remove(document, from));
      case "copy" -> add(document, existing(document, from).deepCopy());
      case "test" -> test(document);
      default ->
          throw new InapplicableException(
              "op is \"" + op + "\"; it is one of add, remove, replace, move, copy, test");
    }
  }

  private void test(ObjectNode document) throws InapplicableException {
    JsonNode seen = existing(document, path);
    if (!seen.equals(value)) {
      throw new InapplicableException("test of %s found %s".formatted(path, seen));
    }
  }

  private void add(ObjectNode document, JsonNode added) throws InapplicableException {
    JsonNode parent = parent(document, path);
    String last = last(path);
    if (parent instanceof ObjectNode object) {
      object.set(last, added);
    } else {
      ArrayNode list = (ArrayNode) parent;
      list.insert(last.equals("-") ? list.size() : index(last, list.size()), added);
    }
  }

  private static JsonNode remove(ObjectNode document, String pointer) throws InapplicableException {
    JsonNode removed = existing(document, pointer);
    JsonNode parent = parent(document, pointer);
    String last = last(pointer);
    if (parent instanceof ObjectNode object) {
      object.remove(last);
    } else {
      ArrayNode list = (ArrayNode) parent;
      list.remove(index(last, list.size() - 1));
    }
    return removed;
  }

  private static JsonNode existing(ObjectNode document, String pointer)
      throws InapplicableException {
    return child(parent(document, pointer), last(pointer), pointer);
  }

  private static JsonNode parent(ObjectNode document, String pointer) throws InapplicableException {
    List<String> tokens = tokens(pointer);
    JsonNode node = document;
    for (String token : tokens.subList(0, tokens.size() - 1)) {
      node = child(node, token, pointer);
    }
    if (node.isContainerNode()) {
      return node;
    }
    throw missing(pointer);
  }

  private static JsonNode child(JsonNode node, String token, String pointer)
      throws InapplicableException {
    JsonNode child =
        node instanceof ArrayNode list
            ? list.path(index(token, list.size() - 1))
            : node.path(token);
    if (child.isMissingNode()) {
      throw missing(pointer);
    }
    return child;
  }

  private static InapplicableException missing(String pointer) {
    return new InapplicableException("there is nothing at " + pointer);
  }

  private static int index(String token, int most) throws InapplicableException {
    if (INDEX.matcher(token).matches() && Integer.parseInt(token) <= most) {
      return Integer.parseInt(token);
    }
    throw new InapplicableException("\"" + token + "\" is no place in a list that ends at " + most);
  }

  private static String last(String pointer) throws InapplicableException {
    List<String> tokens = tokens(pointer);
    return tokens.get(tokens.size() - 1);
  }

  private static List<String> tokens(String pointer) throws InapplicableException {
    if (!pointer.startsWith("/")) {
      throw new InapplicableException("\"" + pointer + "\" is no path; it begins with /");
    }
    List<String> tokens = new ArrayList<>();
    for (String token : pointer.substring(1).split("/", -1)) {
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
    }
    return tokens;
  }
}
