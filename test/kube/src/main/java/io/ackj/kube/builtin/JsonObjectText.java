package io.ackj.kube.builtin;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that has to be a JSON object. */
final class JsonObjectText {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

  private JsonObjectText() {}

  /**
   * Returns why a text is no JSON object, without showing more of it than a real server does.
   *
   * @return null if it is one, or null
   */
  static @Nullable String problem(String text) {
    try {
      JsonNode tree = JSON.readTree(text);
      if (tree.isMissingNode()) {
        return "unexpected end of JSON input";
      }
      return tree.isObject() || tree.isNull()
          ? null
          : "json: cannot unmarshal %s into Go value of type map[string]interface {}"
              .formatted(found(tree));
    } catch (JsonEOFException e) {
      return "unexpected end of JSON input";
    } catch (JsonProcessingException e) {
      return "invalid character at offset " + e.getLocation().getCharOffset();
    }
  }

  private static String found(JsonNode tree) {
    return tree.isBoolean() ? "bool" : tree.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
