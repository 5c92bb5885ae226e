package io.ackj.aws.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where in a policy's text something stands, which AWS's syntax errors name.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record TextPosition(int line, int column) {
  /**
   * Returns where a value starts, or where the text ends if it is not there.
   *
   * @param text valid JSON
   * @param pointer to the value, as in RFC 6901
   */
  static TextPosition of(String text, String pointer) {
    JsonPointer wanted = JsonPointer.compile(pointer);
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME
            && parser.getParsingContext().pathAsPointer().equals(wanted)) {
          return at(parser.currentTokenLocation());
        }
      }
      return at(parser.currentLocation());
    } catch (IOException e) {
      throw new UncheckedIOException("The text was read as JSON before", e);
    }
  }

  private static TextPosition at(JsonLocation location) {
    return new TextPosition(location.getLineNr(), location.getColumnNr());
  }

  @Override
  public String toString() {
    return "(" + line + "," + column + ")";
  }
}
