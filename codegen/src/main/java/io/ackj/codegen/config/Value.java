package io.ackj.codegen.config;

import io.ackj.codegen.config.YamlNode.OfScalar.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value of the file, about to be read as the type that its key calls for. A value of another type
 * is an error; what the methods return then is empty, false or 0, so that reading can go on.
 */
record Value(YamlPath path, YamlNode node, Findings findings) {

  /** Reads a text; numbers and booleans are texts only in quotes. */
  String text() {
    return text("a text");
  }

  /** Reads a text with something in it. */
  String name() {
    String expected = "a text with something in it";
    String name = text(expected);
    if (is(Kind.TEXT) && name.isBlank()) {
      reject(expected);
    }
    return name;
  }

  /** Reads one of a few words, in any letter case; returns it as it is listed. */
  String oneOf(List<String> words) {
    String word = text();
    Optional<String> listed = words.stream().filter(word::equalsIgnoreCase).findFirst();
    if (is(Kind.TEXT) && listed.isEmpty()) {
      reject("one of " + String.join(", ", words), Suggestions.hint(word, words));
    }
    return listed.orElse("");
  }

  /** Reads a text, number or boolean as the text it is written with. */
  String literal() {
    if (node instanceof YamlNode.OfScalar scalar && !node.isNothing()) {
      return scalar.text();
    }
    reject("a text, a number, true or false");
    return "";
  }

  boolean flag() {
    if (node instanceof YamlNode.OfScalar scalar && is(Kind.BOOLEAN)) {
      return Boolean.parseBoolean(scalar.text());
    }
    reject("true or false");
    return false;
  }

  /** Reads a whole number, 0 or more. */
  int number() {
    if (node instanceof YamlNode.OfScalar scalar
        && is(Kind.NUMBER)
        && scalar.text().matches("[0-9]{1,9}")) {
      return Integer.parseInt(scalar.text());
    }
    reject("a whole number");
    return 0;
  }

  boolean is(Kind kind) {
    return node instanceof YamlNode.OfScalar scalar && scalar.kind() == kind;
  }

  <T> List<T> items(Function<Value, T> item) {
    if (!(node instanceof YamlNode.OfList list)) {
      reject("a list");
      return List.of();
    }
    return read(list, item);
  }

  /** Reads a list, or one item that stands for a list of it. */
  <T> List<T> itemOrItems(Function<Value, T> item) {
    return node instanceof YamlNode.OfList list ? read(list, item) : List.of(item.apply(this));
  }

  /** Reads a map whose keys are names that the schema does not know. */
  <T> SortedMap<String, T> entries(Function<Value, T> entry) {
    SortedMap<String, T> entries = new TreeMap<>();
    if (node instanceof YamlNode.OfMap map) {
      map.entries()
          .forEach(
              (key, held) ->
                  entries.put(key, entry.apply(new Value(path.key(key), held.value(), findings))));
    } else if (!node.isNothing()) {
      reject("a map");
    }
    return entries;
  }

  /** Reads a map whose keys are those that the schema asks for. Nothing is an empty map. */
  <T> T map(Function<MapReader, T> schema) {
    return MapReader.read(this, schema);
  }

  /** Reports that something else should stand here. */
  void reject(String expected) {
    reject(expected, "");
  }

  /** Reports something that is wrong with it. */
  void error(String message) {
    findings.error(path, message);
  }

  private void reject(String expected, String hint) {
    error("expected " + expected + ", found " + node.described() + hint);
  }

  private String text(String expected) {
    if (node instanceof YamlNode.OfScalar scalar && is(Kind.TEXT)) {
      return scalar.text();
    }
    boolean quotesWouldDo = is(Kind.NUMBER) || is(Kind.BOOLEAN);
    reject(expected, quotesWouldDo ? "; did you mean it in quotes?" : "");
    return "";
  }

  private <T> List<T> read(YamlNode.OfList list, Function<Value, T> item) {
    List<T> items = new ArrayList<>();
    for (YamlNode node : list.items()) {
      items.add(item.apply(new Value(path.index(items.size()), node, findings)));
    }
    return items;
  }
}
