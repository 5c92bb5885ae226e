package io.ackj.kube.protobuf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of {@code messages.txt}. A mistake in that file is a bug of ours. */
final class MessageTable {
  /** How often a field may be there, and what its zero means. */
  enum Form {
    VALUE,
    POINTER,
    LIST,
    MAP
  }

  /**
   * A field of a message.
   *
   * @param type {@code string}, {@code int64} and so on, or the name of a message
   */
  record Field(String name, Form form, String type) {}

  private final Map<String, Map<Integer, Field>> messages;

  private MessageTable(Map<String, Map<Integer, Field>> messages) {
    this.messages = messages;
  }

  static MessageTable read() {
    try (InputStream stream = MessageTable.class.getResourceAsStream("messages.txt")) {
      if (stream == null) {
        throw new IllegalStateException("there is no file messages.txt beside this class");
      }
      return parse(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read messages.txt", e);
    }
  }

  private static MessageTable parse(List<String> lines) {
    Map<String, Map<Integer, Field>> messages = new HashMap<>();
    Map<Integer, Field> current = Map.of();
    for (String line : lines) {
      if (!line.startsWith(" ")) {
        current = new HashMap<>();
        messages.put(line, current);
        continue;
      }
      List<String> words = new ArrayList<>(Arrays.asList(line.strip().split(" +", -1)));
      Form form = words.size() == 3 ? Form.VALUE : form(words.remove(2));
      current.put(Integer.valueOf(words.get(0)), new Field(words.get(1), form, words.get(2)));
    }
    return new MessageTable(messages);
  }

  private static Form form(String word) {
    return switch (word) {
      case "pointer" -> Form.POINTER;
      case "list" -> Form.LIST;
      case "map" -> Form.MAP;
      default -> throw new IllegalStateException("not a form of fields: " + word);
    };
  }

  /** Returns the fields of a part of objects by their numbers. */
  Map<Integer, Field> part(String name) {
    Map<Integer, Field> fields = messages.get(name);
    if (fields == null) {
      throw new IllegalStateException("messages.txt has no message " + name);
    }
    return fields;
  }

  /** Returns the fields of objects of a kind by their numbers; empty if no client sends it. */
  Optional<Map<Integer, Field>> kind(String apiVersion, String kind) {
    Map<Integer, Field> fields = messages.get(apiVersion + " " + kind);
    return Optional.ofNullable(fields != null ? fields : messages.get("* " + kind));
  }
}
