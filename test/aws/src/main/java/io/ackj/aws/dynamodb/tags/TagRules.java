package io.ackj.aws.dynamodb.tags;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.call.AwsException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What AWS asks of tags. A request that breaks a rule is refused as a whole, with words of their
 * own rather than those of the model.
 */
final class TagRules {
  private static final int MOST_TAGS = 50;
  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;
  private static final int MOST_BYTES = 10_240;
  private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private TagRules() {}

  /** Reads {@code Tags}, as TagResource and CreateTable have them. */
  static Map<String, String> read(List<JsonNode> tags) {
    requireCount(tags.size());
    Map<String, String> read = new LinkedHashMap<>();
    for (JsonNode tag : tags) {
      String key = requireKey(text(tag, "Key"));
      String value = requireValue(text(tag, "Value"));
      if (read.put(key, value) != null) {
        throw AwsException.validation(
            "Duplicate Tag Keys provided as input: Duplicate Tag Key found " + key);
      }
    }
    requireSize(read);
    return read;
  }

  /** Checks {@code TagKeys} of UntagResource. */
  static void checkKeys(List<String> keys) {
    if (keys.isEmpty()) {
      throw AwsException.validation("Atleast one Tag Key needs to be provided as Input.");
    }
    requireCount(keys.size());
    keys.forEach(TagRules::requireKey);
  }

  /** Checks that there is anything to set. */
  static void requireSome(List<JsonNode> tags) {
    if (tags.isEmpty()) {
      throw AwsException.validation("Atleast one Tag needs to be provided as Input.");
    }
  }

  /** Checks all tags that a table would have. */
  static void checkAll(Map<String, String> tags) {
    requireCount(tags.size());
    requireSize(tags);
  }

  private static void requireCount(int count) {
    if (count > MOST_TAGS) {
      throw AwsException.validation(
          "Number of Tags exceed the current limit for the provided ResourceArn");
    }
  }

  private static void requireSize(Map<String, String> tags) {
    int bytes =
        tags.entrySet().stream().mapToInt(tag -> size(tag.getKey()) + size(tag.getValue())).sum();
    if (bytes > MOST_BYTES) {
      throw AwsException.validation("Tag set size " + bytes + " bytes is above max size limit");
    }
  }

  private static String requireKey(@Nullable String key) {
    if (key == null || key.isEmpty() || !isText(key, LONGEST_KEY)) {
      throw AwsException.validation("The Tag Key provided is invalid, Key: " + key);
    }
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      throw AwsException.validation("Tag Key cannot be prefixed with aws:, Key: " + key);
    }
    return key;
  }

  private static String requireValue(@Nullable String value) {
    if (value == null || !isText(value, LONGEST_VALUE)) {
      throw AwsException.validation("The Tag Value provided is invalid, Value: " + value);
    }
    return value;
  }

  private static boolean isText(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest && CHARACTERS.matcher(text).matches();
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static @Nullable String text(JsonNode tag, String member) {
    return tag.path(member).isTextual() ? tag.path(member).asText() : null;
  }
}
