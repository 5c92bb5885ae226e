package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads members of an input that is valid by the model. JSON's null counts as absent. */
public final class Members {
  private Members() {}

  /** Returns whether a member is there. */
  public static boolean has(JsonNode structure, String member) {
    return structure.hasNonNull(member);
  }

  /** Returns a structure or list. */
  public static Optional<JsonNode> get(JsonNode structure, String member) {
    return Optional.ofNullable(structure.get(member)).filter(node -> !node.isNull());
  }

  /** Returns a string; null if it is absent. */
  public static @Nullable String text(JsonNode structure, String member) {
    return has(structure, member) ? structure.get(member).asText() : null;
  }

  /** Returns a string that the model requires. */
  public static String requiredText(JsonNode structure, String member) {
    return structure.path(member).asText();
  }

  /** Returns a number; null if it is absent. */
  public static @Nullable Long number(JsonNode structure, String member) {
    return has(structure, member) ? structure.get(member).asLong() : null;
  }

  /** Returns a number that the model requires. */
  public static long requiredNumber(JsonNode structure, String member) {
    return structure.path(member).asLong();
  }

  /** Returns a boolean; null if it is absent. */
  public static @Nullable Boolean flag(JsonNode structure, String member) {
    return has(structure, member) ? structure.get(member).asBoolean() : null;
  }

  /** Returns a list's elements; none if it is absent. */
  public static List<JsonNode> list(JsonNode structure, String member) {
    return StreamSupport.stream(structure.path(member).spliterator(), false).toList();
  }

  /** Returns a list of strings; empty if it is absent. */
  public static List<String> texts(JsonNode structure, String member) {
    return list(structure, member).stream().map(JsonNode::asText).toList();
  }
}
